import type { State } from '@mingzhang/api';

export const STATE_ORDER: readonly State[] = ['preparing', 'returned', 'submitted', 'approved', 'published'];
export const FAULTS = ['error', 'warning', 'comments', 'overdue'] as const;
const COLUMNS = ['name', 'state', 'due', 'faults', 'comments', 'fen', 'changed'] as const;

export type FaultFilter = (typeof FAULTS)[number];
export type Column = (typeof COLUMNS)[number];

/** What of the matrix is shown, and how it is sorted; kept in the address. */
export interface ReviewSearch {
  readonly state?: State;
  readonly faults?: FaultFilter;
  readonly text?: string;
  readonly sort?: Column;
  readonly down?: true;
}

function oneOf<const T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value);
}

/** The search of the address, without what is not understood. */
export function reviewSearch(search: Record<string, unknown>): ReviewSearch {
  const state = oneOf(STATE_ORDER, search.state);
  const faults = oneOf(FAULTS, search.faults);
  const sort = oneOf(COLUMNS, search.sort);
  const { text } = search;
  return {
    ...(state === undefined ? {} : { state }),
    ...(faults === undefined ? {} : { faults }),
    ...(text === undefined || text === '' ? {} : { text: String(text) }),
    ...(sort === undefined ? {} : { sort }),
    ...(sort !== undefined && search.down === true ? { down: true } : {}),
  };
}
