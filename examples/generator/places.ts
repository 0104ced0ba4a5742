import type { Place } from '@mingzhang/model';
import { type PrintedCell, type PrintedDocument, type PrintedText, slotsOf } from './printed.ts';

/**
 * Where a changed cell or text stands in a written file, as one would count in the file. In docx a cell that another
 * one covers counts too, and so does the empty paragraph after each table.
 */
export function placeIn(
  document: PrintedDocument,
  target: PrintedCell | PrintedText,
  format: 'docx' | 'html',
): Place | undefined {
  let table = 0;
  let paragraph = 0;
  for (const block of document.blocks) {
    if (block.kind === 'text') {
      paragraph += 1;
      if (block === target) return { paragraph };
      continue;
    }
    table += 1;
    if (format === 'docx') paragraph += 1;
    for (const [r, slots] of slotsOf(block).entries()) {
      const counted = format === 'docx' ? slots : slots.filter(({ covered }) => !covered);
      const c = counted.findIndex(({ cell, covered }) => cell === target && !covered);
      if (c >= 0) return { table, row: r + 1, cell: c + 1 };
    }
  }
  return undefined;
}
