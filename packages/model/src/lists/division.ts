import { divisionLevel, divisionParent } from '../codes/division.ts';
import { codeList, type ListRow } from './code-list.ts';

/** A row of 行政区划代码. */
export interface DivisionRow extends ListRow {
  readonly level: 1 | 2 | 3;
  /** `abolished` is still met in project codes set up before; `statistical` is 市辖区, a development zone and the like. */
  readonly status: 'current' | 'abolished' | 'statistical';
}

const LEVELS = { province: 1, city: 2, county: 3 } as const;
const STATUS: Readonly<Record<string, DivisionRow['status']>> = {
  C: 'current',
  A: 'abolished',
  S: 'statistical',
};

const LIST = codeList<DivisionRow>('divisions', (entry, [letter = '']) => {
  const level = divisionLevel(entry.code);
  const status = STATUS[letter];
  if (level === undefined || status === undefined) return undefined;
  return { ...entry, level: LEVELS[level], parent: divisionParent(entry.code), status };
});

/** The row of a division code. Finance systems have divisions of their own: one that is missing is unknown, not wrong. */
export function division(code: string): DivisionRow | undefined {
  return LIST.get(code);
}
