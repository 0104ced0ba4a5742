import type { EntryUnit } from '../money/money-unit.ts';
import type { Block } from './block.ts';
import { readCell } from './cell-value.ts';
import { type GridColumn, type GridRow, isEditable } from './column.ts';
import { headingsOf, unitIn } from './headings.ts';
import type { Put } from './put.ts';

/** A pasted cell that its column cannot read. */
interface BadCell {
  /** Row of the block, from 1. */
  readonly row: number;
  readonly column: GridColumn;
  readonly text: string;
  readonly zh: string;
  readonly en: string;
}

/** What pasting a block comes to, before it is done. */
export interface PastePlan {
  readonly puts: readonly Put[];
  /** New rows at the end. */
  readonly added: readonly (readonly Omit<Put, 'id'>[])[];
  readonly bad: readonly BadCell[];
  /** Whether its first row was taken as headings: then all its rows are new. */
  readonly headed: boolean;
  /** Cells that stand outside every column that can be typed in. */
  readonly unused: number;
}

interface Into {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly at: { readonly row: number; readonly column: number };
  readonly unit: EntryUnit;
}

/**
 * Plans a paste: over the cells from the active one on, and beyond the last row as new rows. A block whose first row
 * names columns brings new rows, each cell under its own heading, amounts in the unit the heading names.
 */
export function planPaste(block: Block, { rows, columns, at, unit }: Into): PastePlan {
  const [first = []] = block;
  const heads = block.length > 1 ? headingsOf(first, columns) : undefined;
  const body = heads === undefined ? block : block.slice(1);
  const under = heads ?? columns.slice(at.column);
  const targets = heads === undefined ? rows.slice(at.row).filter(({ state }) => state !== 'blank') : [];
  const puts: Put[] = [];
  const added: Omit<Put, 'id'>[][] = [];
  const bad: BadCell[] = [];
  let unused = 0;
  for (const [i, cells] of body.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const target = targets[i];
    const row: Omit<Put, 'id'>[] = [];
    for (const [j, cell] of cells.entries()) {
      const column = under[j];
      if (column === undefined || !isEditable(column)) {
        if (cell.trim() !== '') unused++;
        continue;
      }
      const text = inUnit(column, cell, first[j] ?? '', heads !== undefined);
      if (target === undefined && text.trim() === '') continue;
      const isRead = readCell(column, text, unit).kind === 'value';
      const read = readCell(column, cell, unit);
      if (!isRead && read.kind === 'bad')
        bad.push({ row: i + 1, column, text: cell, zh: read.zh, en: read.en });
      row.push({ column, text: isRead ? text : cell });
    }
    if (target !== undefined) puts.push(...row.map((one) => ({ ...one, id: target.record.id })));
    else if (row.length > 0) added.push(row);
  }
  return { puts, added, bad, headed: heads !== undefined, unused };
}

/** An amount under a heading that names its unit carries the unit with it. */
function inUnit({ kind }: GridColumn, cell: string, heading: string, headed: boolean): string {
  if (kind !== 'amount' || !headed) return cell;
  const unit = unitIn(heading);
  return unit === undefined || cell.trim() === '' ? cell : `${cell.trim()}${unit}`;
}
