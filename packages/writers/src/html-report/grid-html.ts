import { type Cell, fold, type Grid, type GridCell, matrix } from '@mingzhang/model';
import type { Lang } from '../words.ts';
import { escapeHtml } from './escape.ts';
import type { Marks } from './marks.ts';
import { markAttributes, signHtml } from './sign.ts';

/** What a table's rendering has to know of the document around it. */
export interface GridContext {
  readonly lang: Lang;
  readonly marks: Marks;
  /** What a printed cell means, where its table was recognised. */
  readonly cellAt: (cell: GridCell) => Cell | undefined;
  /** How many rows at the top are headings. */
  readonly headRows: number;
  /** Whether the table is a recognised form: a number without a meaning is then its row's ordinal. */
  readonly recognised: boolean;
  /** Printed rows that are totals. */
  readonly totals: ReadonlySet<number>;
  /** Id of the title above it, or a name where it has none. */
  readonly titledBy: { readonly id: string } | { readonly name: string };
}

/** A table as printed, with its spans, marked cells and kinds of absence. */
export function gridHtml(grid: Grid, context: GridContext): string {
  const rows = grid.rows.map((row, index) => rowHtml(grid, row, index, context));
  const head = rows.slice(0, context.headRows);
  const body = rows.slice(context.headRows);
  const name =
    'id' in context.titledBy
      ? `aria-labelledby="${context.titledBy.id}"`
      : `aria-label="${escapeHtml(context.titledBy.name)}"`;
  return [
    `<div class="mz-scroll" role="region" ${name} tabindex="0"><table>`,
    head.length === 0 ? '' : `<thead>${head.join('')}</thead>`,
    `<tbody>${body.join('')}</tbody></table></div>`,
  ].join('');
}

function rowHtml(grid: Grid, row: readonly GridCell[], index: number, context: GridContext): string {
  const cells = row.map((cell) => cellHtml(cell, grid, context)).join('');
  const holes = holesAtEnd(grid, index);
  const rest = holes > 0 ? `<td${holes > 1 ? ` colspan="${holes}"` : ''}></td>` : '';
  const kind = rowKind(row, index, context);
  return `<tr${kind === '' ? '' : ` class="${kind}"`}>${cells}${rest}</tr>`;
}

const UNIT = /单位[:：]/;

function rowKind(row: readonly GridCell[], index: number, { headRows, totals }: GridContext): string {
  if (index >= headRows) return totals.has(index) ? 'mz-total' : '';
  if (row.some(({ text }) => UNIT.test(text))) return 'mz-unit-line';
  return fold(row[0]?.text ?? '') === '栏次' ? 'mz-column-numbers' : '';
}

/** Columns at the end of a row that no cell covers: a row may be printed shorter than its table. */
function holesAtEnd(grid: Grid, index: number): number {
  const line = filled(grid)[index] ?? [];
  let holes = 0;
  while (holes < line.length && line[line.length - 1 - holes] === undefined) holes++;
  return holes;
}

const FILLED = new WeakMap<Grid, ReturnType<typeof matrix>>();

function filled(grid: Grid): ReturnType<typeof matrix> {
  const known = FILLED.get(grid) ?? matrix(grid);
  FILLED.set(grid, known);
  return known;
}

const NUMERIC = /^[-−－(（]?[\d,，.]+[%％)）]?$/;

function cellHtml(cell: GridCell, grid: Grid, context: GridContext): string {
  const { lang, marks } = context;
  const heading = cell.row < context.headRows;
  const mark = marks.ofCell(cell);
  const kind = heading ? '' : kindOf(cell, context);
  const attributes =
    mark === undefined ? (kind === '' ? '' : ` class="${kind}"`) : markAttributes(mark, kind);
  const named = cell.text.trim() !== '' && !(grid.rows[cell.row] ?? []).some(({ text }) => UNIT.test(text));
  const tag = heading && named ? 'th' : 'td';
  const last = cell.row + cell.rowSpan >= context.headRows;
  const scope = tag === 'th' ? ` scope="${cell.columnSpan > 1 && !last ? 'colgroup' : 'col'}"` : '';
  const rowSpan = Math.min(cell.rowSpan, grid.rows.length - cell.row);
  const spans = `${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  const sign = mark === undefined ? '' : `${signHtml(mark, lang)} `;
  return `<${tag}${attributes}${scope}${spans}>${sign}${contentHtml(cell.text, kind, lang)}</${tag}>`;
}

function contentHtml(text: string, kind: string, lang: Lang): string {
  const escaped = escapeHtml(text);
  if (kind === 'mz-withheld') return `<span class="mz-tag">${escaped}</span>`;
  if (kind === 'mz-unreadable') {
    return `${escaped} <span class="mz-tag">${lang === 'zh' ? '读不出' : 'unreadable'}</span>`;
  }
  return escaped;
}

function kindOf(printed: GridCell, { cellAt, recognised }: GridContext): string {
  const cell = cellAt(printed);
  if (cell === undefined) {
    if (!NUMERIC.test(printed.text.trim())) return '';
    return recognised ? 'mz-ordinal' : 'mz-number';
  }
  if (cell.kind === 'amount' || cell.kind === 'number') return 'mz-number';
  if (cell.kind === 'text') return '';
  return cell.absence === 'blank' ? 'mz-blank' : `mz-${cell.absence}`;
}
