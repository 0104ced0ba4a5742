import { type CellRef, samePlace } from '@mingzhang/model';
import type { Draft } from './draft.ts';
import type { Target } from './targets.ts';

/**
 * The record field behind a cell that a finding spoke of, or undefined where it is computed. A figure or sentence of the
 * explanation is found by its place: its address says only what it is said of.
 */
export function targetAt(draft: Draft, cell: CellRef): Target | undefined {
  const { form, row, measure } = cell;
  return draft.targets.get(`${form}/${row}/${measure}`) ?? paragraphAt(draft, cell);
}

function paragraphAt({ disclosure, targets }: Draft, { place }: CellRef): Target | undefined {
  if (!('paragraph' in place)) return undefined;
  const { paragraph } = place;
  for (const { id, number, paragraphs } of disclosure.sections) {
    const index = paragraphs.findIndex((one) => samePlace(one.place, { paragraph }));
    if (index >= 0) return targets.get(`text/${id ?? `section-${number}`}/paragraph-${index + 1}`);
  }
  return undefined;
}
