import { FORMS, type Form } from '@mingzhang/forms';
import {
  type Cell,
  fold,
  formatFen,
  type Grid,
  type GridCell,
  oneLine,
  placeKey,
  type Row,
  type Table,
} from '@mingzhang/model';
import { arranged } from './arrange.ts';
import type { CellTexts } from './cell-text.ts';
import type { PrintedCell, PrintedTable } from './printed.ts';

/** Forms that stand inside the explanation, not among the official tables before it. */
const WITHIN = new Set(['project-performance', 'procurement-budget', 'fixed-assets', 'unit-list']);
const WIDE = 9;
const ORDINALS = new Set(['序号', '行次', '栏次', '编号']);
/** A folded text that says which body, year, date or unit a table is for. */
export const CAPTION =
  /^(?:金额)?单位[:：]|^预算年度|^(?:编制|公开|预算|填报)?(?:部门|单位)(?:名称)?[:：]|^截[止至]/;

interface Meaning {
  readonly row: Row;
  readonly cell: Cell;
  readonly measure: string;
}

/** A table of a known form, as it is printed: from its own grid where one was read. */
export function formTable(table: Table, grid: Grid, id: string, texts: CellTexts): PrintedTable {
  const form = FORMS.find((one) => one.id === table.form);
  const meanings = new Map<string, Meaning>();
  for (const row of table.rows) {
    for (const [measure, cell] of Object.entries(row.cells)) {
      const key = placeKey(cell.place);
      if (cell.text !== '' || !meanings.has(key)) meanings.set(key, { row, cell, measure });
    }
  }
  const full = arranged(grid, false);
  const captions = captionRows(full, table);
  const body = { ...full, rows: full.rows.slice(captions) };
  const headRows = headRowsOf(body, table, meanings) ?? 0;
  const kinds = columnRoles(table, form, body, headRows);
  const rows = body.rows.map((line, r) =>
    line.map((cell): PrintedCell => {
      const key = placeKey(cell.place);
      const meaning = r < headRows ? undefined : meanings.get(key);
      const role = r < headRows ? 'head' : (kinds[cell.column] ?? 'text');
      const printed: PrintedCell = {
        text: r < headRows ? heading(cell.text) : texts.at(key, cell.text),
        row: r,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        role: line.length === 1 && body.width > 1 && r >= headRows ? 'note' : role,
        indent:
          meaning === undefined ? 0 : Math.max(indentOf(meaning, form), /^其中[:：]/.test(cell.text) ? 1 : 0),
        strong: r < headRows || meaning?.row.role === 'total',
      };
      return {
        ...printed,
        ...printedValue(meaning, table),
        ...(meaning === undefined ? {} : { means: { row: meaning.row, measure: meaning.measure } }),
      };
    }),
  );
  return {
    kind: 'table',
    id,
    form: table.form,
    title: table.title === '' ? null : oneLine(table.title),
    name: form?.zh ?? table.title,
    lines: [],
    caption: grid.rows
      .slice(0, captions)
      .flatMap((line) => line.map(({ text }) => oneLine(text)).filter((text) => text !== '')),
    headRows,
    width: body.width,
    rows,
    notes: [],
    landscape: isWide(form, body.width),
    newPage: false,
    official: form?.required === true && !WITHIN.has(table.form),
  };
}

/** A heading without the spaces and breaks that fitted it into another page; `项  目` keeps its own. */
function heading(text: string): string {
  const folded = fold(text);
  return folded.length === 2 ? oneLine(text) : text.replace(/\s+/g, '');
}

function isWide(form: Form | undefined, width: number): boolean {
  return (
    width > WIDE || Object.values(form?.layouts ?? {}).some((layout) => layout?.landscape && width >= WIDE)
  );
}

/** How many rows at the top say only body, year and unit, or repeat the title. */
function captionRows(grid: Grid, table: Table): number {
  let count = 0;
  for (const line of grid.rows) {
    const said = line.map(({ text }) => fold(text)).filter((text) => text !== '');
    const isTitle = said.length === 1 && said[0] === fold(table.title);
    if (!isTitle && !said.some((text) => CAPTION.test(text))) break;
    if (said.some((text) => ORDINALS.has(text))) break;
    count++;
  }
  return count;
}

function headRowsOf(grid: Grid, table: Table, meanings: ReadonlyMap<string, Meaning>): number | undefined {
  const first = grid.rows.findIndex((line) => line.some(({ place }) => meanings.has(placeKey(place))));
  if (first >= 0) return first;
  const words = new Set(table.columns.flatMap(({ heading }) => heading.map(fold)));
  const last = grid.rows.findLastIndex((line) =>
    line.some(({ text }) => words.has(fold(text)) || ORDINALS.has(fold(text))),
  );
  return last + 1;
}

function columnRoles(
  table: Table,
  form: Form | undefined,
  grid: Grid,
  headRows: number,
): PrintedCell['role'][] {
  const measures = new Map(table.columns.map(({ index, measure }) => [index, measure]));
  return Array.from({ length: grid.width }, (_, column) => {
    const measure = measures.get(column);
    if (measure === undefined) return column === 0 ? 'ordinal' : 'text';
    const kind = form?.measures.find(({ id }) => id === measure)?.kind;
    if (kind === 'amount') return 'amount';
    if (kind === 'number' || kind === 'percent') return 'number';
    if (kind === 'text') return 'text';
    return numeric(grid.rows.slice(headRows), column) ? 'number' : 'text';
  });
}

const FIGURE = /^[-−(]?\d[\d,]*(?:\.\d+)?%?\)?$/;

/** Whether a column of unknown meaning holds figures and nothing else. */
function numeric(rows: readonly (readonly GridCell[])[], column: number): boolean {
  const said = rows
    .flatMap((line) => line.filter((cell) => cell.column === column).map(({ text }) => fold(text)))
    .filter((text) => text !== '');
  return said.length > 0 && said.every((text) => FIGURE.test(text));
}

function indentOf({ row, measure }: Meaning, form: Form | undefined): number {
  if (!measure.endsWith('name')) return 0;
  if (row.role === 'coded' && form?.rows.by !== 'lines')
    return 'code-class' in row.cells ? 0 : Math.max(0, (row.level ?? 1) - 1);
  if (form?.rows.by !== 'lines' || form.rows.sides.length > 1) return 0;
  const line = form.rows.sides[0]?.lines.find(({ id }) => id === row.key);
  const parent = form.rows.sides[0]?.lines.find(({ id }) => id === line?.partOf);
  return parent?.partOf !== undefined && parent.partOf !== 'total' ? 1 : 0;
}

function printedValue(
  meaning: Meaning | undefined,
  table: Table,
): Pick<PrintedCell, 'decimal' | 'value' | 'percent'> {
  const cell = meaning?.cell;
  if (cell?.kind === 'amount' && table.unit !== null)
    return { decimal: decimalOf(cell.text, cell.fen, table) };
  if (cell?.kind === 'number')
    return cell.percent === true ? { value: cell.value, percent: true } : { value: cell.value };
  return {};
}

function decimalOf(text: string, fen: number, { unit }: Table): string {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? (text === '' ? 2 : 0);
  return formatFen(fen, unit ?? '万元', decimals);
}
