import { printFen } from '@mingzhang/model';
import { SeveritySign } from '../findings/severity-sign.tsx';
import type { EntryUnit } from '../money/money-unit.ts';
import { useWords } from '../words/words.tsx';
import type { CellNote, GridColumn, GridRow } from './column.ts';
import type { Pending } from './pending.ts';
import { missing } from './put.ts';
import type { Range } from './selection.ts';

interface Props {
  readonly id: string;
  readonly row: GridRow | undefined;
  readonly column: GridColumn | undefined;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly range: Range;
  readonly pending: Pending | undefined;
  readonly notes: readonly CellNote[];
  readonly unit: EntryUnit;
}

/** Under the grid: what is to be said of the active cell, and what the selected ones come to. */
export function CellReport({ id, row, column, columns, rows, range, pending, notes, unit }: Props) {
  const { say, language } = useWords();
  const lacking = row?.state === 'draft' ? missing(row.record, columns) : [];
  return (
    <div className="mz-cell-report">
      <div id={id} role="status">
        {pending?.state === 'saving' && <span>{say('正在保存…', 'Saving…')}</span>}
        {pending !== undefined && pending.state !== 'saving' && (
          <span>
            <SeveritySign severity="error" /> {pending[language]}
            {pending.state === 'refused' && say('（按 Esc 恢复原值）', ' (Esc brings back what was there)')}
          </span>
        )}
        {lacking.length > 0 && (
          <span>
            {say(
              `新的一行，还缺：${lacking.map(({ zh }) => zh).join('、')}，填齐后保存。`,
              `A new row; still missing: ${lacking.map(({ en }) => en).join(', ')}. It is saved when they are filled in.`,
            )}
          </span>
        )}
        {notes.map((note) => (
          <span key={note.zh}>
            <SeveritySign severity={note.severity} /> {note[language]}
          </span>
        ))}
        {row?.state === 'blank' && column !== undefined && (
          <span>{say('在这里输入或粘贴，新增一行。', 'Type or paste here to add a row.')}</span>
        )}
      </div>
      <div className="mz-number">{selectedWords()}</div>
    </div>
  );

  function selectedWords(): string {
    const { top, bottom, left, right } = range;
    const cells = (bottom - top + 1) * (right - left + 1);
    if (cells <= 1) return '';
    const fields = columns.slice(left, right + 1).filter(({ kind }) => kind === 'amount');
    let sum = 0;
    for (let i = top; i <= bottom; i++)
      for (const { field } of fields) sum += Number(rows[i]?.record[field] ?? 0);
    const total =
      fields.length === 0 ? '' : say(`，合计 ${printFen(sum, unit)}`, `, sum ${printFen(sum, unit)}`);
    return say(`选中 ${cells} 格${total}`, `${cells} cells${total}`);
  }
}
