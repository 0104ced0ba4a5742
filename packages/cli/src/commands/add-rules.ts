import { Option } from 'commander';
import { EXIT } from '../exit-code.ts';
import { speaker } from '../say.ts';
import type { CommandKit } from './command-kit.ts';

/** Adds `rules`: every rule of the book, or what of the field the rules cover. */
export function addRules({ root, lang, terminal, configure, langOption, end }: CommandKit): void {
  const say = speaker(lang);
  configure(root.command('rules'))
    .description(say('列出全部规则及其覆盖范围', 'list every rule, and what of the field they cover'))
    .usage(say('[选项]', '[options]'))
    .addOption(
      new Option(
        '--coverage',
        say('按要求列出规则或未建的原因', 'by requirement, with its rules or why none'),
      ),
    )
    .addOption(langOption)
    .allowExcessArguments(false)
    .action(async ({ coverage }: { coverage?: boolean }) => {
      const { coverageText, rulesText } = await import('./rules-list.ts');
      terminal.stdout.write(coverage === true ? coverageText(lang) : rulesText(lang));
      end(EXIT.clean);
    });
}
