import { useCallback, useRef, useState } from 'react';
import type { GridRow } from './column.ts';
import { at, type Extent, type Selection, within } from './selection.ts';

interface Known {
  readonly selection: Selection;
  /** The record at work: the selection stays with it when rows come or go above. */
  readonly id: string | undefined;
}

/** The selection of a grid, which stays with its record; `id` names a record that comes with the next drawing. */
export function useSelection(
  rows: readonly GridRow[],
  extent: Extent,
): readonly [Selection, (next: Selection, id?: string) => void] {
  const [known, setKnown] = useState<Known>({ selection: at(0, 0), id: undefined });
  const latest = useRef(rows);
  latest.current = rows;
  const select = useCallback((next: Selection, id?: string) => {
    setKnown({ selection: next, id: id ?? latest.current[next.active.row]?.record.id });
  }, []);
  return [followed(known, rows, extent), select];
}

function followed({ selection, id }: Known, rows: readonly GridRow[], extent: Extent): Selection {
  const { active, head } = selection;
  const here = rows[active.row]?.record.id;
  const now = id === undefined || here === id ? active.row : rows.findIndex(({ record }) => record.id === id);
  const by = now < 0 ? 0 : now - active.row;
  return {
    active: within({ ...active, row: active.row + by }, extent),
    head: within({ ...head, row: head.row + by }, extent),
  };
}
