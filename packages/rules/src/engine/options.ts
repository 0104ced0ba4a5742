import type { CellRef, Disclosure } from '@mingzhang/model';

/** What a check may be given beside the document. Dates are `YYYY-MM-DD`. */
export interface CheckOptions {
  /** An earlier disclosure of the same body: last year's, or the budget that these accounts are of. */
  readonly previous?: Disclosure;
  /** When the budget or the accounts were approved (批复). */
  readonly approved?: string;
  /** When the document was published. */
  readonly published?: string;
  /** Cells that were added up from records: no pen slipped in them, and no repair changes them. */
  readonly computed?: (cell: CellRef) => boolean;
}

export type Need = 'previous' | 'dates';

/** Why a rule that needs something beside the document did not run, where that is so. */
export function lacking(
  need: Need | undefined,
  { previous, approved, published }: CheckOptions,
): { readonly why: string; readonly whyEn: string } | undefined {
  if (need === 'previous' && previous === undefined)
    return { why: '没有给出上一份文件', whyEn: 'no earlier document was given' };
  if (need === 'dates' && (approved === undefined || published === undefined))
    return {
      why: '没有给出批复日期和公开日期',
      whyEn: 'the dates of approval and publication were not given',
    };
  return undefined;
}
