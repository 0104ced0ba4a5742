import { type Fields, type Records, recordKey } from '@mingzhang/model';
import type { TableName } from '../schema/tables.ts';

/** The ids of a table's records by a key made of their fields, kept right while records come and change. */
export class RecordIndex {
  readonly table: TableName;
  readonly #keyOf: (fields: Fields) => string;
  readonly #ids = new Map<string, Set<string>>();

  constructor(records: Records, table: TableName, keyOf: (fields: Fields) => string) {
    this.table = table;
    this.#keyOf = keyOf;
    const prefix = recordKey(table, '');
    for (const [key, fields] of records)
      if (key.startsWith(prefix)) this.enter(key.slice(prefix.length), fields);
  }

  get(key: string): readonly string[] {
    return [...(this.#ids.get(key) ?? [])];
  }

  count(key: string): number {
    return this.#ids.get(key)?.size ?? 0;
  }

  /** Takes a record in, in place of what it was before. */
  enter(id: string, fields: Fields, before?: Fields): void {
    if (before !== undefined) this.#ids.get(this.#keyOf(before))?.delete(id);
    const key = this.#keyOf(fields);
    const ids = this.#ids.get(key);
    if (ids === undefined) this.#ids.set(key, new Set([id]));
    else ids.add(id);
  }
}
