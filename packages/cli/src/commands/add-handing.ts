import type { Lang } from '@mingzhang/writers';
import { type Command, Option } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../run.ts';
import { speaker } from '../say.ts';

/** Adds `annotate`; `configure` gives a command what all of them share. */
export function addHanding(
  root: Command,
  lang: Lang,
  terminal: Terminal,
  configure: (command: Command) => Command,
  langOption: Option,
  end: (code: ExitCode) => void,
): void {
  const say = speaker(lang);
  configure(root.command('annotate'))
    .description(say('在原文件里逐处加批注', 'note each finding in the document itself'))
    .usage(say('<文件> -o <文件>', '<file> -o <file>'))
    .argument('<INPUT>', say('docx、xlsx、pdf 或 html 文件', 'a docx, xlsx, pdf or html file'))
    .addOption(
      new Option('-o, --output <PATH>', say('写到这个文件', 'write to this file')).makeOptionMandatory(),
    )
    .addOption(langOption)
    .allowExcessArguments(false)
    .action(async (input: string, { output }: { output: string }) => {
      const { annotateFile } = await import('./annotate-file.ts');
      end(await annotateFile(input, { output, lang }, terminal));
    });
}
