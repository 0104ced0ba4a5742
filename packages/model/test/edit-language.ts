import fc from 'fast-check';
import { applyEdit, type Change, type Edit, type Fields, type Records, withField } from '../src/index.ts';

/**
 * Edits in a line each:
 *
 *     + lines/a code=201 fen=5
 *     - lines/a code=201 fen=5
 *     lines/a.fen 5 → 7
 *     lines/a.note "收入" ⇒ "收入增加"
 *
 * `→` sets a field (`∅` is nothing, digits are a number), `⇒` changes a text.
 */
export function edit(source: string): Edit {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(changeOf);
}

const FIELD = /^(\w+)\/(\w+)\.(\w+) (.*) ([→⇒]) (.*)$/;
const RECORD = /^([+-]) (\w+)\/(\w+)(.*)$/;

function changeOf(line: string): Change {
  const record = RECORD.exec(line);
  if (record !== null) {
    const [, sign, table = '', id = '', rest = ''] = record;
    return { kind: sign === '+' ? 'add' : 'remove', table, id, fields: fieldsOf(rest) };
  }
  const [, table = '', id = '', field = '', before = '', arrow, after = ''] = FIELD.exec(line) ?? [];
  if (arrow === '⇒')
    return { kind: 'text', table, id, field, before: before.slice(1, -1), after: after.slice(1, -1) };
  if (arrow === '→') return { kind: 'set', table, id, field, before: scalar(before), after: scalar(after) };
  throw new SyntaxError(`not a change: ${line}`);
}

/** `code=201 fen=5` as fields. */
export function fieldsOf(source: string): Fields {
  let fields: Fields = {};
  for (const pair of source.split(' ').filter((part) => part !== '')) {
    const [name = '', value = ''] = pair.split('=');
    fields = withField(fields, name, scalar(value));
  }
  return fields;
}

function scalar(text: string): null | number | string {
  if (text === '∅') return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}

const VALUES: fc.Arbitrary<null | number | string> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom('甲', '乙'),
);
const STEP = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  remove: fc.integer({ min: 0, max: 3 }).map((die) => die === 0),
  field: fc.constantFrom('code', 'fen', 'note'),
  value: VALUES,
  text: fc.string({ unit: fc.constantFrom('增', '减', '0', '。'), maxLength: 6 }),
});

type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

/** Steps that {@link editOn} turns into an edit that fits the records it is given. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(STEP, { maxLength: 8 });

/** An edit made for these records, of several changes that follow on one another. */
export function editOn(start: Records, wanted: readonly Step[]): Edit {
  let records = start;
  return wanted.map((step): Change => {
    const change = changeOn(records, step);
    records = applyEdit(records, [change]);
    return change;
  });
}

function changeOn(records: Records, { id, remove, field, value, text }: Step): Change {
  const at = { table: 'lines', id };
  const now = records.get(`lines/${id}`);
  if (now === undefined)
    return { kind: 'add', ...at, fields: withField({ note: text }, field, value ?? text) };
  if (remove) return { kind: 'remove', ...at, fields: now };
  const before = now[field] ?? null;
  if (field === 'note' && typeof before === 'string')
    return { kind: 'text', ...at, field, before, after: text };
  return { kind: 'set', ...at, field, before, after: value };
}
