import type { Fields, Records } from '@mingzhang/model';

interface AnyRecord {
  readonly id: string;
  readonly position?: number;
}

type Lists = Map<string, readonly AnyRecord[]>;

const LISTS = new WeakMap<Records, Lists>();

/** Gives the records after some changes the lists of those before them, where a table was not touched. */
export function keepLists(before: Records, after: Records, touched: ReadonlySet<string>): void {
  const known = LISTS.get(before);
  if (known === undefined) return;
  const fresh = grouped(after, (table) => touched.has(table));
  for (const [table, list] of known) if (!touched.has(table)) fresh.set(table, list);
  LISTS.set(after, fresh);
}

/** Records in the order of their positions, those without one first; equal ones by their ids. */
export function byPosition<T extends { readonly id: string; readonly position?: number }>(
  records: readonly T[],
): readonly T[] {
  return [...records].sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.id < b.id ? -1 : 1));
}

/** The records of every table that has some, in order; made once. */
export function listsOf(records: Records): Lists {
  let lists = LISTS.get(records);
  if (lists === undefined) {
    lists = grouped(records, () => true);
    LISTS.set(records, lists);
  }
  return lists;
}

function grouped(records: Records, wanted: (table: string) => boolean): Lists {
  const lists = new Map<string, AnyRecord[]>();
  for (const [key, fields] of records) {
    const slash = key.indexOf('/');
    const table = key.slice(0, slash);
    if (!wanted(table)) continue;
    const list = lists.get(table);
    const record = recordWith(key.slice(slash + 1), fields);
    if (list === undefined) lists.set(table, [record]);
    else list.push(record);
  }
  return new Map([...lists].map(([table, list]) => [table, byPosition(list)]));
}

function recordWith(id: string, fields: Fields): AnyRecord {
  return { ...fields, id };
}
