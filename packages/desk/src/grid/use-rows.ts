import type { AnyRecord } from '@mingzhang/api';
import { useMemo, useRef } from 'react';
import type { EntryUnit } from '../money/money-unit.ts';
import { type Arrangement, arranged, keptOrder, passes } from './arrange.ts';
import type { GridColumn, GridRow } from './column.ts';

interface Given {
  readonly records: readonly AnyRecord[];
  readonly drafts: ReadonlyMap<string, AnyRecord>;
  /** The row that waits at the end; undefined where none may be added. */
  readonly blank: AnyRecord | undefined;
  readonly columns: readonly GridColumn[];
  readonly arrangement: Arrangement;
  readonly unit: EntryUnit;
}

/** The rows in their order. It stays as it is while records change: only arranging anew moves a row that is shown. */
export function useRows({ records, drafts, blank, columns, arrangement, unit }: Given): readonly GridRow[] {
  const known = useRef<{ arrangement: Arrangement; unit: EntryUnit; order: readonly string[] }>(undefined);
  return useMemo(() => {
    const kept = new Set(records.map(({ id }) => id));
    const open = [...drafts.values()].filter(({ id }) => !kept.has(id));
    const all = [...records, ...open];
    const last = known.current;
    const isSame = last?.arrangement === arrangement;
    const isWanted = (record: AnyRecord) =>
      drafts.has(record.id) || passes(record, columns, arrangement, unit);
    const start = isSame ? last.order : arranged(records, columns, arrangement, unit);
    const order = keptOrder(start, all, isWanted);
    known.current = { arrangement, unit, order };
    const byId = new Map(all.map((record) => [record.id, record]));
    const rows = order.flatMap((id): GridRow[] => {
      const record = byId.get(id);
      return record === undefined ? [] : [rowOf(record, kept.has(id) ? 'kept' : 'draft')];
    });
    return blank === undefined ? rows : [...rows, rowOf(blank, 'blank')];
  }, [records, drafts, blank, columns, arrangement, unit]);
}

const ROWS = new WeakMap<AnyRecord, GridRow>();

/** One row for a record, the same every time, so that it is not drawn anew. */
function rowOf(record: AnyRecord, state: GridRow['state']): GridRow {
  const known = ROWS.get(record);
  if (known?.state === state) return known;
  const row = { record, state };
  ROWS.set(record, row);
  return row;
}
