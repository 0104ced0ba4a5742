import { formOf } from '@mingzhang/forms';
import type { Claim } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { ofThisYear } from './figures.ts';

/** What the narrative states of a cell must be what the cell prints. */
export const amountCell: Rule = {
  id: 'text.amount.cell',
  severity: 'error',
  title: {
    zh: '文字说明中的金额与对应报表单元格一致',
    en: 'An amount stated in the explanation is the amount of its table cell',
  },
  message: {
    zh: '{section}“{subject}”写为{text}，而《{form}》{row}为 {expected} {unit}，相差 {difference}；请核对后改文字或改表。',
    en: 'The explanation ({section}) gives {text} for “{subject}”, but {row} of table “{form}” prints {expected} {unit}: {difference} apart. Check which is right.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  statements: statedOfCells,
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 2024年支出预算[支出预算|10.00万元|expenditure-summary/total/total]。
           expenditure-summary
                 | total
           total | 10.00`,
    fail: `section overall 二、部门预算安排的总体情况
           text 2024年支出预算[支出预算|10.10万元|expenditure-summary/total/total]。
           expenditure-summary
                 | total
           total | 10.00`,
  },
};

function* statedOfCells(facts: Facts): Iterable<Instance> {
  const accounts = facts.disclosure.document.kind === 'final-accounts';
  for (const claim of facts.claims) {
    const { binding } = claim;
    if (binding === undefined || claim.section === 'agency-operating') continue;
    if (!ofThisYear(claim, facts.year) || (accounts && /预算(?!财政拨款|拨款|收入|支出)/.test(claim.subject)))
      continue;
    const table = facts.table(binding.form);
    if (table === undefined) continue;
    const words = wordsOf(facts, claim, binding);
    const right = facts.term(binding.form, binding.row, binding.measure);
    const left = facts.claimTerm(claim, table);
    if (right !== undefined) {
      yield { statement: { kind: 'equal', left, right }, words };
    } else if (facts.prints(table, binding.measure) || table.rows.length === 0) {
      const nothing = { kind: 'constant', fen: 0 } as const;
      yield { statement: { kind: 'equal', left, right: nothing }, words, severity: 'warning' };
    }
  }
}

function wordsOf(facts: Facts, claim: Claim, at: NonNullable<Claim['binding']>): Record<string, string> {
  const section = claim.section === null ? undefined : facts.section(claim.section);
  return {
    section: section?.title ?? '',
    subject: claim.subject,
    text: claim.text,
    form: facts.table(at.form)?.title ?? formOf(at.form).zh,
    row: facts.row(at.form, at.row)?.name ?? at.row,
  };
}
