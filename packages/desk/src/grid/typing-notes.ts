import type { AnyRecord } from '@mingzhang/api';
import type { EntryUnit } from '../money/money-unit.ts';
import { readCell } from './cell-value.ts';
import type { CellNote, GridColumn } from './column.ts';

/** What is to be said of a cell while it is being typed. */
export function typingNotes(
  column: GridColumn,
  text: string,
  record: AnyRecord,
  unit: EntryUnit,
): readonly CellNote[] {
  const read = readCell(column, text, unit);
  if (read.kind === 'bad') return [{ severity: 'hint', zh: read.zh, en: read.en }];
  const next: AnyRecord = read.value === null ? record : { ...record, [column.field]: read.value };
  const advice = column.advise?.(read.value, next);
  return advice === undefined ? [] : [advice];
}
