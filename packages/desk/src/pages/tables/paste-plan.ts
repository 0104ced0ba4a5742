import type { DraftRow, DraftTable } from '@mingzhang/api';
import { formOf } from '@mingzhang/forms';
import { fold, withoutOrdinal } from '@mingzhang/model';
import type { Block } from '../../grid/block.ts';
import type { EntryUnit } from '../../money/money-unit.ts';
import { readTyped } from '../../money/read-typed.ts';
import type { Address, SheetColumn } from './sheet.ts';

/** What pasting a block into an official table comes to, before it is done. */
export interface TablePaste {
  readonly cells: readonly { readonly address: Address; readonly text: string }[];
  /** Amounts that cannot be read, with their row and column. */
  readonly bad: readonly { readonly row: string; readonly column: string; readonly text: string }[];
  /** Rows of the block that are none of this table. */
  readonly unknown: readonly string[];
}

const FEWEST_HEADINGS = 2;
const TOTAL = /^(?:合计|总计)$/;

/**
 * Plans a paste of rows with their codes or names: each amount goes to the row of that code or name, a code that is not
 * in the table yet makes a row. Columns go by the headings of the block where it has some, else in the table's order.
 */
export function planTablePaste(
  block: Block,
  table: DraftTable,
  columns: readonly SheetColumn[],
  unit: EntryUnit,
): TablePaste {
  const byCode = ['functional', 'economic'].includes(formOf(table.form).rows.by);
  const keyOf = (cell: string) => rowOf(cell, table.rows, byCode);
  const at = keyColumn(block, keyOf);
  if (at === undefined) return { cells: [], bad: [], unknown: block.map((row) => row.join(' ').trim()) };
  const isAmount = (cell: string) => keyOf(cell) === undefined && readTyped(cell, unit) !== undefined;
  const first = block.findIndex((row) => row.some((cell) => keyOf(cell) !== undefined) && row.some(isAmount));
  const under = columnsUnder(block.slice(0, Math.max(0, first)), at, columns, byCode);
  const cells: { address: Address; text: string }[] = [];
  const bad: { row: string; column: string; text: string }[] = [];
  const unknown: string[] = [];
  for (const row of block.slice(Math.max(0, first))) {
    const key = keyOf(row[at] ?? '') ?? row.map(keyOf).find((one) => one !== undefined);
    if (key === undefined) {
      if (row.some((cell) => cell.trim() !== '')) unknown.push(row.join(' ').trim());
      continue;
    }
    for (const [i, cell] of row.entries()) {
      const column = under(i);
      if (column?.kind !== 'amount' || cell.trim() === '') continue;
      if (readTyped(cell, unit) === undefined)
        bad.push({ row: key, column: column.heading.at(-1) ?? column.measure, text: cell });
      else cells.push({ address: { form: table.form, row: key, measure: column.measure }, text: cell });
    }
  }
  return { cells, bad, unknown };
}

function rowOf(cell: string, rows: readonly DraftRow[], byCode: boolean): string | undefined {
  const words = withoutOrdinal(fold(cell));
  if (words === '') return undefined;
  if (TOTAL.test(words)) return 'total';
  if (byCode) return /^\d{3}(?:\d{2}){0,2}$/.test(words) ? words : undefined;
  return rows.find(({ name }) => withoutOrdinal(fold(name)) === words)?.key;
}

/** The column of the block whose cells name most rows. */
function keyColumn(block: Block, keyOf: (cell: string) => string | undefined): number | undefined {
  const width = Math.max(0, ...block.map((row) => row.length));
  let best: number | undefined;
  let most = 0;
  for (let i = 0; i < width; i++) {
    const named = block.filter((row) => keyOf(row[i] ?? '') !== undefined).length;
    if (named > most) [best, most] = [i, named];
  }
  return best;
}

/** Which column of the table each cell of a row goes to. */
function columnsUnder(
  heads: Block,
  at: number,
  columns: readonly SheetColumn[],
  byCode: boolean,
): (i: number) => SheetColumn | undefined {
  const amounts = columns.filter(({ kind }) => kind === 'amount');
  for (const head of heads.toReversed()) {
    const named = head.map((cell) => {
      const words = fold(cell).replace(/\([^)]*\)$/, '');
      return amounts.find(({ heading }) => fold(heading.at(-1) ?? '') === words);
    });
    if (named.filter((column) => column !== undefined).length >= FEWEST_HEADINGS) return (i) => named[i];
  }
  const key = columns.findIndex(({ measure }) => (byCode ? measure === 'code' : /name$/.test(measure)));
  return (i) => columns[i - at + key];
}
