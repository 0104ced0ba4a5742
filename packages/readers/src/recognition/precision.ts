import type { Cell, Fen, Row, SourceFormat, Table } from '@mingzhang/model';

function finestOf(rows: readonly Row[]): Fen {
  let finest = Number.POSITIVE_INFINITY;
  for (const { cells } of rows) {
    for (const cell of Object.values(cells))
      if (cell.kind === 'amount' && cell.step < finest) finest = cell.step;
  }
  return finest;
}

function toStep(rows: readonly Row[], step: Fen): readonly Row[] {
  const coarse = (cell: Cell) => cell.kind === 'amount' && cell.step > step;
  return rows.map((row) => {
    if (!Object.values(row.cells).some(coarse)) return row;
    const entries = Object.entries(row.cells).map(
      ([measure, cell]) => [measure, coarse(cell) ? { ...cell, step } : cell] as const,
    );
    return { ...row, cells: Object.fromEntries(entries) };
  });
}

/** One table prints one precision: where most amounts have two decimals, a bare 41 is 41.00. */
export function toTheFinestStep(rows: readonly Row[]): readonly Row[] {
  return toStep(rows, finestOf(rows));
}

/**
 * A workbook drops the zeros of numbers without a format, in whole tables too: there the precision is that of all its
 * tables in the same unit.
 */
export function asPrecise(tables: readonly Table[], format: SourceFormat): readonly Table[] {
  if (format !== 'xlsx' && format !== 'xls') return tables;
  const finest = new Map<string | null, Fen>();
  for (const { unit, rows } of tables)
    finest.set(unit, Math.min(finest.get(unit) ?? Number.POSITIVE_INFINITY, finestOf(rows)));
  return tables.map((table) => ({ ...table, rows: toStep(table.rows, finest.get(table.unit) ?? 0) }));
}
