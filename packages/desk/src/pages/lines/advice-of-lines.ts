import type { AnyRecord } from '@mingzhang/api';
import { held } from '../../grid/cell-value.ts';
import type { CellNote, GridColumn } from '../../grid/column.ts';

/** One remark and the lines it is made of. */
export interface LineAdvice {
  readonly note: CellNote;
  readonly ids: readonly string[];
}

/** What the columns say of all lines, equal remarks together, the most frequent first. */
export function adviceOfLines(
  lines: readonly AnyRecord[],
  columns: readonly GridColumn[],
): readonly LineAdvice[] {
  const found = new Map<string, { note: CellNote; ids: string[] }>();
  for (const line of lines)
    for (const column of columns) {
      const note = column.advise?.(held(line, column), line);
      if (note === undefined) continue;
      const known = found.get(note.zh);
      if (known === undefined) found.set(note.zh, { note, ids: [line.id] });
      else known.ids.push(line.id);
    }
  return [...found.values()].sort((a, b) => b.ids.length - a.ids.length);
}
