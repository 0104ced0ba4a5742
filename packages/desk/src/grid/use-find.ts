import { fold } from '@mingzhang/model';
import { useMemo, useState } from 'react';
import type { EntryUnit } from '../money/money-unit.ts';
import { shown } from './cell-value.ts';
import type { GridColumn, GridRow } from './column.ts';
import { at, type Selection, type Spot } from './selection.ts';

interface Given {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly unit: EntryUnit;
  readonly active: Spot;
  readonly select: (selection: Selection) => void;
  readonly onClosed: () => void;
}

/** Finding words in a grid. */
export interface Find {
  /** Undefined while it is not open. */
  readonly words: string | undefined;
  readonly found: number;
  readonly look: (words: string | undefined) => void;
  readonly step: (by: 1 | -1) => void;
}

export function useFind({ rows, columns, unit, active, select, onClosed }: Given): Find {
  const [words, setWords] = useState<string>();
  const spots = useMemo(() => spotsOf(rows, columns, unit, words ?? ''), [rows, columns, unit, words]);
  function step(by: 1 | -1): void {
    const place = active.row * columns.length + active.column;
    const places = spots.map(({ row, column }) => row * columns.length + column);
    const next = by === 1 ? places.find((one) => one > place) : places.findLast((one) => one < place);
    const to = next ?? (by === 1 ? places[0] : places.at(-1));
    if (to !== undefined) select(at(Math.floor(to / columns.length), to % columns.length));
  }
  function look(next: string | undefined): void {
    setWords(next);
    if (next === undefined) onClosed();
  }
  return { words, found: spots.length, look, step };
}

function spotsOf(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  unit: EntryUnit,
  words: string,
): readonly Spot[] {
  const folded = fold(words).toLowerCase();
  if (folded === '') return [];
  return rows.flatMap(({ record, state }, row) =>
    state === 'blank'
      ? []
      : columns.flatMap((column, i) =>
          fold(shown(column, record, unit))
            .toLowerCase()
            .includes(folded)
            ? [{ row, column: i }]
            : [],
        ),
  );
}
