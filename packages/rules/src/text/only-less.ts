import type { Rule } from '../engine/rule.ts';
import { figures } from './figures.ts';

/** Who says 只减不增 does not state a rise. */
export const onlyLess: Rule = {
  id: 'text.delta.only-less',
  severity: 'warning',
  title: { zh: '写有“只减不增”的，变动额不为增加', en: 'Where 只减不增 is said, no rise is stated' },
  message: {
    zh: '同一段写有“只减不增”，却写增加{text}；请核对变动额或说明。',
    en: 'The paragraph says 只减不增 (only less, never more), yet states a rise of {text}. Check the change or the words.',
  },
  basis: '《党政机关厉行节约反对浪费条例》',
  *statements(facts) {
    for (const [passage, said] of figures(facts.disclosure)) {
      if (!passage.text.includes('只减不增')) continue;
      for (const { claim } of said) {
        if (claim.kind !== 'delta' || claim.direction === 'flat') continue;
        yield {
          statement: { kind: 'holds', holds: (claim.fen ?? 0) <= 0, cells: [facts.claimRef(claim)] },
          words: { text: claim.text },
        };
      }
    }
  },
  examples: {
    pass: `section three-public 四、“三公”经费预算情况
           text 比2023年[“三公”经费|减少0.60万元|2023]，确保只减不增。`,
    fail: `section three-public 四、“三公”经费预算情况
           text 比2023年[“三公”经费|增加0.60万元|2023]，确保只减不增。`,
  },
};
