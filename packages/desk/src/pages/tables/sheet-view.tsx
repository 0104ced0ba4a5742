import type { DraftTable } from '@mingzhang/api';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Selection } from '../../grid/selection.ts';
import { rangeOf } from '../../grid/selection.ts';
import { useNarrower } from '../../look/use-narrower.ts';
import { useWords } from '../../words/words.tsx';
import type { CellMarks } from './cell-marks.ts';
import { cellAt, headingRows, rowAt, type Sheet } from './sheet.ts';
import { SheetCell } from './sheet-cell.tsx';

interface Props {
  readonly table: DraftTable;
  readonly sheet: Sheet;
  readonly marks: CellMarks;
  readonly selection: Selection;
  /** The field of the active cell. */
  readonly field: ReactNode;
  readonly handlers: object;
}

/** An official table as it is printed, to be read and typed in. */
export function SheetView({ table, sheet, marks, selection, field, handlers }: Props) {
  const { say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { columns, lines } = sheet;
  const { active, head } = selection;
  const range = rangeOf(selection);
  const heads = headingRows(columns);
  const isPhone = useNarrower(PHONE);
  const isNarrow = useNarrower(DESK);
  const lefts = frozenLefts(sheet, isPhone ? 0 : isNarrow ? 1 : 2);
  useEffect(() => {
    const cell = box.current?.querySelector(`[data-row="${head.row}"][data-column="${head.column}"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [head.row, head.column]);
  return (
    <div ref={box} className="mz-sheet-box" {...handlers}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is typed in is a grid, as ARIA asks
        role="grid"
        aria-label={table.title}
        aria-multiselectable
        className="mz-sheet"
        style={{ width: columns.reduce((sum, { width }) => sum + width, 0) }}
      >
        <colgroup>
          {columns.map(({ measure, width, side }) => (
            <col key={`${side ?? ''}${measure}`} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          {heads.map((row, level) => (
            <tr key={row[0]?.text ?? level}>
              {row.map(({ text, column, across, down }) => (
                <th
                  key={column}
                  scope={across > 1 ? 'colgroup' : 'col'}
                  colSpan={across}
                  rowSpan={down}
                  className={lefts[column] === undefined || across > lefts.length ? '' : 'mz-frozen'}
                  style={{ top: level * 30, ...(lefts[column] === undefined ? {} : { left: lefts[column] }) }}
                >
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {lines.map((line, i) => (
            <tr key={line.map(({ key }) => key).join('|')}>
              {columns.map((column, j) => {
                const row = rowAt(line, column);
                const isActive = i === active.row && j === active.column;
                return (
                  <SheetCell
                    key={`${column.side ?? ''}${column.measure}`}
                    form={table.form}
                    column={column}
                    row={row}
                    cell={cellAt(line, column)}
                    marks={marks}
                    at={{ row: i, column: j }}
                    left={lefts[j]}
                    selected={i >= range.top && i <= range.bottom && j >= range.left && j <= range.right}
                    active={isActive}
                  >
                    {isActive ? field : undefined}
                  </SheetCell>
                );
              })}
            </tr>
          ))}
          {lines.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="mz-sheet-empty">
                {say('空表', 'Empty table')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p key={note} className="mz-sheet-note">
          {note}
        </p>
      ))}
    </div>
  );
}

const PHONE = 700;
const DESK = 1200;

/** At most so many first columns that name the row stay at the left: codes and names, of a table of one side. */
function frozenLefts({ columns }: Sheet, most: number): readonly number[] {
  const lefts: number[] = [];
  let left = 0;
  for (const { kind, width, side, measure } of columns) {
    if (
      lefts.length === most ||
      kind !== 'text' ||
      side !== undefined ||
      !/^(?:code|.*name|project)$/.test(measure)
    )
      break;
    lefts.push(left);
    left += width;
  }
  return lefts;
}
