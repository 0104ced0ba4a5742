import { functionalLevel, functionalParent } from '../codes/functional.ts';
import { withoutOrdinal } from '../fold.ts';
import { codeList, type ListRow } from './code-list.ts';
import { nameKey } from './name.ts';

/** The budget a functional code belongs to; `several` where its 款 belong to different ones. */
export type FunctionalBudget =
  | 'general-public'
  | 'government-fund'
  | 'state-capital'
  | 'social-insurance'
  | 'several';

/** A row of 支出功能分类. */
export interface FunctionalRow extends ListRow {
  readonly level: 1 | 2 | 3;
  readonly budget: FunctionalBudget;
  /** First and last year it is valid in, where known; the base edition is 2024. */
  readonly validFrom?: number;
  readonly validTo?: number;
}

const BUDGETS: Readonly<Record<string, FunctionalBudget>> = {
  G: 'general-public',
  F: 'government-fund',
  K: 'state-capital',
  I: 'social-insurance',
  M: 'several',
};

const LIST = codeList<FunctionalRow>('functional', (entry, [letter = '', from = '', to = '']) => {
  const level = functionalLevel(entry.code);
  const budget = BUDGETS[letter];
  if (level === undefined || budget === undefined) return undefined;
  return {
    ...entry,
    level,
    parent: functionalParent(entry.code),
    budget,
    ...(from === '' ? {} : { validFrom: Number(from) }),
    ...(to === '' ? {} : { validTo: Number(to) }),
  };
});

/**
 * The row of a functional code in the 2024 edition with what is known of other years.
 * With a year, undefined also where the code is known not to be valid in it.
 */
export function functionalCode(code: string, year?: number): FunctionalRow | undefined {
  const row = LIST.get(code);
  return row === undefined || (year !== undefined && !validIn(row, year)) ? undefined : row;
}

/** Every functional code that may be used in a year; all of them without one. */
export function functionalCodes(year?: number): readonly FunctionalRow[] {
  return LIST.all().filter((row) => year === undefined || validIn(row, year));
}

/** The 类 a summary table prints by name alone, today's or an earlier name, with or without ordinal and （类）. */
export function functionalClassByName(name: string): FunctionalRow | undefined {
  return LIST.named(withoutMark(withoutOrdinal(nameKey(name))).name).find((row) => row.level === 1);
}

/**
 * Rows that a path of names may mean, such as 一般公共服务支出（类）, 商贸事务（款）, 行政运行（项）: each name stands below the
 * one before it. A path may begin below the 类; a mark of level after a name is obeyed. Empty where nothing fits.
 */
export function functionalByPath(names: readonly string[]): readonly FunctionalRow[] {
  let reached: readonly FunctionalRow[] | undefined;
  for (const printed of names) {
    const { name, level } = withoutMark(withoutOrdinal(nameKey(printed)));
    const above = reached;
    reached = LIST.named(name).filter(
      (row) =>
        (level === undefined || row.level === level) &&
        (above === undefined || above.some((one) => row.code !== one.code && row.code.startsWith(one.code))),
    );
  }
  return reached ?? [];
}

/**
 * The names of a path written in one run with marks of level: `财政事务（款）行政运行（项）` gives two names, each with its
 * mark. Text before a comma or colon and text after the last mark are left out. Empty where there is no mark.
 */
export function functionalPathNames(text: string): readonly string[] {
  return nameKey(text).match(/[^,;:。]{1,60}?\([类款项]\)/g) ?? [];
}

const MARKS: Readonly<Record<string, 1 | 2 | 3>> = { '(类)': 1, '(款)': 2, '(项)': 3 };

function withoutMark(key: string): { name: string; level: 1 | 2 | 3 | undefined } {
  const level = MARKS[key.slice(-3)];
  return { name: level === undefined ? key : key.slice(0, -3), level };
}

function validIn(row: FunctionalRow, year: number): boolean {
  return (row.validFrom ?? year) <= year && year <= (row.validTo ?? year);
}
