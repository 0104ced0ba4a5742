import type { AnyRecord, Finding } from '@mingzhang/api';
import { held } from './cell-value.ts';
import type { CellNote, GridColumn } from './column.ts';

/** What findings say of the fields of records: by record, then field. */
export type Notes = ReadonlyMap<string, ReadonlyMap<string, readonly CellNote[]>>;

/** The findings that speak of records of a table, at the fields they speak of. */
export function notesOf(findings: readonly Finding[], table: string): Notes {
  const notes = new Map<string, Map<string, CellNote[]>>();
  for (const { cells, severity, verdict, message, messageEn } of findings) {
    if (verdict !== 'fail') continue;
    for (const { target } of cells) {
      if (target?.table !== table) continue;
      const own = notes.get(target.id) ?? new Map<string, CellNote[]>();
      notes.set(target.id, own);
      own.set(target.field, [...(own.get(target.field) ?? []), { severity, zh: message, en: messageEn }]);
    }
  }
  return notes;
}

const NONE: readonly CellNote[] = [];

/** All that is said of one cell: by findings, and by its column as one types. */
export function notesAt(notes: Notes, record: AnyRecord, column: GridColumn): readonly CellNote[] {
  const found = notes.get(record.id)?.get(column.field) ?? NONE;
  const advice = column.advise?.(held(record, column), record);
  return advice === undefined ? found : [...found, advice];
}
