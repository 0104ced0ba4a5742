import type { Row } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';

const FORMS = ['expenditure-summary', 'final-expenditure'];

/** A 项 that says nothing of what the money is for: 其他… and 一般行政管理事务. */
function isGeneral({ code, level, name }: Row): boolean {
  return level === 3 && (code?.endsWith('99') === true || /一般行政管理事务/.test(name));
}

function projectOf({ cells }: Row): number {
  const cell = cells.project;
  return cell?.kind === 'amount' ? cell.fen : 0;
}

/** Most project money should stand under 项 that say what it is for. */
export const detailOther: Rule = {
  id: 'code.detail.other',
  severity: 'hint',
  title: {
    zh: '项目支出不集中在“其他支出”“一般行政管理事务”类科目',
    en: 'Project money is not mostly under 其他 and 一般行政管理事务',
  },
  message: {
    zh: '{share}% 的项目支出列在“其他”和“一般行政管理事务”科目（最大的为 {code} {name}）；请看能否用更具体的科目。',
    en: '{share} % of project expenditure stands under 其他 and 一般行政管理事务 (the largest is {code} {name}). See whether a more telling code fits.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    for (const form of FORMS) {
      const table = facts.table(form);
      if (table === undefined) continue;
      const items = table.rows.filter(({ level }) => level === 3);
      const all = items.reduce((sum, row) => sum + projectOf(row), 0);
      const [largest, ...others] = items.filter(isGeneral).sort((a, b) => projectOf(b) - projectOf(a));
      if (all <= 0 || largest === undefined) continue;
      const general = others.reduce((sum, row) => sum + projectOf(row), projectOf(largest));
      yield {
        statement: { kind: 'holds', holds: general * 2 <= all, cells: [facts.rowRef(table, largest)] },
        words: {
          share: ((general / all) * 100).toFixed(0),
          code: largest.code ?? '',
          name: largest.name,
        },
      };
    }
  },
  examples: {
    pass: `expenditure-summary
                                    | project
           2013102 一般行政管理事务 | 1.00
           2013105 专项业务         | 9.00`,
    fail: `expenditure-summary
                                    | project
           2013102 一般行政管理事务 | 9.00
           2013105 专项业务         | 1.00`,
  },
};

const RESERVED = /年初预留|预备费|待分配/;

/** A department leaves nothing unallotted. */
export const reservedRow: Rule = {
  id: 'code.detail.reserved',
  severity: 'hint',
  title: {
    zh: '部门预算不列年初预留、待分配资金',
    en: 'A department budgets no reserve still to be allotted',
  },
  message: {
    zh: '{form}列有“{name}”；部门预算应细化到具体项目，请说明或细化。',
    en: '{form} lists “{name}”: a department allots its money to projects. Explain it, or break it down.',
  },
  basis: '《中华人民共和国预算法》第三十七条',
  *statements(facts) {
    if (facts.disclosure.document.kind !== 'budget') return;
    for (const table of facts.disclosure.tables) {
      for (const row of table.rows) {
        if (row.level === undefined) continue;
        yield {
          statement: {
            kind: 'holds',
            holds: !RESERVED.test(row.name) || projectOf(row) + totalOf(row) === 0,
            cells: [facts.rowRef(table, row)],
          },
          words: { name: row.name },
        };
      }
    }
  },
  examples: {
    pass: `expenditure-summary
                            | total
           2013105 专项业务 | 9.00`,
    fail: `expenditure-summary
                            | total
           2290201 年初预留 | 9.00`,
  },
};

function totalOf({ cells }: Row): number {
  const cell = cells.total;
  return cell?.kind === 'amount' ? cell.fen : 0;
}
