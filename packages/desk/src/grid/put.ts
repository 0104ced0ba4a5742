import type { AnyRecord } from '@mingzhang/api';
import type { Change, Value } from '@mingzhang/model';
import type { EntryUnit } from '../money/money-unit.ts';
import { held, readCell } from './cell-value.ts';
import type { GridColumn } from './column.ts';
import { type Pending, type Pendings, withoutPending, withPending } from './pending.ts';

/** What a person puts into one cell. */
export interface Put {
  readonly id: string;
  readonly column: GridColumn;
  readonly text: string;
}

/** Records that are kept, those still being typed, and what waits in their cells. */
export interface Sheet {
  readonly kept: ReadonlyMap<string, AnyRecord>;
  readonly drafts: ReadonlyMap<string, AnyRecord>;
  readonly pendings: Pendings;
}

/** A sheet after something was put into it, and the changes to be saved for it. */
export interface PutOutcome {
  readonly drafts: ReadonlyMap<string, AnyRecord>;
  readonly pendings: Pendings;
  readonly changes: readonly Change[];
}

interface Rules {
  readonly table: string;
  readonly columns: readonly GridColumn[];
  readonly unit: EntryUnit;
  readonly turn: number;
}

/**
 * Puts texts into cells: each is read by its column; one that cannot be read stays in its cell with the reason. A draft
 * becomes a record as soon as nothing required is missing in it and nothing in it was refused.
 */
export function put(sheet: Sheet, puts: readonly Put[], rules: Rules): PutOutcome {
  const { table, columns, unit, turn } = rules;
  const drafts = new Map(sheet.drafts);
  let { pendings } = sheet;
  const changes: Change[] = [];
  const touched = new Set<string>();
  for (const { id, column, text } of puts) {
    const { field } = column;
    const read = readCell(column, text, unit);
    const record = sheet.kept.get(id);
    const draft = drafts.get(id);
    if (read.kind === 'bad') {
      const { zh, en } = read;
      pendings = withPending(pendings, id, field, { turn, text, value: undefined, state: 'refused', zh, en });
    } else if (record !== undefined) {
      const before = standing(record, column, pendings.get(id)?.get(field));
      if (before === read.value) pendings = withoutPending(pendings, id, field);
      else {
        changes.push(changed(table, id, column, before, read.value));
        const pending = { turn, text, value: read.value, state: 'saving', zh: '', en: '' } as const;
        pendings = withPending(pendings, id, field, pending);
      }
    } else if (draft !== undefined) {
      drafts.set(id, withValue(draft, field, read.value));
      pendings = withoutPending(pendings, id, field);
      touched.add(id);
    }
  }
  for (const id of touched) {
    const draft = drafts.get(id);
    if (draft === undefined || missing(draft, columns).length > 0 || pendings.has(id)) continue;
    const { id: _, ...fields } = draft;
    changes.push({ kind: 'add', table, id, fields });
  }
  return { drafts, pendings, changes };
}

/** The required columns that hold nothing yet. */
export function missing(record: AnyRecord, columns: readonly GridColumn[]): readonly GridColumn[] {
  return columns.filter(({ required, field }) => required === true && (record[field] ?? '') === '');
}

/** What the next change of a cell follows on: what is on its way, else what is kept. */
function standing(record: AnyRecord, column: GridColumn, pending: Pending | undefined): Value {
  return pending?.state === 'saving' && pending.value !== undefined ? pending.value : held(record, column);
}

function changed(
  table: string,
  id: string,
  { field, kind }: GridColumn,
  before: Value,
  after: Value,
): Change {
  return kind === 'prose' && typeof before === 'string' && typeof after === 'string'
    ? { kind: 'text', table, id, field, before, after }
    : { kind: 'set', table, id, field, before, after };
}

function withValue(record: AnyRecord, field: string, value: Value): AnyRecord {
  const { [field]: _, ...others } = record;
  const rest: AnyRecord = { ...others, id: record.id };
  return value === null ? rest : { ...rest, [field]: value };
}
