import { type Fen, fold, type IndicatorKind, indicatorKind, parseTarget, printFen } from '@mingzhang/model';
import type { SpendingPlan } from '../../budget/records.ts';
import { ceilingOf, type IndicatorText } from './indicator-grammar.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One of the aspects that a project's indicators have to measure, and how many do. */
export interface Aspect extends Words {
  readonly id: 'quantity' | 'quality' | 'timeliness' | 'cost' | 'effect' | 'satisfaction';
  readonly count: number;
}

const ASPECTS: readonly (readonly [Aspect['id'], string, string, readonly IndicatorKind[]])[] = [
  ['quantity', '数量', 'quantity', ['quantity']],
  ['quality', '质量', 'quality', ['quality']],
  ['timeliness', '时效', 'timeliness', ['timeliness']],
  ['cost', '成本', 'cost', ['cost']],
  ['effect', '效益', 'effect', ['economic', 'social', 'ecological', 'lasting']],
  ['satisfaction', '满意度', 'satisfaction', ['satisfaction']],
];

/** How far a project's indicators measure quantity, quality, timeliness, cost, an effect and satisfaction. */
export function aspectsOf(indicators: readonly IndicatorText[]): readonly Aspect[] {
  const kinds = indicators.map(({ level1, level2 }) => indicatorKind(fold(level1), fold(level2)));
  return ASPECTS.map(([id, zh, en, of]) => ({
    id,
    zh,
    en,
    count: kinds.filter((kind) => kind !== undefined && of.includes(kind)).length,
  }));
}

/** What is to be said of a project's indicators together. `fen` is the project's money. */
export function adviceOnAll(indicators: readonly IndicatorText[], fen: Fen): readonly Words[] {
  return [...twice(indicators), ...alike(indicators), ...dear(indicators, fen)];
}

function* twice(indicators: readonly IndicatorText[]): Iterable<Words> {
  const seen = new Set<string>();
  for (const { level2, level3, description = '', target = '' } of indicators) {
    const key = [level2, level3, description, target].map(fold).join('|');
    if (seen.has(key) && fold(level3) !== '')
      yield {
        zh: `“${level3}”重复出现，名称、说明和指标值都相同；请合并或区分。`,
        en: `“${level3}” stands twice with the same description and value. Merge the two or tell them apart.`,
      };
    seen.add(key);
  }
}

const MANY = 4;

function* alike(indicators: readonly IndicatorText[]): Iterable<Words> {
  const values = new Set(indicators.map(({ target = '' }) => fold(target)));
  const [value = ''] = values;
  if (indicators.length >= MANY && values.size === 1 && value !== '')
    yield {
      zh: `${indicators.length} 个指标值全是“${value}”，看不出各自的要求；请逐个设定。`,
      en: `All ${indicators.length} values are “${value}”, which says nothing of each. Set them one by one.`,
    };
}

const PER = /人均|每人|每名|均|每|单次|单价|单位成本|标准|单台|单册/;

/** Cost ceilings of the whole: one that is per head or per piece is no part of the sum. */
function* dear(indicators: readonly IndicatorText[], fen: Fen): Iterable<Words> {
  const ceilings = indicators.flatMap(({ level1, level2, level3, description = '', target = '' }) => {
    const read = parseTarget(target);
    const isCost = indicatorKind(fold(level1), fold(level2)) === 'cost';
    const isWhole = read.kind === 'quantity' && !read.unit.includes('/') && !PER.test(level3 + description);
    return isCost && isWhole ? (ceilingOf(read) ?? []) : [];
  });
  const sum = ceilings.reduce((total, one) => total + one, 0);
  if (ceilings.length > 1 && fen > 0 && sum > fen)
    yield {
      zh: `各成本指标合计 ${printFen(sum, '万元')} 万元，超过项目预算 ${printFen(fen, '万元')} 万元；请核对。`,
      en: `The cost ceilings come to ${printFen(sum, '万元')} (10,000 yuan), above the budget of ${printFen(fen, '万元')}. Check both.`,
    };
}

/** What is wrong with a spending plan: shares are cumulative, never fall, and end at 100. */
export function adviceOnPlan(plan: readonly Pick<SpendingPlan, 'until' | 'percent'>[]): readonly Words[] {
  const found: Words[] = [];
  for (const [i, { until, percent }] of plan.entries()) {
    const share = Number(percent);
    if (share < 0 || share > 100)
      found.push({
        zh: `“${until}”写为 ${percent}%；累计百分比在 0 至 100 之间。`,
        en: `${percent} % by ${until}: a cumulative share lies between 0 and 100.`,
      });
    const before = plan[i - 1];
    if (before !== undefined && share < Number(before.percent))
      found.push({
        zh: `由“${before.until}”的 ${before.percent}% 降为“${until}”的 ${percent}%；累计百分比不应下降。`,
        en: `It falls from ${before.percent} % by ${before.until} to ${percent} % by ${until}; a cumulative share does not fall.`,
      });
  }
  const last = plan.at(-1);
  if (last !== undefined && Number(last.percent) !== 100)
    found.push({
      zh: `最后一期“${last.until}”应为 100%，现为 ${last.percent}%。`,
      en: `The last share, by ${last.until}, is ${last.percent} %; it has to be 100 %.`,
    });
  return found;
}
