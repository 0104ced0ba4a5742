import type { Claim } from '@mingzhang/model';
import { fold } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { claimed, figures, ofThisYear } from './figures.ts';

const SHORT = 3;
/** Words that many things are said of, each its own. */
const GENERAL =
  /^(?:其中|本年|全年|年初)?(?:项目|采购|合同|资金|支出|收入|预算|决算|经费)*(?:总|年初)?(?:预算|决算|支出|收入|金额|合计|总额|总计|数)*$/;

/** One figure said twice in one section has one value. */
export const saidTwice: Rule = {
  id: 'text.said.same',
  severity: 'warning',
  title: { zh: '同一部分中同一事项的金额前后一致', en: 'One figure said twice in one section has one value' },
  message: {
    zh: '“{subject}”先写为{first}，后写为{second}，相差 {difference} {unit}；请统一。',
    en: '“{subject}” is {first} in one place and {second} in another: {difference} {unit} apart. Make them one.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    if (facts.disclosure.document.kind === 'final-accounts') return;
    const first = new Map<string, Claim>();
    for (const [{ part }, said] of figures(facts.disclosure)) {
      for (const { claim } of said) {
        const subject = fold(claim.subject);
        if (subject.length < SHORT || GENERAL.test(subject) || !ofThisYear(claim, facts.year)) continue;
        const key = `${part}/${subject}`;
        const earlier = first.get(key);
        first.set(key, earlier ?? claim);
        if (earlier === undefined) continue;
        yield {
          statement: { kind: 'equal', left: claimed(facts, claim), right: claimed(facts, earlier) },
          words: { subject: claim.subject, first: earlier.text, second: claim.text },
        };
      }
    }
  },
  examples: {
    pass: `section three-public 四、“三公”经费预算情况
           text 公务接待费[公务接待费|2.00万元]。
           text 公务接待费[公务接待费|2.00万元]，主要用于来访接待。`,
    fail: `section three-public 四、“三公”经费预算情况
           text 公务接待费[公务接待费|2.00万元]。
           text 公务接待费[公务接待费|2.20万元]，主要用于来访接待。`,
  },
};
