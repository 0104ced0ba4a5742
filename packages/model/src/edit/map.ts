import { type Change, type Edit, type Fields, recordKey, sameFields, withField } from './change.ts';
import { compose } from './compose.ts';
import { mergeText } from './merge-text.ts';

/** A change that does not merge with what others did meanwhile. */
export interface Conflict {
  readonly yours: Change;
  /** What stands there now: of a field that field alone, of a record all of it; undefined where the record is gone. */
  readonly theirs: Fields | undefined;
}

/**
 * A change as it is to be made on a record that others may have changed since it was meant: itself, merged with
 * theirs, `done` where they did the same, or the conflict.
 */
export function rebase(change: Change, now: Fields | undefined): Change | 'done' | Conflict {
  if (change.kind === 'add') {
    if (now === undefined) return change;
    return sameFields(now, change.fields) ? 'done' : { yours: change, theirs: now };
  }
  if (change.kind === 'remove') {
    if (now === undefined) return 'done';
    return sameFields(now, change.fields) ? change : { yours: change, theirs: now };
  }
  if (now === undefined) return { yours: change, theirs: undefined };
  const value = now[change.field] ?? null;
  if (value === change.after) return 'done';
  if (value === change.before) return change;
  if (change.kind === 'text' && typeof value === 'string') {
    const after = mergeText(change.before, change.after, value);
    if (after !== undefined) return { ...change, before: value, after };
  }
  return { yours: change, theirs: withField({}, change.field, value) };
}

/** What became of an edit on top of another: the changes still to be made, and those that do not merge. */
export interface Mapped {
  readonly edit: Edit;
  readonly conflicts: readonly Conflict[];
}

/**
 * An edit as it is to be made after `over`, both being meant for the same records. Cell by cell: what `over` did not
 * touch stays as it is.
 */
export function mapEdit(edit: Edit, over: Edit): Mapped {
  const touched = new Map<string, Change[]>();
  for (const change of compose(over)) {
    const key = recordKey(change.table, change.id);
    touched.set(key, [...(touched.get(key) ?? []), change]);
  }
  return rebaseAll(edit, (change) => after(change, touched.get(recordKey(change.table, change.id)) ?? []));
}

/** Each change of an edit rebased on what `now` gives for it. */
export function rebaseAll(edit: Edit, now: (change: Change) => Fields | undefined): Mapped {
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  for (const change of compose(edit)) {
    const rebased = rebase(change, now(change));
    if (rebased === 'done') continue;
    if ('yours' in rebased) conflicts.push(rebased);
    else changes.push(rebased);
  }
  return { edit: changes, conflicts };
}

/** The record a change speaks of, after the others' changes of it, as far as the change says what it held. */
function after(change: Change, others: readonly Change[]): Fields | undefined {
  let record: Fields | undefined;
  if (change.kind === 'remove') record = change.fields;
  else if (change.kind !== 'add') record = withField({}, change.field, change.before);
  for (const other of others) {
    if (other.kind === 'add') record = other.fields;
    else if (other.kind === 'remove') record = undefined;
    else record = withField(record ?? {}, other.field, other.after);
  }
  return record;
}
