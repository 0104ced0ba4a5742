import type { ReviewRow } from '@mingzhang/api';
import { fold } from '@mingzhang/model';
import { type Column, type FaultFilter, type ReviewSearch, STATE_ORDER } from './search.ts';

/** A row of the matrix with what else a department is found by: its code and short name. */
export type MatrixRow = ReviewRow & { readonly code: string; readonly shortName: string };

/** The rows to show, in order. Rows that are equal keep the order of the department codes. */
export function arranged(rows: readonly MatrixRow[], search: ReviewSearch): readonly MatrixRow[] {
  const { state, faults, text = '', sort = 'name', down } = search;
  const shown = rows.filter(
    (row) =>
      (state === undefined || row.state === state) &&
      (faults === undefined || FILTERS[faults](row)) &&
      isMeant(row, text),
  );
  const sign = down === true ? -1 : 1;
  return shown.toSorted((a, b) => sign * ORDERS[sort](a, b) || ORDERS.name(a, b));
}

const FILTERS: Readonly<Record<FaultFilter, (row: MatrixRow) => boolean>> = {
  error: ({ counts }) => counts.error > 0,
  warning: ({ counts }) => counts.warning > 0,
  comments: ({ openComments }) => openComments > 0,
  overdue: isOverdue,
};

function isOverdue({ due }: Pick<ReviewRow, 'due'>): boolean {
  return due.daysLeft !== null && due.daysLeft < 0;
}

type Order = (a: MatrixRow, b: MatrixRow) => number;

const ORDERS: Readonly<Record<Column, Order>> = {
  name: (a, b) => textOrder(a.code, b.code) || textOrder(a.department, b.department),
  state: (a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state),
  due: (a, b) => (a.due.daysLeft ?? Infinity) - (b.due.daysLeft ?? Infinity) || 0,
  faults: (a, b) =>
    a.counts.error - b.counts.error || a.counts.warning - b.counts.warning || a.counts.hint - b.counts.hint,
  comments: (a, b) => a.openComments - b.openComments,
  fen: (a, b) => a.fen - b.fen,
  changed: (a, b) => textOrder(a.changedAt ?? '', b.changedAt ?? ''),
};

function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether every word of a search is in the name, short name or code, or short for the name: 卫健委 for 卫生健康委员会. */
function isMeant({ name, shortName, code }: MatrixRow, text: string): boolean {
  const folded = fold(name);
  return text
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '')
    .every((word) => code.startsWith(word) || fold(shortName).includes(word) || isShortFor(word, folded));
}

function isShortFor(word: string, name: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** What the matrix comes to: how many departments stand where, with how much, and how much there is to do. */
export interface Totals {
  readonly states: Readonly<Record<ReviewRow['state'], { readonly count: number; readonly fen: number }>>;
  readonly faults: Readonly<Record<FaultFilter, number>>;
  readonly counts: ReviewRow['counts'];
  readonly openComments: number;
  readonly fen: number;
}

export function totalsOf(rows: readonly MatrixRow[]): Totals {
  const sum = (of: readonly MatrixRow[], value: (row: MatrixRow) => number) =>
    of.reduce((total, row) => total + value(row), 0);
  const states = STATE_ORDER.map((state) => {
    const own = rows.filter((row) => row.state === state);
    return [state, { count: own.length, fen: sum(own, ({ fen }) => fen) }] as const;
  });
  const faults = (Object.keys(FILTERS) as FaultFilter[]).map(
    (fault) => [fault, rows.filter(FILTERS[fault]).length] as const,
  );
  return {
    states: Object.fromEntries(states) as Totals['states'],
    faults: Object.fromEntries(faults) as Totals['faults'],
    counts: {
      error: sum(rows, ({ counts }) => counts.error),
      warning: sum(rows, ({ counts }) => counts.warning),
      hint: sum(rows, ({ counts }) => counts.hint),
    },
    openComments: sum(rows, ({ openComments }) => openComments),
    fen: sum(rows, ({ fen }) => fen),
  };
}
