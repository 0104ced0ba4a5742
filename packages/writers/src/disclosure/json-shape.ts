/** The first fault of a value against a shape, or undefined where there is none. */
export type Check = { readonly at: string; readonly zh: string; readonly en: string } | undefined;
type Shape = (value: unknown, at: string) => Check;

function is(zh: string, en: string, holds: (value: unknown) => boolean): Shape {
  return (value, at) => (holds(value) ? undefined : { at, zh, en });
}

const text = is('文字', 'text', (value) => typeof value === 'string');
const whole = is('整数', 'a whole number', Number.isSafeInteger);
const count = is(
  '非负整数',
  'a whole number of at least 0',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
);
const number = is('数', 'a number', (value) => typeof value === 'number' && Number.isFinite(value));
const yes = is('true', 'true', (value) => value === true);
const yesOrNo = is('true 或 false', 'true or false', (value) => typeof value === 'boolean');

function one(...values: readonly string[]): Shape {
  const list = values.join(' | ');
  return is(list, list, (value) => typeof value === 'string' && values.includes(value));
}

function orNull(shape: Shape): Shape {
  return (value, at) => (value === null ? undefined : shape(value, at));
}

function list(shape: Shape): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return { at, zh: '数组', en: 'an array' };
    for (const [i, item] of value.entries()) {
      const fault = shape(item, `${at}[${i}]`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapOf(shape: Shape): Shape {
  return (value, at) => {
    if (!isRecord(value)) return { at, zh: '对象', en: 'an object' };
    for (const [key, item] of Object.entries(value)) {
      const fault = shape(item, `${at}.${key}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** An object with these members and no others; a name that ends in `?` may be missing. */
function object(members: Readonly<Record<string, Shape>>): Shape {
  const known = new Map(Object.entries(members).map(([name, shape]) => [name.replace('?', ''), shape]));
  const needed = Object.keys(members).filter((name) => !name.endsWith('?'));
  return (value, at) => {
    if (!isRecord(value)) return { at, zh: '对象', en: 'an object' };
    const path = (name: string) => (at === '' ? name : `${at}.${name}`);
    for (const name of needed) {
      if (!Object.hasOwn(value, name)) return { at: path(name), zh: '必填项', en: 'there' };
    }
    for (const [name, item] of Object.entries(value)) {
      const shape = known.get(name);
      if (shape === undefined) return { at: path(name), zh: '没有这一项', en: 'left out: it is not known' };
      const fault = shape(item, path(name));
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** An object whose shape is told by its `kind`. */
function byKind(shapes: Readonly<Record<string, Shape>>): Shape {
  const kinds = Object.keys(shapes).join(' | ');
  return (value, at) => {
    const kind = isRecord(value) && typeof value.kind === 'string' ? value.kind : '';
    const shape = Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    return shape === undefined ? { at: `${at}.kind`, zh: kinds, en: kinds } : shape(value, at);
  };
}

const box: Shape = (value, at) =>
  Array.isArray(value) && value.length === 4
    ? list(number)(value, at)
    : { at, zh: '四个数', en: 'four numbers' };
/** Places by the member that tells them apart. */
const PLACES: Readonly<Record<string, Shape>> = {
  line: object({ line: whole, 'column?': whole }),
  paragraph: object({ paragraph: whole, 'column?': whole }),
  table: object({ table: whole, row: whole, cell: whole }),
  page: object({ page: whole, box }),
  sheet: object({ sheet: text, address: text }),
};
const place: Shape = (value, at) => {
  const name = isRecord(value) ? Object.keys(PLACES).find((key) => Object.hasOwn(value, key)) : undefined;
  const shape = name === undefined ? undefined : PLACES[name];
  return shape === undefined
    ? { at, zh: '位置（行、段、表格、页或工作表）', en: 'a place (line, paragraph, table, page or sheet)' }
    : shape(value, at);
};
const printed = object({ text, place });
const standing = { text, place, 'recognised?': yes };
const kind = one('amount', 'number', 'text', 'absent');
const unit = orNull(one('元', '千元', '万元', '百万元', '亿元'));

const cell = byKind({
  amount: object({ kind, fen: whole, step: number, ...standing }),
  number: object({ kind, value: number, step: number, 'percent?': yes, ...standing }),
  text: object({ kind, ...standing }),
  absent: object({
    kind,
    absence: one('blank', 'withheld', 'unreadable', 'not-applicable'),
    ...standing,
  }),
});

const gridCell = object({ ...standing, row: count, column: count, rowSpan: count, columnSpan: count });
const grid = object({
  kind: one('grid'),
  rows: list(list(gridCell)),
  width: count,
  place,
  spans: yesOrNo,
});
const block = byKind({
  grid,
  paragraph: object({ kind: one('paragraph'), text, place, 'heading?': whole }),
});

const table = object({
  form: text,
  title: text,
  titlePlace: place,
  unit,
  year: orNull(whole),
  body: orNull(text),
  columns: list(object({ measure: text, heading: list(text), index: count })),
  rows: list(
    object({
      key: text,
      name: text,
      'code?': text,
      role: one('total', 'coded', 'line', 'other'),
      'level?': number,
      'side?': one('revenue', 'expenditure'),
      cells: mapOf(cell),
      place,
    }),
  ),
  notes: list(printed),
  grids: list(grid),
  place,
});

const project = object({
  title: printed,
  code: cell,
  name: cell,
  budget: cell,
  fiscal: cell,
  other: cell,
  purpose: cell,
  plan: list(object({ until: text, share: cell })),
  goals: list(cell),
  indicators: list(
    object({ level1: cell, level2: cell, level3: cell, description: cell, target: cell, basis: cell, place }),
  ),
  unit,
  grids: list(grid),
  place,
});

const claim = object({
  kind: one('amount', 'delta', 'percent', 'count', 'year', 'date'),
  subject: text,
  section: orNull(text),
  text,
  sentence: printed,
  place,
  'fen?': whole,
  'step?': number,
  'value?': number,
  unit: text,
  'direction?': one('increase', 'decrease', 'flat'),
  'baseYear?': whole,
  'rough?': yes,
  'binding?': object({ form: text, row: text, measure: text }),
});

/** Checks everything a disclosure holds; its words are those of `Disclosure` in the model. */
export const checkDisclosure = object({
  source: object({
    path: text,
    sha256: text,
    format: one('txt', 'docx', 'html', 'pdf', 'xlsx', 'xls', 'doc'),
  }),
  document: object({
    kind: one('budget', 'final-accounts', 'unknown'),
    edition: one('department', 'unit', 'unknown'),
    year: orNull(whole),
    body: orNull(text),
    bodyCode: orNull(text),
    template: orNull(text),
    evidence: list(object({ text, place, says: text })),
  }),
  blocks: list(block),
  tables: list(table),
  projects: list(project),
  sections: list(
    object({
      id: orNull(text),
      number: text,
      title: text,
      level: count,
      place,
      paragraphs: list(printed),
      tables: count,
    }),
  ),
  claims: list(claim),
  unread: list(object({ code: text, reason: text, reasonEn: text, place, 'excerpt?': text })),
});
