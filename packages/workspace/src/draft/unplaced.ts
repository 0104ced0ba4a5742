import type { Place } from '@mingzhang/model';

/** The place of what is not laid out yet. */
export const UNPLACED: Place = { paragraph: 1 };
