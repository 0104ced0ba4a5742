import { FORMS, type Form, type Layout, type Template } from '@mingzhang/forms';
import type { AbsentCell, Cell, Column, Row, Table } from '@mingzhang/model';
import { cellText } from './cell-text.ts';
import { GridWriter } from './grid-writer.ts';

type Printing = Pick<Column, 'measure' | 'heading'>;

const CODED = /^\d{3,6}[一-龥]/;

/** A table with a grid of its own: caption, merged headings, 序号 and 栏次 where its layout has them, its rows. */
export function laidOutTable(table: Table, template: Template, number: number): Table {
  const form = FORMS.find(({ id }) => id === table.form);
  const layout = form?.layouts[template] ?? Object.values(form?.layouts ?? {})[0];
  const columns = columnsOf(table, form, layout);
  const numbered = layout?.numbered === true && (table.columns.length === 0 || table.columns[0]?.index === 1);
  const first = numbered ? 1 : 0;
  const writer = new GridWriter(number);
  putCaption(writer, table, first + columns.length);
  putHeadings(writer, columns, first);
  if (numbered) {
    const r = writer.row();
    writer.put(r, 0, '栏次');
    for (const [i] of columns.entries()) writer.put(r, i + 1, String(i + 1));
  }
  const rows: Row[] = [];
  const lines = linesOf(table.rows, secondSideOf(columns) < columns.length);
  for (const [i, line] of lines.entries()) {
    const r = writer.row();
    if (numbered) writer.put(r, 0, String(i + 1));
    rows.push(...putLine(writer, r, line, columns, first, table));
  }
  if (lines.length === 0) {
    const r = writer.row();
    for (let c = 0; c < first + columns.length; c++) writer.put(r, c, '');
  }
  const grid = writer.grid();
  const index = (i: number) => i + first;
  return {
    ...table,
    title: table.title || (layout?.title ?? form?.zh ?? ''),
    columns: columns.map(({ measure, heading }, i) => ({ measure, heading, index: index(i) })),
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
  if (holdsAll(table.columns)) return table.columns;
  if (layout !== undefined && holdsAll(layout.columns)) return layout.columns;
  const named = form?.measures.filter(({ id }) => used.has(id) || id === 'name') ?? [];
  const others = [...used].filter((id) => !named.some((measure) => measure.id === id));
  return [
    ...named.map(({ id, words, zh }) => ({ measure: id, heading: [words[0] ?? zh] })),
    ...others.map((id) => ({ measure: id, heading: [id] })),
  ];
}

function putCaption(writer: GridWriter, { body, year, unit }: Table, width: number): void {
  const parts = [
    body === null ? '' : CODED.test(body) ? body : `编制部门：${body}`,
    year === null ? '' : `预算年度：${year}`,
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
  for (const [i, { measure }] of columns.entries()) {
    const row = i >= secondSide ? right : left;
    const own = row === undefined ? undefined : cellOf(row, measure);
    if (row === undefined || own === undefined) {
      writer.put(r, first + i, '');
      continue;
    }
    const printed = writer.cell(r, first + i, own, cellText(own, table.unit));
    const kept = cells.get(row);
    if (kept !== undefined) kept[measure] = printed;
  }
  return [...cells].map(([row, printed]) => ({
    ...row,
    cells: printed,
    place: Object.values(printed)[0]?.place ?? row.place,
  }));
}

/** A row's cell; its name and code where code built it without cells for them. */
function cellOf(row: Row, measure: string): Cell | undefined {
  const own = row.cells[measure];
  if (own !== undefined) return own;
  const text = measure.endsWith('name') ? row.name : measure === 'code' ? (row.code ?? '') : '';
  if (text !== '') return { kind: 'text', text, place: row.place };
  return { kind: 'absent', absence: 'blank', text: '', place: row.place } satisfies AbsentCell;
}
