import { addressesUnder, type CellExplanation, explainCell, type Role } from '@mingzhang/rules';
import { GRADES, type Lang } from '@mingzhang/writers';
import { EXIT, type ExitCode, UsageError } from '../exit-code.ts';
import type { Terminal } from '../run.ts';
import { type Say, shownPath, speaker } from '../say.ts';
import { addressOf } from '../waivers/parse-waivers.ts';
import { loaded } from './loaded.ts';

const MOST_LISTED = 40;

const ROLES: Readonly<Record<Role, readonly [zh: string, en: string]>> = {
  whole: ['它是这些之和', 'What it is the sum of'],
  part: ['它计入这些合计', 'What it is a part of'],
  same: ['它与这些是同一个数', 'What prints the same amount'],
  bound: ['它与这些互为上限', 'What bounds it or is bounded by it'],
  words: ['关于它的其他核对', 'What else is said of it'],
};

/** `mingzhang explain`: every equation and sentence through one cell of a document, with verdicts. */
export async function explainFile(
  input: string,
  { cell, lang }: { readonly cell: string; readonly lang: Lang },
  terminal: Terminal,
): Promise<ExitCode> {
  const say = speaker(lang);
  const address = addressOf(cell);
  const disclosure = await loaded(input, lang, terminal);
  if (disclosure === undefined) return EXIT.unreadable;
  const explained = address && explainCell(disclosure, address);
  if (explained === undefined) throw new UsageError(noSuchCell(disclosure, cell, say));
  terminal.stdout.write(`${lines(explained, cell, lang, say).map(shownPath).join('\n')}\n`);
  return EXIT.clean;
}

function lines({ cell, name, statements }: CellExplanation, address: string, lang: Lang, say: Say): string[] {
  const printed = cell.text === '' ? say('空白', 'blank') : cell.text;
  const said = [`${name[lang]}　${printed}`, `${address}`];
  for (const [role, [zh, en]] of Object.entries(ROLES)) {
    const own = statements.filter((statement) => statement.role === role);
    if (own.length === 0) continue;
    said.push('', say(`${zh}（${own.length}）`, `${en} (${own.length})`));
    for (const statement of own) {
      const sign = { pass: '✓', fail: GRADES.error.sign, 'cannot-check': GRADES['cannot-check'].sign }[
        statement.verdict
      ];
      said.push(`  ${sign} ${statement[lang]}`, `      ${statement.title[lang]} · ${statement.rule}`);
    }
  }
  if (statements.length === 0) said.push('', say('没有规则涉及它。', 'No rule speaks of it.'));
  return said;
}

function noSuchCell(disclosure: Parameters<typeof explainCell>[0], cell: string, say: Say): string {
  const [form = '', row = ''] = cell.split('/');
  const steps = [[], [form], [form, row]] as const;
  let names: readonly string[] = [];
  for (const step of steps) {
    const under = addressesUnder(disclosure, ...step);
    if (under.length === 0) break;
    names = under.map((name) => [...step, name].join('/'));
  }
  const list = names.slice(0, MOST_LISTED).join('\n  ');
  const more = names.length > MOST_LISTED ? '\n  …' : '';
  return shownLines(
    say(
      `文件里没有单元格“${cell}”，写作 表/行/列。这里有：\n  ${list}${more}`,
      `The document has no cell “${cell}”; it is written FORM/ROW/MEASURE. There are:\n  ${list}${more}`,
    ),
  );
}

function shownLines(text: string): string {
  return text.split('\n').map(shownPath).join('\n');
}
