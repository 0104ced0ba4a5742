import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { ofThisYear } from './figures.ts';

const SECTION = 'agency-operating';
const BASIC = 'basic-expenditure';

/** 机关运行经费 is the operating part of basic expenditure, in administrative units; some places count otherwise. */
export const operatingTotal: Rule = {
  id: 'text.operating.total',
  severity: 'warning',
  title: {
    zh: '机关运行经费等于基本支出表的公用经费合计',
    en: 'Agency operating expenses are the operating total of basic expenditure',
  },
  message: {
    zh: '机关运行经费说明写为{text}，而《{form}》公用经费合计为 {expected} {unit}，相差 {difference}；如口径不同请在文字中说明。',
    en: 'Agency operating expenses are given as {text}, but the operating total of “{form}” is {expected} {unit}: {difference} apart. Correct it, or say how it is counted.',
  },
  basis: '《中华人民共和国预算法》第十四条第二款',
  *statements(facts) {
    const table = facts.table(BASIC);
    const right = facts.term(BASIC, 'total', 'operating');
    if (table === undefined || right === undefined) return;
    for (const claim of facts.claimsIn(SECTION)) {
      if (claim.binding?.row !== 'total' || !ofThisYear(claim, facts.year)) continue;
      const kind = hasInstitutions(facts) ? 'at-most' : 'equal';
      yield {
        statement: { kind, left: facts.claimTerm(claim, table), right },
        words: { text: claim.text, form: table.title },
      };
    }
  },
  examples: {
    pass: `section agency-operating 三、机关运行经费安排情况
           text 机关运行经费[机关运行经费|8.00万元|basic-expenditure/total/operating]。
           basic-expenditure
                        | total | operating
           total        | 8.00  | 8.00
           30201 办公费 | 8.00  | 8.00`,
    fail: `section agency-operating 三、机关运行经费安排情况
           text 机关运行经费[机关运行经费|9.00万元|basic-expenditure/total/operating]。
           basic-expenditure
                        | total | operating
           total        | 8.00  | 8.00
           30201 办公费 | 8.00  | 8.00`,
  },
};

/** An item of 机关运行经费 has the amount its economic 款 prints as operating. */
export const operatingItem: Rule = {
  id: 'text.operating.item',
  severity: 'warning',
  title: {
    zh: '机关运行经费所列各项与基本支出表同名科目的公用经费一致',
    en: 'Each item of agency operating expenses is the operating amount of its economic section',
  },
  message: {
    zh: '机关运行经费说明“{subject}”写为{text}，而《{form}》{code} {name} 的公用经费为 {expected} {unit}，相差 {difference}。',
    en: 'Agency operating expenses give {text} for “{subject}”, but {code} {name} of “{form}” prints {expected} {unit} as operating: {difference} apart.',
  },
  basis: '《中华人民共和国预算法》第十四条第二款',
  statements: items,
  examples: {
    pass: `section agency-operating 三、机关运行经费安排情况
           text 其中：办公费[办公费|8万元|basic-expenditure/30201/operating]。
           basic-expenditure
                        | total | operating
           total        | 8.00  | 8.00
           30201 办公费 | 8.00  | 8.00`,
    fail: `section agency-operating 三、机关运行经费安排情况
           text 其中：办公费[办公费|3万元|basic-expenditure/30201/operating]。
           basic-expenditure
                        | total | operating
           total        | 8.00  | 8.00
           30201 办公费 | 8.00  | 8.00`,
  },
};

function* items(facts: Facts): Iterable<Instance> {
  const table = facts.table(BASIC);
  if (table === undefined) return;
  for (const claim of facts.claimsIn(SECTION)) {
    const { binding } = claim;
    if (binding?.form !== BASIC || binding.row === 'total' || !ofThisYear(claim, facts.year)) continue;
    const row = facts.rowIn(table, binding.row);
    const right = row && facts.termIn(table, row, binding.measure);
    if (row === undefined || right === undefined) continue;
    yield {
      statement: { kind: 'equal', left: facts.claimTerm(claim, table), right },
      words: {
        subject: claim.subject,
        text: claim.text,
        form: table.title,
        code: row.code ?? '',
        name: row.name,
      },
    };
  }
}

/** Whether ordinary institutions stand in the department: their operating money is no agency operating expense. */
function hasInstitutions(facts: Facts): boolean {
  const named = facts
    .rows('expenditure-summary')
    .some(({ name }) => /^(?:事业运行|事业单位离退休|事业单位医疗)/.test(name));
  const listed = facts.rows('unit-list').some(({ cells }) => /事业/.test(cells.nature?.text ?? ''));
  return named || listed;
}
