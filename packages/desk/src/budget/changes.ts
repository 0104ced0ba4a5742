import type { AddRecord, Edit, Fields, RemoveRecord, Value } from '@mingzhang/model';

interface Held {
  readonly id: string;
}

/** A record that was not there. Fields that hold nothing are left out. */
export function added(
  table: string,
  id: string,
  fields: Readonly<Record<string, Value | undefined>>,
): AddRecord {
  return { kind: 'add', table, id, fields: filled(fields) };
}

/** A record taken away, with all that it holds. */
export function removed(table: string, record: Held): RemoveRecord {
  const { id, ...fields } = record;
  return { kind: 'remove', table, id, fields: filled(fields) };
}

/** One field of a record as it shall be; no change where it is so already. */
export function set(table: string, record: Held, field: string, after: Value): Edit {
  const before = held(record, field);
  return before === after ? [] : [{ kind: 'set', table, id: record.id, field, before, after }];
}

/** A text as a person wrote it over `before`, so that what another wrote meanwhile merges. */
export function written(table: string, id: string, field: string, before: string, after: string): Edit {
  return before === after ? [] : [{ kind: 'text', table, id, field, before, after }];
}

/** The changes of `position` that put records in this order, from 1. */
export function ordered(table: string, records: readonly (Held & { readonly position: number })[]): Edit {
  return records.flatMap((record, i) => set(table, record, 'position', i + 1));
}

function held(record: Held, field: string): Value {
  const value: unknown = (record as unknown as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function filled(fields: Readonly<Record<string, Value | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string | number] => entry[1] != null),
  );
}
