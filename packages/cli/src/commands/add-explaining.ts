import { Option } from 'commander';
import { type Say, speaker } from '../say.ts';
import type { CommandKit } from './command-kit.ts';

/** Adds `explain` and `waivers propose`. */
export function addExplaining({ root, lang, terminal, configure, langOption, end }: CommandKit): void {
  const say = speaker(lang);
  configure(root.command('explain'))
    .description(say('列出经过一个单元格的全部等式和文字', 'every equation and sentence through one cell'))
    .usage(say('<文件> --cell 表/行/列', '<file> --cell FORM/ROW/MEASURE'))
    .argument('<INPUT>', say('一份文件', 'one file'))
    .requiredOption('--cell <FORM/ROW/MEASURE>', say('单元格的地址', 'address of the cell'))
    .addOption(langOption)
    .allowExcessArguments(false)
    .action(async (input: string, { cell }: { cell: string }) => {
      const { explainFile } = await import('./explain-cell.ts');
      end(await explainFile(input, { cell, lang }, terminal));
    });
  const waivers = configure(root.command('waivers')).description(
    say('豁免：提出沿用建议', 'waivers: propose those that carry over'),
  );
  configure(waivers.command('propose'))
    .description(say('把上年的豁免列为今年文件的建议', 'last year’s waivers as proposals for a new document'))
    .usage(say('<上年豁免.yaml> <今年文件>', '<OLD.yaml> <NEW_DOCUMENT>'))
    .argument('<OLD>', say('上年的豁免文件', 'the earlier file of waivers'))
    .argument('<INPUT>', say('今年的文件', 'the new document'))
    .addOption(langOption)
    .allowExcessArguments(false)
    .action(async (old: string, input: string) => {
      const { proposeFile } = await import('./propose-waivers.ts');
      end(await proposeFile(old, input, { lang }, terminal));
    });
}

/** `--waivers FILE` of `check`. */
export function waiversOption(say: Say): Option {
  return new Option('--waivers <FILE>', say('豁免记录（YAML）', 'findings that were let stand (YAML)'));
}
