import type { AnyRecord } from '@mingzhang/api';
import { fold } from '@mingzhang/model';
import type { EntryUnit } from '../money/money-unit.ts';
import { shown } from './cell-value.ts';
import { type GridColumn, isNumeric } from './column.ts';

/** What a column lets through: cells that hold these words, or one of these values. */
export interface Filter {
  readonly words?: string;
  readonly values?: readonly string[];
}

/** How the rows are arranged: by a column, and which of them are shown. */
export interface Arrangement {
  readonly sort?: { readonly field: string; readonly down: boolean };
  readonly filters: Readonly<Record<string, Filter>>;
  /** Only these, where given. */
  readonly ids?: readonly string[];
}

export const AS_IT_IS: Arrangement = { filters: {} };

/** The ids in the order that an arrangement asks for; unsorted by position, then id. */
export function arranged(
  records: readonly AnyRecord[],
  columns: readonly GridColumn[],
  arrangement: Arrangement,
  unit: EntryUnit,
): string[] {
  const passing = records.filter((record) => passes(record, columns, arrangement, unit));
  const { sort } = arrangement;
  const column = columns.find(({ field }) => field === sort?.field);
  const ordered = passing.sort(byPlace);
  if (sort === undefined || column === undefined) return ordered.map(({ id }) => id);
  const sign = sort.down ? -1 : 1;
  return ordered.sort((a, b) => sign * compare(a, b, column, unit)).map(({ id }) => id);
}

/**
 * The order after records changed: those shown stay where they are, even where they no longer fit the arrangement, and
 * new ones that are wanted come where they belong.
 */
export function keptOrder(
  order: readonly string[],
  records: readonly AnyRecord[],
  isWanted: (record: AnyRecord) => boolean,
): string[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const kept = order.filter((id) => byId.has(id));
  const known = new Set(order);
  const fresh = records.filter((record) => !known.has(record.id) && isWanted(record)).sort(byPlace);
  for (const record of fresh) {
    const above = kept.findLastIndex((id) => {
      const other = byId.get(id);
      return other !== undefined && byPlace(other, record) < 0;
    });
    kept.splice(above + 1, 0, record.id);
  }
  return kept;
}

/** By position, then id: the order of the workspace. */
function byPlace(a: AnyRecord, b: AnyRecord): number {
  return Number(a.position ?? 0) - Number(b.position ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Whether a record is shown in an arrangement. */
export function passes(
  record: AnyRecord,
  columns: readonly GridColumn[],
  { filters, ids }: Arrangement,
  unit: EntryUnit,
): boolean {
  if (ids !== undefined && !ids.includes(record.id)) return false;
  return columns.every((column) => {
    const filter = filters[column.field];
    if (filter === undefined) return true;
    const value = String(record[column.field] ?? '');
    if (filter.values !== undefined && !filter.values.includes(value)) return false;
    return filter.words === undefined || fold(shown(column, record, unit)).includes(fold(filter.words));
  });
}

function compare(a: AnyRecord, b: AnyRecord, column: GridColumn, unit: EntryUnit): number {
  if (isNumeric(column)) return Number(a[column.field] ?? 0) - Number(b[column.field] ?? 0);
  return shown(column, a, unit).localeCompare(shown(column, b, unit), 'zh-CN');
}
