import { formOf, INDICATOR_COLUMNS, PLAN_WORDS } from '@mingzhang/forms';
import { fold, formatFen, type Grid, oneLine, type Project, placeKey } from '@mingzhang/model';
import { arranged } from './arrange.ts';
import type { CellTexts } from './cell-text.ts';
import type { PrintedCell, PrintedTable } from './printed.ts';

const LABELS = new Set([
  ...formOf('project-performance').measures.flatMap(({ words }) => [...words]),
  ...PLAN_WORDS,
]);
const INDICATOR_LABELS = new Set(INDICATOR_COLUMNS.flatMap(({ words }) => [...words]));
const CAPTION = /^(?:金额)?单位[:：]/;

/** The grids of a project's table: labels with values, then the indicators. The first carries its title. */
export function projectTable(
  project: Project,
  grid: Grid,
  index: number,
  id: string,
  texts: CellTexts,
): PrintedTable {
  const lower = grid.rows
    .slice(0, 2)
    .some((line) => line.some(({ text }) => INDICATOR_LABELS.has(fold(text))));
  const full = lower ? grown(arranged(grid, false)) : arranged(grid, true);
  const captions = full.rows[0]?.some(({ text }) => CAPTION.test(fold(text))) && !lower ? 1 : 0;
  const amounts = new Map(
    [project.budget, project.fiscal, project.other].flatMap((cell) =>
      cell.kind === 'amount' && project.unit !== null
        ? [[placeKey(cell.place), formatFen(cell.fen, project.unit)] as const]
        : [],
    ),
  );
  const dates = new Set(project.plan.map(({ until }) => fold(until)));
  const shares = new Set(project.plan.map(({ share }) => placeKey(share.place)));
  const rows = full.rows.slice(captions).map((line, r) =>
    line.map((cell): PrintedCell => {
      const key = placeKey(cell.place);
      const folded = fold(cell.text);
      const decimal = amounts.get(key);
      const head = lower && r === 0;
      const label = !lower && (LABELS.has(folded) || dates.has(folded));
      return {
        text: label ? cell.text.replace(/\s+/g, '') : texts.at(key, cell.text),
        row: r,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        role: head
          ? 'head'
          : label
            ? 'label'
            : decimal !== undefined
              ? 'amount'
              : shares.has(key)
                ? 'ordinal'
                : 'text',
        indent: 0,
        strong: head,
        ...(decimal === undefined ? {} : { decimal }),
      };
    }),
  );
  const title = oneLine(project.title.text);
  return {
    kind: 'table',
    id,
    form: lower ? 'indicators' : 'project-performance',
    title: index > 0 || title === '' ? null : title,
    name: lower ? `${title || '项目'}：绩效指标` : title || '项目绩效目标表',
    lines: [],
    caption: (captions === 1 ? (full.rows[0] ?? []) : [])
      .map(({ text }) => oneLine(text))
      .filter((text) => text !== ''),
    headRows: lower ? 1 : 0,
    width: full.width,
    rows,
    notes: [],
    landscape: false,
    official: false,
    newPage: index === 0,
  };
}

/** A level named once goes on over the blanks below it. */
function grown(grid: Grid): Grid {
  const rows = grid.rows.map((line) => [...line]);
  for (const [r, line] of rows.entries()) {
    const first = line[0];
    const above = rows.findLast((earlier, e) => e < r && e > 0 && earlier[0]?.column === 0)?.[0];
    const blank = first?.column === 0 && first.rowSpan === 1 && fold(first.text) === '';
    if (!blank || above === undefined || above.columnSpan !== first.columnSpan) continue;
    const at = rows[above.row];
    if (at !== undefined) at[0] = { ...above, rowSpan: r - above.row + 1 };
    line.shift();
  }
  return { ...grid, rows };
}

/** A table that is none of the known forms, as it stood. */
export function plainTable(grid: Grid, id: string, texts: CellTexts): PrintedTable {
  const full = arranged(grid, true);
  return {
    kind: 'table',
    id,
    form: null,
    title: null,
    name: '其他表格',
    lines: [],
    caption: [],
    headRows: 0,
    width: full.width,
    rows: full.rows.map((line, r) =>
      line.map(
        (cell): PrintedCell => ({
          text: texts.at(placeKey(cell.place), cell.text),
          row: r,
          column: cell.column,
          rowSpan: cell.rowSpan,
          columnSpan: cell.columnSpan,
          role: /^[-−(]?\d[\d,]*\.\d+\)?$/.test(fold(cell.text)) ? 'amount' : 'text',
          indent: 0,
          strong: false,
        }),
      ),
    ),
    notes: [],
    landscape: full.width > 9,
    official: false,
    newPage: false,
  };
}
