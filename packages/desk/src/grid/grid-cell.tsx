import type { AnyRecord } from '@mingzhang/api';
import type { ReactNode } from 'react';
import type { EntryUnit } from '../money/money-unit.ts';
import { useWords } from '../words/words.tsx';
import { shown, shownValue } from './cell-value.ts';
import { type CellNote, type GridColumn, isEditable, isNumeric } from './column.ts';
import type { Pending } from './pending.ts';

interface Props {
  readonly column: GridColumn;
  readonly record: AnyRecord;
  readonly row: number;
  readonly index: number;
  readonly unit: EntryUnit;
  readonly pending: Pending | undefined;
  readonly notes: readonly CellNote[];
  readonly selected: boolean;
  readonly active: boolean;
  /** How far from the left it stays while the others scroll. */
  readonly frozenAt: number | undefined;
  readonly editable: boolean;
  /** The field, in the active cell. */
  readonly children?: ReactNode;
}

/** Pixels of a Chinese character, and of what stands beside the text. */
const WIDEST = 15;
const PADDING = 16;

const MARKS: Readonly<Record<CellNote['severity'], string>> = { error: '✕', warning: '!', hint: 'i' };

/** A cell as it is shown: what is typed and not kept yet over what is kept, with a mark for what is said of it. */
export function GridCell(props: Props) {
  const { column, record, row, index, unit, pending, notes, selected, active, frozenAt, editable, children } =
    props;
  const { language } = useWords();
  const worst = pending?.state === 'refused' || pending?.state === 'conflict' ? 'error' : worstOf(notes);
  const text = textOf(column, record, pending, unit);
  const kind = [
    'mz-cell',
    isNumeric(column) ? 'mz-cell-number' : '',
    selected ? 'mz-cell-selected' : '',
    active ? 'mz-cell-active' : '',
    frozenAt === undefined ? '' : 'mz-frozen',
    pending === undefined ? '' : `mz-cell-${pending.state}`,
    editable && isEditable(column) ? '' : 'mz-cell-fixed',
    worst === undefined ? '' : `mz-cell-noted mz-cell-noted-${worst}`,
  ];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field in the active cell has the focus
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid that is a table, as ARIA asks
      role="gridcell"
      aria-colindex={index + 2}
      aria-selected={selected}
      className={kind.filter((one) => one !== '').join(' ')}
      data-row={row}
      data-column={index}
      style={frozenAt === undefined ? undefined : { left: frozenAt }}
      title={[...cutText(text, column), ...notes.map((note) => note[language])].join('\n') || undefined}
    >
      <span className="mz-cell-text">{text}</span>
      {worst !== undefined && (
        <span className="mz-cell-mark" aria-hidden="true">
          {MARKS[worst]}
        </span>
      )}
      {children}
    </td>
  );
}

/** The text of a cell that may be wider than its column. */
function cutText(text: string, { width }: GridColumn): readonly string[] {
  return text.length * WIDEST > width - PADDING ? [text] : [];
}

/** What a cell shows, what waits in it included. */
export function textOf(
  column: GridColumn,
  record: AnyRecord,
  pending: Pending | undefined,
  unit: EntryUnit,
): string {
  if (pending === undefined) return shown(column, record, unit);
  return pending.value === undefined ? pending.text : shownValue(column, pending.value, unit);
}

const RANK: readonly CellNote['severity'][] = ['error', 'warning', 'hint'];

function worstOf(notes: readonly CellNote[]): CellNote['severity'] | undefined {
  return RANK.find((severity) => notes.some((note) => note.severity === severity));
}
