import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance, Term } from '../engine/tree.ts';
import { claimed, type Figure, figures } from './figures.ts';
import { listsIn, type SaidList } from './lists.ts';
import type { Passage } from './prose.ts';

/** Items listed after 其中 or 包括 add to what they are listed of; a list that leaves some out never exceeds it. */
export const partsSum: Rule = {
  id: 'text.parts.sum',
  severity: 'warning',
  title: {
    zh: '“其中”“包括”后所列各项之和等于其总额',
    en: 'Items listed after 其中 or 包括 add to their whole',
  },
  message: {
    zh: '“{subject}”为{text}，其后所列 {count} 项合计 {actual} {unit}，相差 {difference}；请核对总额与各项。',
    en: '“{subject}” is {text}, but the {count} items listed after it come to {actual} {unit}: {difference} apart. Check the whole and each item.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  statements: everyList,
  examples: {
    pass: `section agency-operating 三、机关运行经费安排情况
           text 机关运行经费[机关运行经费|10.00万元]。其中：办公费[办公费|8万元]、邮电费[邮电费|2.00万元]。`,
    fail: `section agency-operating 三、机关运行经费安排情况
           text 机关运行经费[机关运行经费|10.00万元]。其中：办公费[办公费|8.00万元]、邮电费[邮电费|3.00万元]。`,
  },
};

function* everyList(facts: Facts): Iterable<Instance> {
  for (const [passage, said] of figures(facts.disclosure)) {
    for (const list of listsIn(passage.text, said)) {
      if (list.whole.claim.kind !== 'amount') continue;
      yield listed(facts, passage, list, list.whole);
      if (list.total !== undefined) yield listed(facts, passage, list, list.total);
    }
  }
}

function listed(facts: Facts, passage: Passage, list: SaidList, whole: Figure): Instance {
  const left: Term = { kind: 'sum', of: list.parts.map(({ claim }) => claimed(facts, claim)) };
  const right = claimed(facts, whole.claim);
  const { subject, text } = whole.claim;
  return {
    statement: { kind: isWhole(passage, list) ? 'equal' : 'at-most', left, right },
    words: { subject: subject || '合计', text, count: String(list.parts.length) },
  };
}

function isWhole(passage: Passage, { parts, total }: SaidList): boolean {
  if (total !== undefined) return true;
  const after = passage.text.slice(parts.at(-1)?.end ?? 0);
  if (/^[^，。；、]{0,4}等/.test(after)) return false;
  if (passage.section === 'agency-operating') return true;
  if (parts.every(({ claim }) => /货物|工程|服务/.test(claim.subject)))
    return passage.section === 'procurement' || parts.length === 3;
  return parts.every(({ claim }) => claim.binding !== undefined);
}
