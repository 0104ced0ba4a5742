import { type Change, type Edit, type Fields, recordKey, sameFields, withField } from './change.ts';

/** Records by {@link recordKey}. */
export type Records = ReadonlyMap<string, Fields>;

/** The records after an edit. Throws where the edit was not made for them: they do not hold what it says was before. */
export function applyEdit(records: Records, edit: Edit): Records {
  return replay([edit], records);
}

/** The records after edits in order, from empty or from `start`. Throws as {@link applyEdit} does. */
export function replay(edits: Iterable<Edit>, start: Records = new Map()): Records {
  const records = new Map(start);
  for (const edit of edits) applyChanges(records, edit);
  return records;
}

/** As {@link applyEdit}, in place: for whoever goes through many edits. Where it throws, some changes are made. */
export function applyChanges(records: Map<string, Fields>, edit: Edit): void {
  for (const change of edit) applyChange(records, change);
}

function applyChange(records: Map<string, Fields>, change: Change): void {
  const key = recordKey(change.table, change.id);
  const now = records.get(key);
  if (change.kind === 'add') {
    if (now !== undefined) throw new RangeError(`${key} is there already`);
    records.set(key, change.fields);
    return;
  }
  if (now === undefined) throw new RangeError(`${key} is not there`);
  if (change.kind === 'remove') {
    if (!sameFields(now, change.fields)) throw new RangeError(`${key} does not hold what is to be removed`);
    records.delete(key);
    return;
  }
  if ((now[change.field] ?? null) !== change.before)
    throw new RangeError(`${key}/${change.field} does not hold what it is to be changed from`);
  records.set(key, withField(now, change.field, change.after));
}
