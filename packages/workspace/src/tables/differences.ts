import { formOf, type LineSide, layoutOf, type Template } from '@mingzhang/forms';
import {
  type Cell,
  economicCode,
  type Fen,
  functionalCode,
  interval,
  type Row,
  type Table,
} from '@mingzhang/model';
import type { WorkspaceRecord } from '../schema/tables.ts';

/** A cell of a form as somebody typed or pasted it. */
export type TypedCell = Pick<
  WorkspaceRecord<'typedCells'>,
  'form' | 'row' | 'measure' | 'holds' | 'text' | 'fen' | 'step'
>;

/** A cell that was typed otherwise than the lines come to. */
export interface Difference<T extends TypedCell = TypedCell> {
  readonly typed: T;
  /** What the lines come to, in fen; 0 where no line stands in the cell. */
  readonly computed: Fen;
  /** Typed less computed. */
  readonly difference: Fen;
}

/**
 * The typed amounts that are not what the lines come to, by more than their own printing hides. A typed blank is 0; a
 * withheld cell differs from nothing; words are not compared.
 */
export function differences<T extends TypedCell>(
  computed: readonly Table[],
  typed: readonly T[],
): readonly Difference<T>[] {
  const cells = new Map<string, Cell>();
  for (const { form, rows } of computed)
    for (const { key, cells: inRow } of rows)
      for (const [measure, cell] of Object.entries(inRow))
        cells.set(address({ form, row: key, measure }), cell);
  return typed.flatMap((one) => {
    if (one.holds === 'text' || one.holds === 'withheld') return [];
    const cell = cells.get(address(one));
    const fen = cell?.kind === 'amount' ? cell.fen : 0;
    const { low, high } = interval({ fen: one.fen ?? 0, step: one.step ?? 1 });
    return fen >= low && fen <= high ? [] : [{ typed: one, computed: fen, difference: (one.fen ?? 0) - fen }];
  });
}

/** A table with typed cells in place of what the lines come to: what is shown, differences beside it. */
export function withTyped(table: Table, typed: readonly TypedCell[], template: Template): Table {
  const own = new Map<string, TypedCell[]>();
  for (const one of typed) if (one.form === table.form) own.set(one.row, [...(own.get(one.row) ?? []), one]);
  if (own.size === 0) return table;
  const rows = table.rows.map((row) => typedInto(row, own.get(row.key) ?? []));
  for (const [key, cells] of own) {
    if (rows.some((row) => row.key === key)) continue;
    const row = typedInto(emptyRow(table, key, rows.length), cells);
    rows.splice(placeFor(row, rows, layoutOf(formOf(table.form), template)?.totalBelow === true), 0, row);
  }
  return { ...table, rows, notes: [] };
}

/**
 * Where a row that no line gave belongs: the total first or last, a code before the next code and before its side's
 * lines.
 */
function placeFor({ role, key, side }: Row, rows: readonly Row[], totalBelow: boolean): number {
  if (role === 'total') return totalBelow ? rows.length : 0;
  const isBehind = (row: Row) =>
    row.code === undefined ? row.role === (totalBelow ? 'total' : 'line') : row.code > key;
  const next = rows.findIndex((row) => row.side === side && isBehind(row));
  return role === 'coded' && next >= 0 ? next : rows.length;
}

function typedInto(row: Row, typed: readonly TypedCell[]): Row {
  if (typed.length === 0) return row;
  const cells = { ...row.cells };
  for (const one of typed) cells[one.measure] = cellOf(one, cells[one.measure]?.place ?? row.place);
  return { ...row, cells };
}

function cellOf({ holds, text, fen, step }: TypedCell, place: Row['place']): Cell {
  if (holds === 'amount' && fen !== undefined) return { kind: 'amount', fen, step: step ?? 1, text, place };
  if (holds === 'text') return { kind: 'text', text, place };
  return { kind: 'absent', absence: holds === 'amount' ? 'unreadable' : holds, text, place };
}

function emptyRow(table: Table, key: string, index: number): Row {
  const { rows } = formOf(table.form);
  const place = { sheet: table.title, address: `A${index + 5}` };
  const sides = rows.by === 'lines' ? rows.sides : [];
  if (/^\d{3,7}$/.test(key)) {
    const name = (rows.by === 'economic' ? economicCode(key) : functionalCode(key))?.name ?? '';
    const under = sides.find(({ classesUnder }) => classesUnder !== undefined);
    const level = (key.length - 1) / 2;
    return { key, code: key, name, role: 'coded', level, ...sideOf(under), cells: {}, place };
  }
  const side = sides.find(({ lines }) => lines.some(({ id }) => id === key));
  const name = side?.lines.find(({ id }) => id === key)?.zh ?? (key === 'total' ? '合计' : key);
  const role = side !== undefined ? 'line' : key === 'total' ? 'total' : 'other';
  return { key, name, role, ...sideOf(side), cells: {}, place };
}

function sideOf(lines: LineSide | undefined): Pick<Row, 'side'> {
  return lines?.side === undefined ? {} : { side: lines.side };
}

function address({ form, row, measure }: Pick<TypedCell, 'form' | 'row' | 'measure'>): string {
  return `${form}/${row}/${measure}`;
}
