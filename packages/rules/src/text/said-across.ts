import type { Claim } from '@mingzhang/model';
import { fold } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { claimed, figures, ofThisYear } from './figures.ts';

/** What is one thing wherever it is said: the word, and the subjects that end with it. */
const ONE_THING = [
  /(?<!其中.*)机关运行经费(?:预算|支出)?(?:数|总额)?$/,
  /“?三公”?经费(?:财政拨款)?(?:预算|支出)?(?:数|总额|合计)?$/,
  /政府采购(?:预算|支出)?(?:总额|金额|数)?$/,
  /(?:拟购置|计划购置)固定资产(?:总额|金额)?$/,
  /面向中小企业预留.*金额$/,
] as const;

/** One figure said in two sections has one value. */
export const saidAcross: Rule = {
  id: 'text.said.across',
  severity: 'warning',
  title: {
    zh: '同一事项在不同部分中的金额一致',
    en: 'One figure said in two sections has one value',
  },
  message: {
    zh: '“{subject}”在“{section}”写为{second}，在“{earlier}”写为{first}，相差 {difference} {unit}；请统一。',
    en: '“{subject}” is {second} in “{section}” and {first} in “{earlier}”: {difference} {unit} apart. Make them one.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    const first = new Map<RegExp, { readonly claim: Claim; readonly part: number }>();
    for (const [{ part }, said] of figures(facts.disclosure)) {
      for (const { claim } of said) {
        const subject = fold(claim.subject);
        const thing = ONE_THING.find((word) => word.test(subject));
        if (thing === undefined || !ofThisYear(claim, facts.year)) continue;
        const earlier = first.get(thing);
        if (earlier === undefined) first.set(thing, { claim, part });
        if (earlier === undefined || earlier.part === part) continue;
        yield {
          statement: { kind: 'equal', left: claimed(facts, claim), right: claimed(facts, earlier.claim) },
          words: {
            subject: claim.subject,
            first: earlier.claim.text,
            second: claim.text,
            section: facts.sections[part]?.title ?? '',
            earlier: facts.sections[earlier.part]?.title ?? '',
          },
        };
      }
    }
  },
  examples: {
    pass: `section three-public 四、“三公”经费预算情况
           text “三公”经费预算[“三公”经费预算|5.00万元]。
           section other 十一、其他
           text “三公”经费[“三公”经费|5.00万元]，已压减。`,
    fail: `section three-public 四、“三公”经费预算情况
           text “三公”经费预算[“三公”经费预算|5.00万元]。
           section other 十一、其他
           text “三公”经费[“三公”经费|6.00万元]，已压减。`,
  },
};
