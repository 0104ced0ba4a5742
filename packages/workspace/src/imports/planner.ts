import type { Words } from '@mingzhang/forms';
import {
  applyChanges,
  type Change,
  type Edit,
  type Fields,
  type Place,
  type Records,
  recordKey,
  type Value,
} from '@mingzhang/model';
import { type Column, holds } from '../schema/column.ts';
import { type TableName, tableOf } from '../schema/tables.ts';
import { fieldName, recordName, valueText } from './field-words.ts';
import { importedId } from './ids.ts';
import { placeText } from './place-words.ts';
import type { FieldChange, Leftover, PlannedRow } from './plan.ts';
import { RecordIndex } from './record-index.ts';

/** The fields that tell records of a table apart: two with the same ones are told by their order. */
const KEYS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  departments: ['division', 'code'],
  units: ['department', 'code'],
  projects: ['name'],
  goals: ['project'],
  indicators: ['project', 'level1', 'level2', 'level3'],
  spendingPlans: ['project', 'until'],
  budgetLines: ['unit', 'functional', 'departmental', 'source', 'nature', 'project'],
  revenueLines: ['unit', 'functional', 'source', 'origin'],
  purchases: ['unit', 'project', 'item'],
  assets: ['unit', 'kind', 'asOf'],
  explanations: ['unit', 'section'],
  typedCells: ['unit', 'form', 'row', 'measure'],
  documents: ['kind', 'sha256'],
};

/** What became of a record that a row of the file asks for. */
export type Put =
  | { readonly id: string; readonly effect: 'add' | 'same' }
  | { readonly id: string; readonly effect: 'change'; readonly changes: readonly FieldChange[] }
  | { readonly effect: 'bad'; readonly problem: Words };

/**
 * Makes an edit out of the records that the rows of a file ask for, beside those that are there. A record is met again by
 * its natural key: an equal one first, then the one an earlier import made for this place, then any other; one that is
 * not there is added under an id that the same row always gives.
 */
export class Planner {
  readonly #rows: { readonly place: Place; readonly row: PlannedRow }[] = [];
  readonly unused: Leftover[] = [];
  readonly #home: readonly string[];
  readonly #before: Records;
  readonly #after: Map<string, Fields>;
  readonly #edit: Change[] = [];
  /** Records nobody asked for yet, by natural key. */
  readonly #free = new Map<string, Set<string>>();
  readonly #indices: RecordIndex[] = [];
  readonly #positions = new Map<string, number>();
  readonly #claimed = new Set<string>();
  readonly #times = new Map<string, number>();

  /** `home` tells ids of one department and year from those of others; `others` are records that are only referred to. */
  constructor(records: Records, home: readonly string[], others: Records = new Map()) {
    this.#before = records;
    this.#home = home;
    this.#after = new Map([...others, ...records]);
    for (const [key, fields] of records) {
      const slash = key.indexOf('/');
      const table = key.slice(0, slash) as TableName;
      if (KEYS[table] === undefined) continue;
      const natural = naturalKey(table, fields);
      const ids = this.#free.get(natural);
      if (ids === undefined) this.#free.set(natural, new Set([key.slice(slash + 1)]));
      else ids.add(key.slice(slash + 1));
    }
  }

  get edit(): Edit {
    return this.#edit;
  }

  /** The records as they will be. */
  get after(): Records {
    return this.#after;
  }

  get(table: TableName, id: string): Fields | undefined {
    return this.#after.get(recordKey(table, id));
  }

  /** The name of a record that a field refers to. */
  named = (table: string, id: string): string => recordName(this.#after.get(recordKey(table, id)), id);

  /**
   * Asks for a record: `fields` are what the file says of it, `defaults` what it holds further where it is new, `id`
   * which record it is where that is known.
   */
  put(table: TableName, fields: Fields, defaults: Fields = {}, id?: string): Put {
    const whole = { ...defaults, ...fields };
    const wrong = faultOf(table, whole);
    if (wrong !== undefined) return { effect: 'bad', problem: wrong };
    const natural = naturalKey(table, whole);
    const times = (this.#times.get(natural) ?? 0) + 1;
    this.#times.set(natural, times);
    const own = id ?? this.#meet(table, natural, fields, times);
    const now = own === undefined ? undefined : this.get(table, own);
    if (own !== undefined && now !== undefined) return this.#change(table, own, now, fields);
    const fresh = own ?? this.#freshId(table, natural, times);
    this.#make({ kind: 'add', table, id: fresh, fields: whole });
    return { id: fresh, effect: 'add' };
  }

  /** Sets fields of a record that is there. */
  set(table: TableName, id: string, fields: Readonly<Record<string, Value>>): Put {
    const wrong = faultOf(table, fields);
    if (wrong !== undefined) return { effect: 'bad', problem: wrong };
    return this.#change(table, id, this.get(table, id) ?? {}, fields);
  }

  /** Says of records that they are accounted for, so that they are not listed as kept. */
  claim(table: TableName, id: string): void {
    const key = recordKey(table, id);
    this.#claimed.add(key);
    const fields = this.#before.get(key);
    if (fields !== undefined) this.#free.get(naturalKey(table, fields))?.delete(id);
  }

  /** The records of a table by a key, as they will be at any time. */
  index(table: TableName, keyOf: (fields: Fields) => string): RecordIndex {
    const index = new RecordIndex(this.#after, table, keyOf);
    this.#indices.push(index);
    return index;
  }

  /** One after the last position that a table's records have. */
  nextPosition(table: TableName): number {
    let last = this.#positions.get(table);
    if (last === undefined) {
      last = 0;
      const prefix = recordKey(table, '');
      for (const [key, { position = 0 }] of this.#after)
        if (key.startsWith(prefix)) last = Math.max(last, Number(position));
      this.#positions.set(table, last);
    }
    return last + 1;
  }

  /** Enters a row of the file into the plan by what became of the records it asks for. */
  row(place: Place, what: string, puts: readonly Put[], note?: Words): void {
    const bad = puts.find((put) => put.effect === 'bad');
    if (bad?.effect === 'bad') {
      this.bad(place, what, bad.problem);
      return;
    }
    const changes = puts.flatMap((put) => (put.effect === 'change' ? put.changes : []));
    const isNew = puts.some(({ effect }) => effect === 'add');
    this.enter(place, {
      what,
      effect: isNew ? 'add' : changes.length > 0 ? 'change' : 'same',
      ...(note === undefined ? {} : { note }),
      ...(changes.length === 0 ? {} : { changes }),
    });
  }

  bad(place: Place, what: string, problem: Words): void {
    this.enter(place, { what, effect: 'bad', problem });
  }

  enter(place: Place, row: Omit<PlannedRow, 'place'>): void {
    this.#rows.push({ place, row: { place: placeText(place), ...row } });
  }

  /** The rows in the order of their file. */
  rows(order: (a: Place, b: Place) => number): readonly PlannedRow[] {
    return this.#rows.toSorted((a, b) => order(a.place, b.place)).map(({ row }) => row);
  }

  leave(place: string, reason: string, reasonEn: string): void {
    this.unused.push({ place, reason, reasonEn });
  }

  /** Records of a table that no row of the file asked for: they stay as they are. */
  kept(table: TableName): readonly (readonly [id: string, fields: Fields])[] {
    return [...this.#before].flatMap(([key, fields]) =>
      key.startsWith(`${table}/`) && !this.#claimed.has(key)
        ? [[key.slice(table.length + 1), fields] as const]
        : [],
    );
  }

  #meet(table: TableName, natural: string, fields: Fields, times: number): string | undefined {
    const free = this.#free.get(natural);
    if (free === undefined || free.size === 0) return undefined;
    const made = this.#idFor(table, natural, times);
    const isEqual = (one: string) => {
      const known = this.get(table, one) ?? {};
      return Object.entries(fields).every(([field, value]) => sameValue(table, field, known[field], value));
    };
    if (free.has(made) && isEqual(made)) return made;
    for (const one of free) if (isEqual(one)) return one;
    const [first] = free;
    return free.has(made) ? made : first;
  }

  #idFor(table: TableName, natural: string, times: number): string {
    return importedId(...this.#home, table, natural, String(times));
  }

  #freshId(table: TableName, natural: string, times: number): string {
    let made = this.#idFor(table, natural, times);
    while (this.#after.has(recordKey(table, made))) made = importedId(made);
    return made;
  }

  #change(table: TableName, id: string, now: Fields, fields: Readonly<Record<string, Value>>): Put {
    this.claim(table, id);
    const changes: FieldChange[] = [];
    for (const [field, value] of Object.entries(fields)) {
      const before = now[field] ?? null;
      if (sameValue(table, field, before, value)) continue;
      const isProse = tableOf(table)?.columns[field]?.kind === 'prose';
      this.#make(
        isProse && typeof before === 'string' && typeof value === 'string'
          ? { kind: 'text', table, id, field, before, after: value }
          : { kind: 'set', table, id, field, before, after: value },
      );
      changes.push({
        field: fieldName(field),
        before: valueText(table, field, before, this.named),
        after: valueText(table, field, value, this.named),
      });
    }
    return changes.length === 0 ? { id, effect: 'same' } : { id, effect: 'change', changes };
  }

  #make(change: Change): void {
    const { table, id } = change;
    const key = recordKey(table, id);
    const before = this.#after.get(key);
    this.claim(table as TableName, id);
    applyChanges(this.#after, [change]);
    this.#edit.push(change);
    const fields = this.#after.get(key) ?? {};
    for (const index of this.#indices) if (index.table === table) index.enter(id, fields, before);
    const last = this.#positions.get(table);
    if (last !== undefined) this.#positions.set(table, Math.max(last, Number(fields.position ?? 0)));
  }
}

function naturalKey(table: TableName, fields: Fields): string {
  return JSON.stringify([table, ...(KEYS[table] ?? []).map((field) => fields[field] ?? '')]);
}

/** Whether a field holds this already; 12.50 is 12.5. */
function sameValue(table: TableName, field: string, a: Value | undefined, b: Value): boolean {
  if (a === b) return true;
  const isDecimal = tableOf(table)?.columns[field]?.kind === 'decimal';
  return isDecimal && typeof a === 'string' && typeof b === 'string' && plain(a) === plain(b);
}

function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** The first field that the table cannot hold. */
function faultOf(table: TableName, fields: Readonly<Record<string, Value>>): Words | undefined {
  const columns: Readonly<Record<string, Column>> = tableOf(table)?.columns ?? {};
  for (const [field, value] of Object.entries(fields)) {
    const column = columns[field];
    if (column !== undefined && holds(column, value)) continue;
    const name = fieldName(field);
    const shown = String(value).slice(0, 20);
    if (value === '') return { zh: `“${name}”没有填写。`, en: `“${name}” is empty. Fill it in.` };
    return {
      zh: `“${name}”的内容“${shown}”不能用：过长或格式不对。`,
      en: `“${name}” cannot be “${shown}”: it is too long or of another shape.`,
    };
  }
  return undefined;
}
