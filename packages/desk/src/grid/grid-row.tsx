import { memo, type ReactNode } from 'react';
import type { EntryUnit } from '../money/money-unit.ts';
import type { GridColumn, GridRow as Row } from './column.ts';
import { GridCell } from './grid-cell.tsx';
import { type Notes, notesAt } from './notes.ts';
import type { Pending } from './pending.ts';
import { ROW } from './use-window.ts';

interface Props {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  readonly frozen: readonly number[];
  readonly unit: EntryUnit;
  readonly pendings: ReadonlyMap<string, Pending> | undefined;
  readonly notes: Notes;
  /** First and last selected column; -1 where none is. */
  readonly left: number;
  readonly right: number;
  readonly active: number;
  readonly editable: boolean;
  readonly marked: boolean;
  /** The field of the active cell. */
  readonly field?: ReactNode;
}

/** One row: its number, and its cells. Drawn anew only when something in it changed. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, index, columns, frozen, unit, pendings, notes, left, right, active, editable, marked, field } =
    props;
  const { record, state } = row;
  return (
    <tr
      aria-rowindex={index + 2}
      className={marked ? `mz-row mz-row-${state} mz-row-marked` : `mz-row mz-row-${state}`}
      style={{ height: ROW }}
    >
      <th scope="row" className="mz-row-number mz-frozen" data-row={index} data-column={-1}>
        {state === 'blank' ? '＋' : index + 1}
      </th>
      {columns.map((column, i) => (
        <GridCell
          key={column.field}
          column={column}
          record={record}
          row={index}
          index={i}
          unit={unit}
          pending={pendings?.get(column.field)}
          notes={state === 'blank' ? [] : notesAt(notes, record, column)}
          selected={i >= left && i <= right}
          active={i === active}
          frozenAt={frozen[i]}
          editable={editable}
        >
          {i === active ? field : undefined}
        </GridCell>
      ))}
    </tr>
  );
});
