import { Option } from 'commander';
import { speaker } from '../say.ts';
import type { CommandKit } from './command-kit.ts';

/** Adds `annotate`. */
export function addHanding({ root, lang, terminal, configure, langOption, end }: CommandKit): void {
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
