import { fold } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { passages, words } from './prose.ts';

const NONE =
  /(?:无|没有|未安排|不涉及)(政府性基金|国有资本经营|["“”]?三公["“”]?经费)(?:预算)?(?:财政)?(?:拨款)?(?:安排的)?(?:收入|支出|预算|经费|收支|拨款)?(?:和(?:收入|支出))?[。，；,;]/g;

/** The tables each of them is printed in. */
const TABLES = [
  [/基金/, ['government-fund-expenditure', 'final-government-fund'], 'total'],
  [/国有资本/, ['state-capital-expenditure', 'final-state-capital'], 'total'],
  [/三公/, ['three-public-expenses', 'final-three-public-expenses'], 'three-public'],
] as const;

function spent(facts: Facts, form: string, row: string): string | undefined {
  for (const measure of ['total', 'final']) {
    const cell = facts.cell(form, row, measure);
    if (cell?.kind === 'amount' && cell.fen !== 0) return cell.text;
  }
  return undefined;
}

/** What the text says there is none of has no amount in its table. */
export const noneTable: Rule = {
  id: 'text.none.table',
  severity: 'warning',
  title: {
    zh: '文字写“无”政府性基金、国有资本经营、“三公”经费的，对应报表没有金额',
    en: 'What the text says there is none of has no amount in its table',
  },
  message: {
    zh: '文字写“{text}”，而《{form}》列有 {amount}；请核对。',
    en: 'The text says “{text}”, but table “{form}” prints {amount}. Check which is right.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    for (const passage of passages(facts.disclosure)) {
      if (!/无|没有|未安排|不涉及/.test(passage.text)) continue;
      for (const match of passage.text.matchAll(NONE)) {
        const [, forms, row] = TABLES.find(([word]) => word.test(fold(match[1] ?? ''))) ?? [];
        const form = forms?.find((one) => facts.table(one) !== undefined);
        if (form === undefined || row === undefined) continue;
        const amount = spent(facts, form, row);
        const cell = facts.ref(form, row, 'total') ?? facts.ref(form, row, 'final');
        const said = words(passage, match.index, match[0].length);
        yield {
          statement: {
            kind: 'holds',
            holds: amount === undefined,
            cells: cell === undefined ? [said] : [said, cell],
          },
          words: {
            text: match[0].slice(0, -1),
            form: facts.table(form)?.title ?? form,
            amount: amount ?? '',
          },
        };
      }
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 本部门无政府性基金预算拨款，空表列示。
           government-fund-expenditure
                 | total
           total |`,
    fail: `section overall 二、部门预算安排的总体情况
           text 本部门无政府性基金预算拨款，空表列示。
           government-fund-expenditure
                 | total
           total | 3.00`,
  },
};
