import {
  codeIn,
  FORMS,
  type Form,
  isOneRow,
  type Layout,
  type LayoutColumn,
  layoutOf,
  put,
  type Template,
} from '@mingzhang/forms';
import type { AbsentCell, Cell, Row, Table } from '@mingzhang/model';
import { cellText } from './cell-text.ts';
import { GridWriter } from './grid-writer.ts';

type Printing = Pick<LayoutColumn, 'measure' | 'heading' | 'line'>;

const CODED = /^\d{3,6}[一-龥]/;

/** How the tables of one document are printed. */
interface Style {
  readonly template: Template;
  /** `部门` or `单位`: whose they are. */
  readonly body: string;
}

/** A table with a grid of its own: caption, merged headings, 序号 and 栏次 where its layout has them, its rows. */
export function laidOutTable(table: Table, { template, body }: Style, number: number): Table {
  const form = FORMS.find(({ id }) => id === table.form);
  const layout = form && layoutOf(form, template);
  const columns = columnsOf(table, form, layout);
  const numbered = layout?.numbered === true && (table.columns.length === 0 || table.columns[0]?.index === 1);
  const first = numbered ? 1 : 0;
  const writer = new GridWriter(number);
  putCaption(writer, table, body, first + columns.length);
  putHeadings(writer, columns, first);
  if (numbered) {
    const r = writer.row();
    writer.put(r, 0, '栏次');
    for (const [i] of columns.entries()) writer.put(r, i + 1, String(i + 1));
  }
  const rows: Row[] = [];
  const isRow = columns.some(({ line }) => line !== undefined);
  const lines = isRow ? [] : linesOf(table.rows, secondSideOf(columns) < columns.length);
  for (const [i, line] of lines.entries()) {
    const r = writer.row();
    if (numbered) writer.put(r, 0, String(i + 1));
    rows.push(...putLine(writer, r, line, columns, first, table));
  }
  if (isRow && table.rows.length > 0) rows.push(...putOneRow(writer, columns, table));
  if (rows.length === 0) {
    const r = writer.row();
    for (let c = 0; c < first + columns.length; c++) writer.put(r, c, '');
  }
  const grid = writer.grid();
  const index = (i: number) => i + first;
  return {
    ...table,
    title: table.title || (layout === undefined ? (form?.zh ?? '') : put(layout.title, { year: table.year })),
    columns: columns.map(({ measure, heading, line }, i) => ({
      ...{ measure, heading, index: index(i) },
      ...(line === undefined ? {} : { row: line }),
    })),
    rows: [...rows].sort((a, b) => sideOf(a) - sideOf(b)),
    grids: [grid],
    place: grid.place,
  };
}

function sideOf({ side }: Row): number {
  return side === 'expenditure' ? 1 : 0;
}

/** The columns it was printed with; else its layout's; else a name and every measure its rows hold. */
function columnsOf(table: Table, form: Form | undefined, layout: Layout | undefined): readonly Printing[] {
  const used = new Set(table.rows.flatMap(({ cells }) => Object.keys(cells)));
  const holdsAll = (columns: readonly Printing[]) =>
    columns.length > 0 && [...used].every((id) => columns.some(({ measure }) => measure === id));
  const own = layout?.columns.map((column) => ({
    ...column,
    heading: column.heading.map((text) => put(text, { year: table.year })),
  }));
  const isRow = layout !== undefined && isOneRow(layout);
  if (isRow && own !== undefined && fitsOneRow(table, own)) return own;
  if (!isRow && holdsAll(table.columns)) return table.columns;
  if (!isRow && own !== undefined && holdsAll(own)) return own;
  const named = form?.measures.filter(({ id }) => used.has(id) || id === 'name') ?? [];
  const others = [...used].filter((id) => !named.some((measure) => measure.id === id));
  return [
    ...named.map(({ id, words, zh }) => ({ measure: id, heading: [words[0] ?? zh] })),
    ...others.map((id) => ({ measure: id, heading: [id] })),
  ];
}

/** Whether every cell of a table has its column in a layout of one row. */
function fitsOneRow({ rows }: Table, columns: readonly Printing[]): boolean {
  return rows.every(({ key, cells }) =>
    Object.keys(cells).every((id) => columns.some(({ line, measure }) => line === key && measure === id)),
  );
}

/** Body, year and unit in one line; a year that the title says is not said again. */
function putCaption(
  writer: GridWriter,
  { body, year, unit, title }: Table,
  whose: string,
  width: number,
): void {
  const parts = [
    body === null ? '' : CODED.test(body) ? body : `编制${whose}：${body}`,
    year === null || title.includes(`${year}年`) ? '' : `预算年度：${year}`,
    unit === null ? '' : `单位：${unit}`,
  ].filter((part) => part !== '');
  if (parts.length === 0 || parts.length > width) return;
  const r = writer.row();
  const share = Math.floor(width / parts.length);
  for (const [i, part] of parts.entries()) {
    const column = i * share;
    writer.put(r, column, part, i === parts.length - 1 ? width - column : share);
  }
}

/** Headings from top to bottom: what neighbours share stands once over them, a short path goes down to the bottom. */
function putHeadings(writer: GridWriter, columns: readonly Printing[], first: number): void {
  const depth = Math.max(1, ...columns.map(({ heading }) => heading.length));
  const rows = Array.from({ length: depth }, () => writer.row());
  if (first === 1) writer.put(rows[0] ?? 0, 0, '序号', 1, depth);
  for (const [level, r] of rows.entries()) {
    for (let c = 0; c < columns.length; ) {
      const path = columns[c]?.heading ?? [];
      const text = path[level];
      let end = c + 1;
      const isLast = level === path.length - 1;
      while (!isLast && end < columns.length && sharesHeading(columns[c], columns[end], level)) end++;
      if (text !== undefined) writer.put(r, first + c, text, end - c, isLast ? depth - level : 1);
      else if (path.length === 0 && level === 0) writer.put(r, first + c, '', 1, depth);
      c = end;
    }
  }
}

function sharesHeading(a: Printing | undefined, b: Printing | undefined, level: number): boolean {
  if (a === undefined || b === undefined || b.heading.length <= level + 1) return false;
  return a.heading.slice(0, level + 1).every((text, i) => text === b.heading[i]);
}

interface PrintedLine {
  readonly left: Row | undefined;
  readonly right: Row | undefined;
}

/** The column where the second side of a two-sided table begins; past the last where there is none. */
function secondSideOf(columns: readonly Printing[]): number {
  const second = columns.findIndex(({ measure }) => measure === 'expenditure-name');
  return second < 0 ? columns.length : second;
}

const SUM = /-this-year$|-total$/;

/** Rows as lines; of two sides, the shorter waits before each sum so that the sums of both stand on one line. */
function linesOf(rows: readonly Row[], twoSided: boolean): PrintedLine[] {
  if (!twoSided) return rows.map((row) => ({ left: row, right: undefined }));
  const left = rows.filter(({ side }) => side !== 'expenditure');
  const right = rows.filter(({ side }) => side === 'expenditure');
  const [stretches, others] = [stretchesOf(left), stretchesOf(right)];
  if (stretches.length === others.length)
    return stretches.flatMap((stretch, i) => beside(stretch, others[i] ?? []));
  const height = Math.max(left.length, right.length);
  return beside(stretched(left, height), stretched(right, height));
}

/** The rows up to the first sum, from there to the next, and so on. */
function stretchesOf(rows: readonly Row[]): Row[][] {
  const stretches: Row[][] = [[]];
  for (const row of rows) {
    if (SUM.test(row.key)) stretches.push([row]);
    else stretches.at(-1)?.push(row);
  }
  return stretches;
}

function beside(left: readonly (Row | undefined)[], right: readonly (Row | undefined)[]): PrintedLine[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, i) => ({ left: left[i], right: right[i] }));
}

function stretched(rows: readonly Row[], height: number): (Row | undefined)[] {
  const sum = rows.findIndex(({ key }) => SUM.test(key));
  const at = sum < 0 || sum === 0 ? rows.length : sum;
  const blanks = new Array<undefined>(height - rows.length).fill(undefined);
  return [...rows.slice(0, at), ...blanks, ...rows.slice(at)];
}

function putLine(
  writer: GridWriter,
  r: number,
  { left, right }: PrintedLine,
  columns: readonly Printing[],
  first: number,
  table: Table,
): Row[] {
  const cells = new Map<Row, Record<string, Cell>>();
  for (const row of [left, right]) if (row !== undefined) cells.set(row, {});
  const secondSide = secondSideOf(columns);
  const merged = left === undefined ? 0 : mergedIn(left, columns);
  for (const [i, { measure }] of columns.entries()) {
    const row = i >= secondSide ? right : left;
    const own = row === undefined ? undefined : cellOf(row, measure);
    if (i < merged - 1) continue;
    const from = i === merged - 1 ? 0 : i;
    if (row === undefined || own === undefined) {
      writer.put(r, first + i, '');
      continue;
    }
    const printed = writer.cell(r, first + from, own, cellText(own, table.unit), i - from + 1);
    const kept = cells.get(row);
    if (kept !== undefined) kept[measure] = printed;
  }
  return [...cells].map(([row, printed]) => ({
    ...row,
    cells: printed,
    place: Object.values(printed)[0]?.place ?? row.place,
  }));
}

/** Over how many columns the name of a total goes: over those of a split code and its own. */
function mergedIn({ role }: Row, columns: readonly Printing[]): number {
  const isSplit = columns[0]?.measure === 'code-class';
  return isSplit && role === 'total' ? columns.findIndex(({ measure }) => measure === 'name') + 1 : 0;
}

/** A form of lines as one row, the amount of each line in its column. */
function putOneRow(writer: GridWriter, columns: readonly Printing[], table: Table): Row[] {
  const r = writer.row();
  const rows = new Map(table.rows.map((row) => [row.key, { ...row, cells: {} as Record<string, Cell> }]));
  for (const [i, { line = '', measure }] of columns.entries()) {
    const row = rows.get(line);
    const own = table.rows.find(({ key }) => key === line)?.cells[measure];
    if (row === undefined || own === undefined) writer.put(r, i, '');
    else row.cells[measure] = writer.cell(r, i, own, cellText(own, table.unit));
  }
  return [...rows.values()].map((row) => ({
    ...row,
    place: Object.values(row.cells)[0]?.place ?? row.place,
  }));
}

/** A row's cell; its name and code where code built it without cells for them. */
function cellOf(row: Row, measure: string): Cell | undefined {
  const own = row.cells[measure];
  if (own !== undefined) return own;
  const text = measure.endsWith('name') ? row.name : (codeIn(measure, row.code ?? '') ?? '');
  if (text !== '') return { kind: 'text', text, place: row.place };
  return { kind: 'absent', absence: 'blank', text: '', place: row.place } satisfies AbsentCell;
}
