/** What an indicator measures, by its second level. */
export type IndicatorKind =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'lasting'
  | 'satisfaction';

const KINDS: readonly (readonly [RegExp, IndicatorKind])[] = [
  [/满意/, 'satisfaction'],
  [/成本/, 'cost'],
  [/数量/, 'quantity'],
  [/质量/, 'quality'],
  [/时效/, 'timeliness'],
  [/经济效益/, 'economic'],
  [/社会效益/, 'social'],
  [/生态|环境效益/, 'ecological'],
  [/可持续/, 'lasting'],
];

/** The kind that folded words of levels name, the second before the first; undefined where they name none. */
export function indicatorKind(level1: string, level2: string): IndicatorKind | undefined {
  return KINDS.find(([words]) => words.test(level2 || level1))?.[1];
}
