import type { Draft } from './draft.ts';

/** The family of rules that is expected to find it. */
export type Family = 'table' | 'code' | 'text' | 'form' | 'performance' | 'procurement' | 'asset' | 'year';

/** One kind of fault, planted alone. */
export interface Fault {
  readonly id: string;
  readonly family: Family;
  /** The rule that is meant to find it; others may find it too. */
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
  readonly plant: (draft: Draft) => void;
}

export function fault(
  id: string,
  rule: `${Family}.${string}.${string}`,
  zh: string,
  en: string,
  plant: (draft: Draft) => void,
): Fault {
  return { id, family: rule.split('.')[0] as Family, rule, zh, en, plant };
}
