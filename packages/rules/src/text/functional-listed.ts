import { nameKey } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { passages } from './prose.ts';

const FORMS = ['general-public-expenditure', 'final-general-public-expenditure'];
const NAMED = /（项）|(?:支出|事务|补助)[^-—－]{0,6}[-—－][^-—－]+[-—－]/;

/** The paragraphs that speak of 项, each as one key. */
function explained(facts: Facts): readonly string[] {
  return passages(facts.disclosure)
    .filter(({ text }) => NAMED.test(text))
    .map(({ text }) => nameKey(text));
}

/** Where the text goes through the 项 of the general public budget, it leaves none out. */
export const functionalListed: Rule = {
  id: 'text.functional.listed',
  severity: 'warning',
  title: {
    zh: '文字逐项说明一般公共预算支出的，不遗漏有金额的项级科目',
    en: 'Where the text goes through the items of the general public budget, it leaves none out',
  },
  message: {
    zh: '《{table}》列有 {code} {name} {amount}，文字逐项说明中没有；请补充。',
    en: 'Table “{table}” prints {amount} for {code} {name}, which the text does not explain with the others. Add it.',
  },
  basis: '《中华人民共和国预算法实施条例》第六条第三款',
  *statements(facts) {
    const said = explained(facts);
    if (said.length < 2) return;
    for (const form of FORMS) {
      const table = facts.table(form);
      const rows =
        table?.rows.filter(({ level, cells }) => level === 3 && cells.total?.kind === 'amount') ?? [];
      const found = rows.map((row) => said.some((text) => text.includes(nameKey(row.name))));
      if (table === undefined || found.filter(Boolean).length * 2 < rows.length) continue;
      for (const [index, row] of rows.entries()) {
        const cell = row.cells.total;
        if (cell?.kind !== 'amount' || cell.fen === 0 || row.name === '') continue;
        yield {
          statement: { kind: 'holds', holds: found[index] ?? true, cells: [facts.rowRef(table, row)] },
          words: { table: table.title, code: row.code ?? '', name: row.name, amount: cell.text },
        };
      }
    }
  },
  examples: {
    pass: `section overall 二、部门预算编制说明
           text 1. “教育支出（类）进修及培训（款）培训支出（项）”2.00万元，用于培训。
           text 2. “教育支出（类）普通教育（款）初中教育（项）”3.00万元，用于教学。
           general-public-expenditure
                            | total
           2050203 初中教育 | 3.00
           2050803 培训支出 | 2.00`,
    fail: `section overall 二、部门预算编制说明
           text 1. “教育支出（类）进修及培训（款）培训支出（项）”2.00万元，用于培训。
           text 2. “教育支出（类）普通教育（款）初中教育（项）”3.00万元，用于教学。
           general-public-expenditure
                            | total
           2050203 初中教育 | 3.00
           2050204 高中教育 | 4.00
           2050803 培训支出 | 2.00`,
  },
};
