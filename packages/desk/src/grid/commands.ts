import { formatFen } from '@mingzhang/model';
import type { EntryUnit } from '../money/money-unit.ts';
import { type Block, writeBlock } from './block.ts';
import { held, shown, typedValue } from './cell-value.ts';
import { type GridColumn, type GridRow, isEditable } from './column.ts';
import type { Put } from './put.ts';
import type { Range } from './selection.ts';

interface Over {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly range: Range;
  readonly unit: EntryUnit;
}

/** The selected cells as a block for the clipboard. */
export function copied({ rows, columns, range, unit }: Over): string {
  const across = columns.slice(range.left, range.right + 1);
  const block: Block = rows
    .slice(range.top, range.bottom + 1)
    .flatMap(({ record, state }) =>
      state === 'blank'
        ? []
        : [
            across.map((column) =>
              column.kind === 'computed'
                ? shown(column, record, unit)
                : typedValue(column, held(record, column), unit),
            ),
          ],
    );
  return writeBlock(block);
}

/** Every selected cell emptied. */
export function cleared({ rows, columns, range }: Over): Put[] {
  return inRange(rows, range).flatMap(({ record }) =>
    columns
      .slice(range.left, range.right + 1)
      .filter((column) => isEditable(column) && record[column.field] !== undefined)
      .map((column) => ({ id: record.id, column, text: '' })),
  );
}

/** The first selected row repeated over those below it; of one row alone, the row above it. */
export function filledDown({ rows, columns, range, unit }: Over): Put[] {
  const isOne = range.top === range.bottom;
  const source = rows[isOne ? range.top - 1 : range.top];
  if (source === undefined) return [];
  const targets = inRange(rows, isOne ? range : { ...range, top: range.top + 1 });
  return targets.flatMap(({ record }) =>
    columns
      .slice(range.left, range.right + 1)
      .filter(isEditable)
      .map((column) => ({ id: record.id, column, text: exactText(column, source, unit) })),
  );
}

/** Ids of the selected rows that can be removed. */
export function selectedIds({ rows, range }: Over): string[] {
  return inRange(rows, range).map(({ record }) => record.id);
}

function inRange(rows: readonly GridRow[], { top, bottom }: Range): GridRow[] {
  return rows.slice(top, bottom + 1).filter(({ state }) => state !== 'blank');
}

function exactText(column: GridColumn, { record }: GridRow, unit: EntryUnit): string {
  const value = held(record, column);
  if (column.kind === 'amount' && typeof value === 'number') return `${formatFen(value, '元')}元`;
  return typedValue(column, value, unit);
}
