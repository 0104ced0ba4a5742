import { EXIT, UsageError } from '../exit-code.ts';
import { type Say, shownPath, speaker } from '../say.ts';
import type { CommandKit } from './command-kit.ts';

/** Adds `serve`, `backup` and `restore`, which work on the workspace that the environment names. */
export function addServing({ root, lang, terminal, configure, langOption, end }: CommandKit): void {
  const say = speaker(lang);
  const where = say(
    '\n工作区：DATABASE_URL（postgres://…）或 MINGZHANG_DATA（SQLite 文件），都不写为 var/mingzhang.sqlite',
    '\nThe workspace: DATABASE_URL (postgres://…) or MINGZHANG_DATA (an SQLite file), else var/mingzhang.sqlite',
  );
  configure(root.command('serve'))
    .description(say('启动工作台的服务', 'serve the desk'))
    .usage(say('[选项]', '[options]'))
    .addOption(langOption)
    .addHelpText(
      'after',
      where +
        say(
          '\n其他环境变量：HOST、PORT、MINGZHANG_PROXY=1（前面有代理）、MINGZHANG_LOG（info、warn、error、silent）',
          '\nOthers: HOST, PORT, MINGZHANG_PROXY=1 (behind a proxy), MINGZHANG_LOG (info, warn, error, silent)',
        ),
    )
    .allowExcessArguments(false)
    .action(async () => {
      const { loadServing } = await import('@mingzhang/server');
      const { runServer } = await loadServing();
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
      await told(say, () => runServer(terminal.env));
      end(EXIT.clean);
    });
  configure(root.command('backup'))
    .description(
      say('把整个工作区备份成一个文件（服务可照常运行）', 'back the workspace up while it is in use'),
    )
    .usage(say('[选项] <文件>', '[options] <file>'))
    .argument('<FILE>', say('写到这个文件', 'the file to write'))
    .addOption(langOption)
    .addHelpText('after', where)
    .allowExcessArguments(false)
    .action(async (file: string) => {
      const { keepStore } = await import('./keep-store.ts');
      end(await told(say, () => keepStore('backup', file, terminal, say)));
    });
  configure(root.command('restore'))
    .description(say('把备份恢复到一个空的工作区', 'bring a backup into an empty workspace'))
    .usage(say('[选项] <文件>', '[options] <file>'))
    .argument('<FILE>', say('备份文件', 'the backup'))
    .addOption(langOption)
    .addHelpText('after', where)
    .allowExcessArguments(false)
    .action(async (file: string) => {
      const { keepStore } = await import('./keep-store.ts');
      end(await told(say, () => keepStore('restore', file, terminal, say)));
    });
}

/** Runs work on a workspace; what keeps it from being opened, written or listened at is told as a wrong command line. */
async function told<T>(say: Say, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(
      say(
        `没有做成：${shownPath(error.message)}。请核对 DATABASE_URL、MINGZHANG_DATA、PORT 和文件的路径。`,
        `Not done: ${shownPath(error.message)}. Check DATABASE_URL, MINGZHANG_DATA, PORT and the file's path.`,
      ),
    );
  }
}
