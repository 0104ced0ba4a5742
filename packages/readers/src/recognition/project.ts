import { formOf, INDICATOR_COLUMNS, PLAN_WORDS } from '@mingzhang/forms';
import {
  type AbsentCell,
  type Cell,
  fold,
  type Grid,
  type GridCell,
  type Indicator,
  matrix,
  oneLine,
  type Place,
  type Printed,
  type Project,
} from '@mingzhang/model';
import { type Caption, isCaptionRow, takeCaption } from './caption.ts';
import { readCell } from './cells.ts';

const MEASURES = formOf('project-performance').measures;
const FIRST_LABELS = new Set(
  MEASURES.filter(({ id }) => id === 'code' || id === 'name').flatMap(({ words }) => [...words]),
);

/** Whether a grid opens a project's table: a label such as 项目编码 beside its value. */
export function isProjectGrid(grid: Grid): boolean {
  return (
    grid.rows
      .slice(0, 4)
      .some(
        (row) =>
          row.length <= 8 &&
          row.some(
            ({ text }, i) =>
              FIRST_LABELS.has(fold(text)) &&
              row[i + 1] !== undefined &&
              fold(row[i + 1]?.text ?? '') !== '采购物品名称',
          ),
      ) &&
    grid.rows.some((row) =>
      row.some(
        ({ text }) => PLAN_WORDS.some((word) => word === fold(text)) || /绩效目标|预算数/.test(fold(text)),
      ),
    )
  );
}

/** The row of 一级指标, 二级指标, …, or -1. */
export function indicatorHeader(grid: Grid): number {
  return grid.rows.findIndex((row) => says(row, '一级指标') && says(row, '三级指标'));
}

/** Whether a cell of a row says a label, however it is spaced. */
function says(row: readonly GridCell[], label: string): boolean {
  const first = label.charAt(0);
  return row.some(({ text }) => text.includes(first) && fold(text) === label);
}

/** Two tables that stand as one grid, parted before the indicators' headings. */
export function partIndicators(grid: Grid): Grid[] {
  const at = indicatorHeader(grid);
  if (at <= 0) return [grid];
  const lower = grid.rows.slice(at).map((row) => row.map((cell) => ({ ...cell, row: cell.row - at })));
  const place = lower[0]?.[0]?.place ?? grid.place;
  return [
    { ...grid, rows: grid.rows.slice(0, at) },
    { ...grid, rows: lower, place },
  ];
}

function absent(place: Place): AbsentCell {
  return { kind: 'absent', absence: 'blank', text: '', place };
}

/** Reads the labels and values of a project's table; `caption` is what stands above it. */
export function readProject(grid: Grid, title: Printed, caption: Caption): Project {
  const values = new Map<string, GridCell>();
  const goals: GridCell[] = [];
  let purpose: GridCell | undefined;
  let plan: { until: string; share: GridCell }[] = [];
  let pending: GridCell[] | undefined;
  let underPurpose = false;
  for (const printed of grid.rows) {
    if (isCaptionRow(printed)) {
      for (const { text, place } of printed) takeCaption(caption, { text, place });
      continue;
    }
    const row = !grid.spans && fold(printed[0]?.text ?? '') === '' ? printed.slice(1) : printed;
    const first = fold(row[0]?.text ?? '');
    if (pending !== undefined) {
      const heads = pending;
      plan = row.flatMap((share, i) =>
        heads[i] === undefined ? [] : [{ until: oneLine(heads[i].text), share }],
      );
      pending = undefined;
      continue;
    }
    if (PLAN_WORDS.some((word) => word === first)) {
      pending = row.slice(1);
      continue;
    }
    if (underPurpose && row.length === 1) {
      purpose = row[0];
      underPurpose = false;
      continue;
    }
    for (let i = 0; i < row.length; i++) {
      const label = fold(row[i]?.text ?? '');
      const measure = MEASURES.find(({ words }) => words.includes(label));
      if (measure === undefined) continue;
      if (measure.id === 'purpose') {
        underPurpose = true;
        continue;
      }
      const value = row[i + 1];
      if (value === undefined) continue;
      if (measure.id === 'goals') goals.push(value);
      else if (!values.has(measure.id)) values.set(measure.id, value);
      i++;
    }
  }
  const { unit } = caption;
  const cell = (id: string, kind: 'text' | 'amount'): Cell => {
    const found = values.get(id);
    return found === undefined ? absent(grid.place) : readCell(found, kind, unit, grid.place);
  };
  return {
    title,
    code: cell('code', 'text'),
    name: cell('name', 'text'),
    budget: cell('budget', 'amount'),
    fiscal: cell('fiscal', 'amount'),
    other: cell('other', 'amount'),
    purpose: purpose === undefined ? absent(grid.place) : readCell(purpose, 'text', unit, grid.place),
    plan: plan.map(({ until, share }) => ({ until, share: readCell(share, 'percent', unit, grid.place) })),
    goals: goals.flatMap((goal) => splitGoals(goal)),
    indicators: [],
    unit,
    grids: [grid],
    place: grid.place,
  };
}

function splitGoals(goal: GridCell): Cell[] {
  const lines = goal.text.split('\n').filter((text) => text.trim() !== '');
  const joined: string[] = [];
  for (const text of lines) {
    if (/^\s*(?:\d{1,2}[.、．]|[(（]\d{1,2}[)）])/.test(text) || joined.length === 0)
      joined.push(text.trim());
    else joined[joined.length - 1] += text.trim();
  }
  return joined.map((text) => readCell({ ...goal, text }, 'text', null, goal.place));
}

/** Reads the rows of an indicator grid; a level named once stands for the rows below it. */
export function readIndicators(grid: Grid): Indicator[] {
  const at = indicatorHeader(grid);
  if (at < 0) return [];
  const full = matrix(grid);
  const columns = INDICATOR_COLUMNS.map(({ words }) =>
    (full[at] ?? []).findIndex((cell) => cell !== undefined && words.includes(fold(cell.text))),
  );
  const indicators: Indicator[] = [];
  let above: [GridCell | undefined, GridCell | undefined] = [undefined, undefined];
  for (let r = at + 1; r < full.length; r++) {
    const line = full[r] ?? [];
    const cells = columns.map((column) => (column < 0 ? undefined : line[column]));
    if (cells.every((cell) => fold(cell?.text ?? '') === '')) continue;
    const level1 = fold(cells[0]?.text ?? '') === '' ? above[0] : cells[0];
    const level2 = fold(cells[1]?.text ?? '') === '' ? above[1] : cells[1];
    above = [level1, level2];
    const place = cells.find((cell) => cell !== undefined && cell.row === r)?.place ?? grid.place;
    const [, , level3, description, target, basis] = cells.map((cell) => readCell(cell, 'text', null, place));
    const none = absent(place);
    indicators.push({
      level1: readCell(level1, 'text', null, place),
      level2: readCell(level2, 'text', null, place),
      level3: level3 ?? none,
      description: description ?? none,
      target: target ?? none,
      basis: basis ?? none,
      place,
    });
  }
  return indicators;
}
