/** What a field of a record holds. A field that holds nothing is null, and is not written in {@link Fields}. */
export type Value = null | number | string;

/** The fields of a record that hold something. */
export type Fields = Readonly<Record<string, Exclude<Value, null>>>;

interface AtRecord {
  readonly table: string;
  readonly id: string;
}

/** A record that was not there. */
export interface AddRecord extends AtRecord {
  readonly kind: 'add';
  readonly fields: Fields;
}

/** A record taken away, with all that it held. */
export interface RemoveRecord extends AtRecord {
  readonly kind: 'remove';
  readonly fields: Fields;
}

/** One field, from one value to another. */
export interface SetField extends AtRecord {
  readonly kind: 'set';
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

/** A field of prose: two people's changes of different places of one text merge. */
export interface ChangeText extends AtRecord {
  readonly kind: 'text';
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** One step of an edit. Each says what was before, so that it can be turned round and set against what others did. */
export type Change = AddRecord | RemoveRecord | SetField | ChangeText;

/** Changes in order, applied all or none. */
export type Edit = readonly Change[];

/** The address of a record as one string. */
export function recordKey(table: string, id: string): string {
  return `${table}/${id}`;
}

/** The fields with one of them set; null takes it out. */
export function withField(fields: Fields, field: string, value: Value): Fields {
  const { [field]: _, ...others } = fields;
  return value === null ? others : { ...others, [field]: value };
}

/** Whether two records hold the same. */
export function sameFields(a: Fields, b: Fields): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** The edit that takes back what this one did: applied after it, everything is as it was. */
export function invert(edit: Edit): Edit {
  return edit.toReversed().map((change): Change => {
    if (change.kind === 'add') return { ...change, kind: 'remove' };
    if (change.kind === 'remove') return { ...change, kind: 'add' };
    if (change.kind === 'text') return { ...change, before: change.after, after: change.before };
    return { ...change, before: change.after, after: change.before };
  });
}
