import type { LogRow } from '../store/database.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { type Entry, entryOf, GENESIS } from './entry.ts';

/** The last entry of a log. */
export interface Head {
  readonly revision: number;
  readonly hash: string;
}

/** Before the first entry. */
export const NO_ENTRY: Head = { revision: 0, hash: GENESIS };

/** What is wrong with an entry of the log. */
export type Fault =
  /** Its text does not have its hash. */
  | 'hash'
  /** It does not follow on the entry before it: one was changed, taken out, put in or moved. */
  | 'previous'
  /** The columns beside its text say something else. */
  | 'columns'
  /** Its text is not an entry. */
  | 'text'
  /** Its edit does not fit the records that the entries before it make. */
  | 'edit';

/** The entry a row keeps, where it follows on `head`; else what is wrong with it. */
export function verified(row: LogRow, head: Head): Entry | Fault {
  if (sha256(row.body) !== row.hash) return 'hash';
  let entry: Entry;
  try {
    entry = entryOf(row);
  } catch {
    return 'text';
  }
  if (entry.previous !== head.hash || entry.revision !== head.revision + 1) return 'previous';
  const { revision, who, department, kind, target, conflicts } = entry;
  const said = { revision, who, department, kind, target: target ?? null, conflicts: conflicts.length };
  const { body: _, hash: __, ...columns } = row;
  return canonicalJson(said) === canonicalJson(columns) ? entry : 'columns';
}
