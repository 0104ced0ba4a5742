import type { DraftCell, DraftRow } from '@mingzhang/api';
import type { ReactNode } from 'react';
import { withMarks } from '../../money/with-marks.ts';
import { useWords } from '../../words/words.tsx';
import { type CellMarks, worstOf } from './cell-marks.ts';
import { addressKey, type SheetColumn } from './sheet.ts';

interface Props {
  readonly form: string;
  readonly column: SheetColumn;
  readonly row: DraftRow | undefined;
  readonly cell: DraftCell | undefined;
  readonly marks: CellMarks;
  readonly at: { readonly row: number; readonly column: number };
  /** How far from the left it stays while the others scroll. */
  readonly left: number | undefined;
  readonly selected: boolean;
  readonly active: boolean;
  readonly children?: ReactNode;
}

const MARKS = { error: '✕', warning: '!', hint: 'i' } as const;

/** A printed cell with the marks of what is said of it. Blank, withheld, unreadable and 0 look different. */
export function SheetCell({ form, column, row, cell, marks, at, left, selected, active, children }: Props) {
  const { say } = useWords();
  const key = row === undefined ? '' : addressKey({ form, row: row.key, measure: column.measure });
  const worst = worstOf(marks.findings.get(key));
  const difference = marks.differences.get(key);
  const remarks = marks.comments.get(key)?.length ?? 0;
  const isTyped = cell?.target?.table === 'typedCells';
  const isWithheld = marks.withheld.has(key) || cell?.absence === 'withheld';
  const kind = [
    'mz-sheet-cell',
    column.kind === 'text' ? '' : 'mz-amount',
    row?.role === 'total' || isSum(row) ? 'mz-sheet-total' : '',
    left === undefined ? '' : 'mz-frozen',
    selected ? 'mz-cell-selected' : '',
    active ? 'mz-cell-active' : '',
    isTyped ? 'mz-sheet-typed' : '',
    worst === undefined ? '' : `mz-cell-noted mz-cell-noted-${worst}`,
    worst === undefined || marks.subjects.has(key) ? '' : 'mz-cell-part',
  ];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field in the active cell has the focus
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid that is a table, as ARIA asks
      role="gridcell"
      aria-selected={selected}
      className={kind.filter((one) => one !== '').join(' ')}
      data-row={at.row}
      data-column={at.column}
      style={left === undefined ? undefined : { left }}
    >
      <span className="mz-cell-text" style={indentOf(column, row, cell)}>
        {isWithheld ? (
          <span className="mz-withheld">■ {say('涉密', 'withheld')}</span>
        ) : cell?.absence === 'unreadable' ? (
          <span className="mz-unreadable">? {cell.text}</span>
        ) : cell?.absence === 'not-applicable' ? (
          '—'
        ) : (
          printedText(cell)
        )}
      </span>
      {worst !== undefined && (
        <span className="mz-cell-mark" aria-hidden="true">
          {MARKS[worst]}
        </span>
      )}
      {(difference !== undefined || remarks > 0) && (
        <span className="mz-sheet-marks">
          {difference === undefined ? '' : '≠'}
          {remarks > 0 ? `✎${remarks}` : ''}
        </span>
      )}
      {children}
    </td>
  );
}

/** An amount with thousands marks, anything else as it is printed. */
function printedText(cell: DraftCell | undefined): string {
  if (cell === undefined) return '';
  return cell.kind === 'amount' ? withMarks(cell.text.replaceAll(',', '')) : cell.text.trim();
}

function indentOf({ measure }: SheetColumn, row: DraftRow | undefined, cell: DraftCell | undefined) {
  if (!/name$/.test(measure) || row === undefined) return undefined;
  const spaces = /^[\s\u3000]*/.exec(cell?.text ?? '')?.[0].length ?? 0;
  const level = row.level === undefined ? Math.min(3, spaces / 2) : row.level - 1;
  return level > 0 ? { paddingLeft: `${level}em` } : undefined;
}

/** A line of two sides that sums up: 本年收入合计, 支出总计. */
function isSum(row: DraftRow | undefined): boolean {
  return row?.role === 'line' && /合计|总计/.test(row.name);
}
