import type { CellAddress, ItemsOf } from '@mingzhang/forms';
import { type Disclosure, type Fen, fold, type Row } from '@mingzhang/model';
import type { Cells } from './cells.ts';

/** A row that a sentence lists. */
export interface Item {
  readonly row: Row;
  readonly name: string;
  readonly cell: CellAddress;
  readonly fen: Fen;
  /** 1-based in its list. */
  readonly ordinal: number;
}

/**
 * The rows a list names: of its level, with an amount above nought, in its order. `rest`: whether some that may have
 * money stand in the table and not in the list.
 */
export function itemsOf(
  { form, measure, level, order, most }: ItemsOf,
  cells: Cells,
): { readonly items: readonly Item[]; readonly rest: boolean } {
  const found: Omit<Item, 'ordinal'>[] = [];
  let unsaid = false;
  for (const row of cells.table(form)?.rows ?? []) {
    if (row.level !== level) continue;
    const cell = { form, row: row.key, measure };
    const name = printedName(row);
    const fen = cells.fen(cell);
    if (fen === undefined || (name === undefined && fen > 0)) unsaid = true;
    else if (name !== undefined && fen > 0) found.push({ row, name, cell, fen });
  }
  // equal amounts stay as printed: the sort is stable
  if (order === 'amount') found.sort((a, b) => b.fen - a.fen);
  const items = found.slice(0, most).map((item, i) => ({ ...item, ordinal: i + 1 }));
  return { items, rest: unsaid || items.length < found.length };
}

/** A row's name as it is printed, or undefined where it may not be said. */
function printedName({ name, cells }: Row): string | undefined {
  const cell = cells.name;
  if (cell?.kind === 'absent' && cell.absence !== 'blank') return undefined;
  const text = cell?.kind === 'text' ? cell.text : name;
  return text.replace(/\s+/g, '');
}

/** A functional row's names from 类 to 项, `教育支出（类）普通教育（款）小学教育（项）`, or undefined where one is not printed. */
export function pathOf({ key: item }: Row, form: string, cells: Cells): string | undefined {
  const rows = cells.table(form)?.rows ?? [];
  const names = [
    [item.slice(0, 3), '类'],
    [item.slice(0, 5), '款'],
    [item.slice(0, 7), '项'],
  ].map(([code, level]) => {
    const row = rows.find(({ key }) => key === code);
    const name = row && printedName(row);
    return name === undefined ? undefined : `${name}（${level}）`;
  });
  return names.includes(undefined) ? undefined : names.join('');
}

/** Names of the projects by their budgets, the greatest first; one without a name or with a withheld one is not named. */
export function projectNames({ projects }: Disclosure, most: number): { names: string[]; rest: boolean } {
  const named = projects
    .filter(({ name }) => name.kind === 'text' && !/[、，,。；;]/.test(name.text))
    .map(({ name, budget }) => ({ name: fold(name.text), fen: budget.kind === 'amount' ? budget.fen : 0 }))
    .sort((a, b) => b.fen - a.fen);
  const names = named.slice(0, most).map(({ name }) => name);
  return { names, rest: names.length < projects.length };
}
