import type { AnyRecord } from '@mingzhang/api';
import type { Fields } from '@mingzhang/model';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { newId } from '../budget/new-id.ts';
import { useNarrower } from '../look/use-narrower.ts';
import { useMoneyUnit } from '../money/money-unit.ts';
import { useWords } from '../words/words.tsx';
import { type Arrangement, AS_IT_IS } from './arrange.ts';
import { CellInput } from './cell-input.tsx';
import { CellReport } from './cell-report.tsx';
import { type GridColumn, isEditable } from './column.ts';
import './grid.css';
import { textOf } from './grid-cell.tsx';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { GridTools } from './grid-tools.tsx';
import { type Notes, notesAt } from './notes.ts';
import { PastePreview } from './paste-preview.tsx';
import { missing } from './put.ts';
import { rangeOf } from './selection.ts';
import { slicesOf } from './slices.ts';
import { typingNotes } from './typing-notes.ts';
import { useActions } from './use-actions.ts';
import { useFind } from './use-find.ts';
import { useKeeper } from './use-keeper.ts';
import { useLeaving } from './use-leaving.ts';
import { useRows } from './use-rows.ts';
import { useSelection } from './use-selection.ts';
import { useTyping } from './use-typing.ts';
import { ROW, useWindow } from './use-window.ts';

interface Props {
  /** The table whose records they are. */
  readonly table: string;
  /** What the grid is called. */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly records: readonly AnyRecord[];
  /** What a new record holds from the first, `department` and `year` too; `above` is the one it is put under. */
  readonly newRecord: (above: AnyRecord | undefined) => Fields;
  readonly readOnly?: boolean;
  readonly notes?: Notes;
  /** How many columns stay at the left. */
  readonly frozen?: number;
  /** Only these records, and how to go back to all. */
  readonly only?: { readonly ids: readonly string[]; readonly onAll: () => void };
  /** Further tools over the grid. */
  readonly tools?: ReactNode;
  readonly onActive?: (record: AnyRecord | undefined) => void;
}

const NUMBER_WIDTH = 48;
/** Narrower than this, nothing stays at the left but the row numbers. */
const PHONE = 700;
const NO_NOTES: Notes = new Map();

/**
 * Records of one table as a grid to type in, made for the keyboard: it takes blocks from spreadsheets, saves each cell
 * as it is left, and keeps what could not be saved in its cell with the reason.
 */
export function RecordGrid(props: Props) {
  const {
    table,
    label,
    columns,
    records,
    newRecord,
    readOnly = false,
    notes = NO_NOTES,
    frozen = 1,
    only,
    tools,
    onActive,
  } = props;
  const { say } = useWords();
  const [unit] = useMoneyUnit();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [arrangement, arrange] = useState<Arrangement>(AS_IT_IS);
  const [blankId, setBlankId] = useState(newId);
  const { typing, now, type } = useTyping();
  const keeper = useKeeper({ table, columns, records, unit, newRecord });
  const open = [...keeper.drafts.values()].filter((draft) => missing(draft, columns).length > 0);
  useLeaving({ drafts: open.length, pendings: keeper.pendings });
  const blank = useMemo(() => (readOnly ? undefined : { id: blankId }), [readOnly, blankId]);
  const asked = useMemo(
    () => (only === undefined ? arrangement : { ...arrangement, ids: only.ids }),
    [arrangement, only],
  );
  const rows = useRows({ records, drafts: keeper.drafts, blank, columns, arrangement: asked, unit });
  const { from, to, page, reveal } = useWindow(box);
  const extent = { rows: rows.length, columns: columns.length, page };
  const [selection, select] = useSelection(rows, extent);
  const range = rangeOf(selection);
  const { active, head } = selection;
  const row = rows[active.row];
  const column = columns[active.column];
  const refocus = () => setTimeout(() => box.current?.querySelector<HTMLElement>('.mz-cell-input')?.focus());
  const find = useFind({ rows, columns, unit, active, select, onClosed: refocus });
  const actions = useActions({
    ...{ label, rows, columns, unit, readOnly, keeper, selection, select, extent, type, typing: now, find },
    onBegun: () => setBlankId(newId()),
    refocus,
  });

  const staying = useNarrower(PHONE) ? 0 : frozen;
  const left = useMemo(() => frozenLefts(columns, staying), [columns, staying]);
  const width = columns.reduce((sum, one) => sum + one.width, NUMBER_WIDTH);
  useEffect(() => {
    const cell = box.current?.querySelector<HTMLElement>(
      `td[data-row="${head.row}"][data-column="${head.column}"]`,
    );
    reveal(head.row, cell ?? null);
  }, [head.row, head.column, reveal]);
  const record = row?.state === 'blank' ? undefined : row?.record;
  useEffect(() => onActive?.(record), [onActive, record]);

  const pending =
    row === undefined || column === undefined
      ? undefined
      : keeper.pendings.get(row.record.id)?.get(column.field);
  const said =
    row === undefined || column === undefined
      ? []
      : typing === undefined
        ? row.state === 'blank'
          ? []
          : notesAt(notes, row.record, column)
        : typingNotes(column, typing.text, row.record, unit);

  const field = row !== undefined && column !== undefined && (
    <CellInput
      key={column.field}
      column={column}
      label={`${say(`第 ${active.row + 1} 行`, `Row ${active.row + 1}`)} ${say(column.zh, column.en)} ${row.state === 'blank' ? '' : textOf(column, row.record, pending, unit)}`}
      typing={typing}
      readOnly={readOnly || !isEditable(column)}
      focus={actions.holdsFocus}
      describedBy={`${id}-report`}
      invalid={pending?.state === 'refused'}
      onType={actions.onType}
      onTake={actions.onTake}
      onLeave={actions.commit}
    />
  );

  return (
    <div className="mz-grid">
      <GridTools
        shown={rows.length - (blank === undefined ? 0 : 1)}
        of={records.length}
        arrangement={arrangement}
        onArrange={arrange}
        only={only}
        find={find}
        tools={tools}
      />
      <div ref={box} className="mz-grid-box" {...actions.handlers}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is typed in is a grid, as ARIA asks
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable
          aria-readonly={readOnly}
          style={{ width }}
        >
          <colgroup>
            <col style={{ width: NUMBER_WIDTH }} />
            {columns.map((one) => (
              <col key={one.field} style={{ width: one.width }} />
            ))}
          </colgroup>
          <GridHead columns={columns} frozen={left} arrangement={arrangement} onArrange={arrange} />
          <tbody>
            {slicesOf(rows.length, from, to, active.row).map((slice, i) => {
              if (slice.kind === 'gap')
                return (
                  <tr key={`gap-${i === 0 ? 'before' : i}`} className="mz-gap">
                    <td colSpan={columns.length + 1} style={{ height: slice.rows * ROW }} />
                  </tr>
                );
              const one = rows[slice.row];
              if (one === undefined) return null;
              const isIn = slice.row >= range.top && slice.row <= range.bottom;
              const isActive = slice.row === active.row;
              return (
                <GridRow
                  key={one.record.id}
                  row={one}
                  index={slice.row}
                  columns={columns}
                  frozen={left}
                  unit={unit}
                  pendings={keeper.pendings.get(one.record.id)}
                  notes={notes}
                  left={isIn ? range.left : -1}
                  right={isIn ? range.right : -1}
                  active={isActive ? active.column : -1}
                  editable={!readOnly}
                  marked={isIn}
                  field={isActive ? field : undefined}
                />
              );
            })}
          </tbody>
          <GridFoot rows={rows} columns={columns} frozen={left} unit={unit} />
        </table>
      </div>
      <CellReport
        id={`${id}-report`}
        {...{ row, column, columns, rows, range, pending, unit }}
        notes={said}
      />
      <PastePreview plan={actions.pasting} onDo={actions.doPaste} onCancel={actions.cancelPaste} />
    </div>
  );
}

/** How far from the left each column that stays is; undefined for those that scroll. */
function frozenLefts(columns: readonly GridColumn[], frozen: number): readonly number[] {
  const lefts: number[] = [];
  let left = NUMBER_WIDTH;
  for (const { width } of columns.slice(0, frozen)) {
    lefts.push(left);
    left += width;
  }
  return lefts;
}
