import { speaker } from '../say.ts';
import type { CommandKit } from './command-kit.ts';

/** Adds `fix`. */
export function addFixing({ root, lang, terminal, configure, langOption, end }: CommandKit): void {
  const say = speaker(lang);
  configure(root.command('fix'))
    .description(say('把改法写进 docx 或 xlsx 的副本', 'put repairs into a copy of a docx or xlsx'))
    .usage(say('<文件> [--apply <编号...> | --all] -o <文件>', '<file> [--apply <ID...> | --all] -o <file>'))
    .argument('<INPUT>', say('docx 或 xlsx 文件', 'a docx or xlsx file'))
    .option(
      '--apply <ID...>',
      say('改这些问题，编号见不带选项的 fix', 'change these findings; fix alone lists them'),
    )
    .option('--all', say('改所有能稳妥改的', 'change all that can safely be'))
    .option('-o, --output <PATH>', say('写到这个文件', 'write to this file'))
    .addOption(langOption)
    .allowExcessArguments(false)
    .action(async (input: string, options: { apply?: readonly string[]; all?: boolean; output?: string }) => {
      const { fixFile } = await import('./fix-file.ts');
      end(await fixFile(input, { ...options, lang }, terminal));
    });
}
