import {
  type AddRecord,
  type Change,
  type ChangeText,
  type Edit,
  type Fields,
  type RemoveRecord,
  recordKey,
  type SetField,
  type Value,
  withField,
} from './change.ts';

type FieldChange = SetField | ChangeText;

/** What edits come to at one record. */
interface Net {
  readonly table: string;
  readonly id: string;
  readonly whole?: AddRecord | RemoveRecord;
  readonly fields: ReadonlyMap<string, FieldChange>;
}

/**
 * One edit that does what these do one after the other, in its shortest form: one change a cell, nothing that ends as
 * it began, in the order of tables, ids and fields. Throws where one does not follow on the one before it.
 */
export function compose(...edits: readonly Edit[]): Edit {
  const nets = new Map<string, Net>();
  for (const edit of edits) {
    for (const change of edit) {
      const key = recordKey(change.table, change.id);
      const net = nets.get(key) ?? { table: change.table, id: change.id, fields: new Map() };
      const next = follow(net, change);
      if (next.whole === undefined && next.fields.size === 0) nets.delete(key);
      else nets.set(key, next);
    }
  }
  return inOrder(nets).flatMap(({ whole, fields }) =>
    whole === undefined ? inOrder<Change>(fields) : [whole],
  );
}

function inOrder<T>(entries: ReadonlyMap<string, T>): T[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function follow(net: Net, change: Change): Net {
  const { whole } = net;
  if (whole === undefined)
    return change.kind === 'add' && net.fields.size > 0 ? gap(change) : first(net, change);
  if (whole.kind === 'add' && change.kind === 'remove')
    return { table: net.table, id: net.id, fields: new Map() };
  if (whole.kind === 'add' && 'field' in change) {
    if ((whole.fields[change.field] ?? null) !== change.before) return gap(change);
    return { ...net, whole: { ...whole, fields: withField(whole.fields, change.field, change.after) } };
  }
  return whole.kind === 'remove' && change.kind === 'add'
    ? between(net, whole.fields, change.fields)
    : gap(change);
}

function first(net: Net, change: Change): Net {
  const { table, id } = net;
  if ('field' in change) {
    const fields = new Map(net.fields);
    const known = fields.get(change.field);
    if (known !== undefined && known.after !== change.before) return gap(change);
    const both = known === undefined ? change : joined(known, change);
    if (both.before === both.after) fields.delete(change.field);
    else fields.set(change.field, both);
    return { table, id, fields };
  }
  let held = change.fields;
  for (const { field, before } of net.fields.values()) held = withField(held, field, before);
  return { table, id, whole: { ...change, fields: held }, fields: new Map() };
}

function joined(first: FieldChange, second: FieldChange): FieldChange {
  if (first.kind === 'text' && second.kind === 'text') return { ...first, after: second.after };
  const { table, id, field, before } = first;
  return { kind: 'set', table, id, field, before, after: second.after };
}

/** A record that was removed and added again: the fields that differ. */
function between({ table, id }: Net, before: Fields, after: Fields): Net {
  const fields = new Map<string, FieldChange>();
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [from, to]: Value[] = [before[field] ?? null, after[field] ?? null];
    if (from === undefined || to === undefined || from === to) continue;
    fields.set(field, { kind: 'set', table, id, field, before: from, after: to });
  }
  return { table, id, fields };
}

function gap({ kind, table, id }: Change): never {
  throw new RangeError(`${kind} of ${recordKey(table, id)} does not follow on what is before it`);
}
