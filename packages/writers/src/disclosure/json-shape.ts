import {
  byKind,
  count,
  isRecord,
  list,
  mapOf,
  number,
  object,
  one,
  orNull,
  type Shape,
  text,
  whole,
  yes,
  yesOrNo,
} from './shape.ts';

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
  columns: list(object({ measure: text, heading: list(text), index: count, 'row?': text })),
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
