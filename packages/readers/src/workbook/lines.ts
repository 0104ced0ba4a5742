import type { SheetCell } from './sheet.ts';

/** A row of a sheet that prints something. */
export interface Line {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** A sheet's lines, told apart: one that stands alone, or the lines of one table. */
export type SheetPart =
  | { readonly kind: 'loose'; readonly line: Line }
  | { readonly kind: 'table'; readonly lines: readonly Line[] };

/** Groups cells, given in order, by row. */
export function linesOf(cells: readonly SheetCell[]): Line[] {
  const lines: { row: number; cells: SheetCell[] }[] = [];
  for (const cell of cells) {
    const line = lines.at(-1);
    if (line?.row === cell.row) line.cells.push(cell);
    else lines.push({ row: cell.row, cells: [cell] });
  }
  return lines;
}

/**
 * Tells tables from what stands around them.
 *
 * ```
 *   2024年部门收支总表            title: alone in its row, as wide as the table
 *   编制部门：甲局    单位：元      unit line
 *   收入   | 支出                ┐
 *   项目   | 预算数 | 项目 | 预算数  │ table: two cells or more in a row,
 *   财政拨款| 10.00 | 一、… | 10.00 │ or one between such rows
 *         |       | 二、… |       ┘
 *   注：本表…                     note
 * ```
 */
export function tableRuns(lines: readonly Line[]): SheetPart[] {
  const sheetIsRuled = lines.some(isRuled);
  const parts: SheetPart[] = [];
  let run: Run = noRun();
  lines.forEach((line, i) => {
    if (isLoose(line, run, lines[i - 1], lines[i + 1], sheetIsRuled)) {
      parts.push(...splitEnds(run), { kind: 'loose', line });
      run = noRun();
    } else extend(run, line);
  });
  return [...parts, ...splitEnds(run)];
}

/** The lines of one table so far, and the columns they reach from and to. */
interface Run {
  readonly lines: Line[];
  left: number;
  right: number;
}

function noRun(): Run {
  return { lines: [], left: Number.POSITIVE_INFINITY, right: 0 };
}

function extend(run: Run, line: Line): void {
  run.lines.push(line);
  run.left = Math.min(run.left, line.cells[0]?.column ?? run.left);
  run.right = Math.max(run.right, endOf(line.cells.at(-1)));
}

const UNIT_LINE = /^[（(]?(?:金额|计量|货币)?单位\s*[:：]/;
const NOTE = /^(?:备?注|说明|附注|填表说明)\s*\d*\s*[:：]/;
const SENTENCE = /[。；]|^.{40}/;
const TOTAL = /^(?:合|总|小|共)\s*计$/;
const CAPTION_CELLS = 4;

function isLoose(
  line: Line,
  run: Run,
  before: Line | undefined,
  after: Line | undefined,
  sheetIsRuled: boolean,
): boolean {
  if (isUnitLine(line)) return run.lines.length === 0 || !isRuled(line);
  const [cell] = line.cells;
  if (line.cells.length > 1 || cell === undefined) return false;
  if (NOTE.test(cell.text)) return true;
  if (cell.ruled) return false;
  if (before === undefined || run.lines.length === 0) return true;
  if (TOTAL.test(cell.text)) return false;
  if (after !== undefined && isUnitLine(after)) return true;
  if (cell.columnSpan > 1 && isAsWide(cell, run)) return true;
  if (sheetIsRuled) return isRuled(before);
  return line.row - before.row > 1 || (after === undefined && SENTENCE.test(cell.text));
}

/** Takes off a table's ends what stands alone: lines as wide as the table, unruled lines beside ruled ones. */
function splitEnds(run: Run): SheetPart[] {
  const { lines } = run;
  const isMostlyRuled = lines.filter(isRuled).length * 2 > lines.length;
  const standsAlone = (line: Line) => {
    const [cell] = line.cells;
    if (isMostlyRuled && !isRuled(line)) return true;
    return line.cells.length === 1 && cell !== undefined && isAsWide(cell, run);
  };
  const first = lines.findIndex((line) => !standsAlone(line));
  const last = lines.findLastIndex((line) => !standsAlone(line));
  if (first === -1) return lines.map(loose);
  return [
    ...lines.slice(0, first).map(loose),
    { kind: 'table', lines: lines.slice(first, last + 1) },
    ...lines.slice(last + 1).map(loose),
  ];
}

function loose(line: Line): SheetPart {
  return { kind: 'loose', line };
}

function isUnitLine(line: Line): boolean {
  return line.cells.length <= CAPTION_CELLS && line.cells.some((cell) => UNIT_LINE.test(cell.text));
}

function isRuled(line: Line): boolean {
  return line.cells.some((cell) => cell.ruled);
}

function isAsWide(cell: SheetCell, run: Run): boolean {
  return cell.column <= run.left && run.right <= endOf(cell);
}

function endOf(cell: SheetCell | undefined): number {
  return cell === undefined ? 0 : cell.column + cell.columnSpan;
}
