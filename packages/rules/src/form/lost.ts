import type { CellRef } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Statement } from '../engine/tree.ts';

/** What may be left unread and yet hide no table and no figure. */
const HARMLESS = new Set(['page-number', 'hidden-text', 'drawing', 'no-unit', 'formula-values-stale']);

/**
 * That something is there. Where it is not seen and part of the document could not be read, nothing can be said: what
 * is missed may stand in the part that was lost.
 */
export function present(facts: Facts, seen: boolean, cells: readonly CellRef[]): Statement {
  if (seen || facts.disclosure.unread.every(({ code }) => HARMLESS.has(code)))
    return { kind: 'holds', holds: seen, cells };
  return {
    kind: 'cannot',
    why: '文件有未能读出的内容，可能就在其中',
    whyEn: 'part of the document could not be read and may hold it',
    cells,
  };
}
