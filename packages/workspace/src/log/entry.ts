import type { Conflict, Edit } from '@mingzhang/model';
import type { LogRow } from '../store/database.ts';
import { canonicalJson, sha256 } from './canonical.ts';

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** What one person did at one moment, as the log keeps it. */
export interface Entry {
  /** 1, 2, 3, … without a gap. */
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  /** The department whose records it changed; null for the bureau's own. */
  readonly department: string | null;
  readonly why: string;
  /**
   * `decision` is an edit that undo passes over: a submission, an approval, a remark. `settle` lets the others' values
   * stand in the conflicts of its target.
   */
  readonly kind: 'edit' | 'decision' | 'undo' | 'redo' | 'settle';
  /** The revision that is undone, redone or settled. */
  readonly target?: number;
  /** What was changed, as it fitted the records at that moment. */
  readonly edit: Edit;
  /** What could not be merged with others' changes, with both values: kept here, so that nothing is lost. */
  readonly conflicts: readonly Conflict[];
  /** The hash of the entry before it. */
  readonly previous: string;
  /** SHA-256 of all of the above as canonical JSON. */
  readonly hash: string;
}

/** An entry closed with its hash, and the row it is kept in. */
export function seal(open: Omit<Entry, 'hash'>): { readonly entry: Entry; readonly row: LogRow } {
  const body = canonicalJson(open);
  const hash = sha256(body);
  const { revision, who, department, kind, target, conflicts } = open;
  const row = {
    revision,
    who,
    department,
    kind,
    target: target ?? null,
    conflicts: conflicts.length,
    body,
    hash,
  };
  return { entry: { ...open, hash }, row };
}

/** The entry a row keeps. Nothing is verified. */
export function entryOf({ body, hash }: Pick<LogRow, 'body' | 'hash'>): Entry {
  return { ...(JSON.parse(body) as Omit<Entry, 'hash'>), hash };
}
