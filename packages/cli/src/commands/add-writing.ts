import type { Format, Waiver } from '@mingzhang/writers';
import { InvalidArgumentError, Option } from 'commander';
import { type Say, speaker } from '../say.ts';
import { waiversOption } from './add-explaining.ts';
import type { CommandKit } from './command-kit.ts';
import { convertFile } from './convert.ts';
import { publishFile, waiverOf } from './publish.ts';

const WRITTEN = ['docx', 'pdf', 'xlsx', 'html', 'datapackage', 'txt', 'json'] as const satisfies Format[];

/** Adds `write`, `convert` and `publish`. */
export function addWriting({ root, lang, terminal, configure, langOption, end }: CommandKit): void {
  const say = speaker(lang);
  const output = (zh: string, en: string) =>
    new Option('-o, --output <PATH>', say(zh, en)).makeOptionMandatory();
  configure(root.command('write'))
    .description(say('把存好的公开数据写成文件', 'write a stored disclosure as a file'))
    .usage(say('<数据.json> --to <格式> -o <文件>', '<DISCLOSURE.json> --to <format> -o <file>'))
    .argument('<INPUT>', say('存好的公开数据', 'a stored disclosure'))
    .addOption(toOption(say).makeOptionMandatory())
    .addOption(output('写到这个文件', 'write to this file'))
    .addOption(langOption)
    .allowExcessArguments(false)
    .action(async (input: string, { to, output: path }: { to: Format; output: string }) =>
      end(await convertFile(input, path, { to, lang }, terminal)),
    );
  configure(root.command('convert'))
    .description(say('把公开文件换成另一种格式', 'turn a disclosure from one form into another'))
    .usage(say('[选项] <原文件> <新文件>', '[options] <IN> <OUT>'))
    .argument('<IN>', say('任何一种能读的文件', 'any file that can be read'))
    .argument('<OUT>', say('新文件，按扩展名定格式', 'the new file; its name says its form'))
    .addOption(toOption(say))
    .addOption(langOption)
    .allowExcessArguments(false)
    .action(async (input: string, path: string, { to }: { to?: Format }) =>
      end(await convertFile(input, path, to === undefined ? { lang } : { to, lang }, terminal)),
    );
  configure(root.command('publish'))
    .description(say('核对后把各种格式放进一个文件夹', 'check, then put every form into one folder'))
    .usage(say('[选项] <文件> -o <文件夹>', '[options] <file> -o <folder>'))
    .argument('<INPUT>', say('一份公开文件', 'one disclosure'))
    .addOption(output('新建这个文件夹', 'make this folder'))
    .option('--withhold <FILE>', say('不予公开的决定（JSON）', 'decisions to withhold (JSON)'))
    .addOption(waiversOption(say))
    .addOption(waiveOption(say))
    .addOption(langOption)
    .allowExcessArguments(false)
    .action(
      async (
        input: string,
        options: { output: string; withhold?: string; waivers?: string; waive: readonly Waiver[] },
      ) => end(await publishFile(input, { ...options, lang }, terminal)),
    );
}

function toOption(say: Say): Option {
  const list = WRITTEN.join('|');
  return new Option(`--to <${list}>`, say('写成哪一种', 'what to write')).argParser((value) => {
    if (WRITTEN.some((known) => known === value)) return value;
    throw new InvalidArgumentError(
      say(`--to 只能是 ${list}，不能是“${value}”。`, `--to is one of ${list}, not “${value}”.`),
    );
  });
}

function waiveOption(say: Say): Option {
  return new Option(
    '--waive <ID=WHO:WHY>',
    say('不予处理的阻碍，可多次', 'an obstacle to waive; may be repeated'),
  )
    .default([], say('没有', 'none'))
    .argParser((value: string, before: readonly Waiver[]) => {
      const waiver = waiverOf(value);
      if (waiver !== undefined) return [...before, waiver];
      throw new InvalidArgumentError(
        say(
          `--waive 写作“编号=何人:理由”，不能是“${value}”。`,
          `--waive is written ID=WHO:WHY, not “${value}”.`,
        ),
      );
    });
}
