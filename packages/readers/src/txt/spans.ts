import type { Grid, GridCell } from '@mingzhang/model';

/**
 * Works out what headings span where the format does not say. A heading row is shorter than the one below it; a blank
 * below means the heading above goes on down, a run of headings below stands under one that spans them.
 *
 * ```
 * 序号  功能分类科目            合计  本年收入 …
 *  ·    科目编码  科目名称       ·    小计  财政拨款收入 …
 *       └────── spanned ──┘          └──────── spanned
 * ```
 */
export function withSpans(grid: Grid, firstHeader: number, lastHeader: number): Grid {
  const rows = [...grid.rows];
  for (let r = lastHeader - 1; r >= firstHeader; r--) {
    const above = rows[r];
    const below = rows[r + 1];
    if (above === undefined || below === undefined) continue;
    const filled = expand(below, grid.width);
    if (above.length >= filled.length) continue;
    const spread = spreadOver(above, filled);
    if (spread !== undefined) rows[r] = spread;
  }
  for (let r = firstHeader; r < lastHeader; r++) growDown(rows, r);
  return { ...grid, rows, spans: true };
}

/** Cells by column; a column no cell begins in belongs to the one at its left. */
function expand(row: readonly GridCell[], width: number): (GridCell | undefined)[] {
  const columns: (GridCell | undefined)[] = new Array(Math.max(width, row.length)).fill(undefined);
  for (const cell of row) columns[cell.column] = cell;
  const last = row.at(-1);
  return columns.slice(0, last === undefined ? 0 : last.column + last.columnSpan);
}

interface Run {
  readonly start: number;
  readonly length: number;
  readonly blank: boolean;
}

function runs(columns: readonly (GridCell | undefined)[]): Run[] {
  const found: Run[] = [];
  for (let c = 0; c < columns.length; c++) {
    const blank = columns[c]?.text === '';
    const last = found.at(-1);
    if (!blank && last !== undefined && !last.blank) {
      found[found.length - 1] = { ...last, length: last.length + 1 };
    } else {
      found.push({ start: c, length: 1, blank });
    }
  }
  return found;
}

function spreadOver(
  above: readonly GridCell[],
  below: readonly (GridCell | undefined)[],
): GridCell[] | undefined {
  const pieces: Run[] = [];
  const all = runs(below);
  let spare = above.length - all.length;
  for (const run of all) {
    if (run.blank || spare <= 0 || run.length === 1) {
      pieces.push(run);
      continue;
    }
    const parts = Math.min(spare + 1, run.length);
    spare -= parts - 1;
    pieces.push(...split(run, parts, below));
  }
  if (pieces.length !== above.length) return undefined;
  return above.map((cell, index) => {
    const piece = pieces[index];
    return piece === undefined ? cell : { ...cell, column: piece.start, columnSpan: piece.length };
  });
}

/** Splits a run where its first heading comes again (项目 预算数 | 项目 预算数), else evenly. */
function split(run: Run, parts: number, below: readonly (GridCell | undefined)[]): Run[] {
  const first = below[run.start]?.text.replace(/\s/g, '');
  const starts = [run.start];
  for (let c = run.start + 1; c < run.start + run.length && starts.length < parts; c++) {
    if (below[c]?.text.replace(/\s/g, '') === first) starts.push(c);
  }
  if (starts.length !== parts) {
    starts.length = 0;
    for (let part = 0; part < parts; part++) starts.push(run.start + Math.floor((part * run.length) / parts));
  }
  return starts.map((start, index) => ({
    start,
    length: (starts[index + 1] ?? run.start + run.length) - start,
    blank: false,
  }));
}

/** A heading over a blank goes on down; the blank is no cell of its own. */
function growDown(rows: (readonly GridCell[])[], r: number): void {
  const below = rows[r + 1];
  if (below === undefined) return;
  const swallowed = new Set<GridCell>();
  rows[r] = (rows[r] ?? []).map((cell) => {
    const under = below.find(
      ({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan,
    );
    if (under === undefined || under.text !== '' || cell.text === '') return cell;
    swallowed.add(under);
    return { ...cell, rowSpan: cell.rowSpan + under.rowSpan };
  });
  if (swallowed.size > 0) rows[r + 1] = below.filter((cell) => !swallowed.has(cell));
}
