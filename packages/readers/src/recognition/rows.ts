import type { Form, Side } from '@mingzhang/forms';
import {
  type Cell,
  fold,
  type GridCell,
  type MoneyUnit,
  oneLine,
  type Place,
  type Printed,
  type Row,
} from '@mingzhang/model';
import { readCell } from './cells.ts';
import type { Bound } from './columns.ts';
import { type Headed, isColumnNumbers } from './header.ts';
import { LineFinder, nameCore } from './lines.ts';

const TOTAL = /^(?:合计|总计|支出合计|收入合计|本年支出合计|本年收入合计)$/;
/** The totals that final accounts print below their panels. */
const PART_TOTAL = /^(人员|公用)经费合计$/;
const NOTE = /^(?:注|备注|说明)\d?[:：]|^本(?:部门|单位|年度|表).*(?:空表|无数据)|^\*/;
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const CODED_NAME = /^[[【(]?(\d{3}(?:\d{2}){0,2})[\]】)]?[-—\s]*([一-龥].*)$/;

export interface ReadRows {
  readonly rows: readonly Row[];
  readonly notes: readonly Printed[];
}

interface Panel {
  readonly columns: readonly Bound[];
  readonly side: Side | undefined;
  readonly finder: LineFinder;
  code: string;
  /** Parts of a split code met last, for layouts that print 类 once over its 款. */
  parts: [string, string];
}

/** Reads the rows below the headings; every panel of a row gives a row of its own. */
export function readRows(
  headed: Headed,
  columns: readonly Bound[],
  form: Form,
  unit: MoneyUnit | null,
): ReadRows {
  const panels = panelsOf(columns, form);
  const keys = new Map<string, number>();
  const rows: Row[][] = panels.map(() => []);
  const notes: Printed[] = [];
  let listed = 0;
  for (let r = headed.firstData; r < headed.full.length; r++) {
    const line = headed.full[r] ?? [];
    if (isColumnNumbers(line) || isRepeatedHeader(headed, r)) continue;
    const note = noteOf(line);
    if (note !== undefined) {
      notes.push(note);
      continue;
    }
    for (const [p, panel] of panels.entries()) {
      const named = keyOf(line, panel, form, () => ++listed);
      if (named === undefined) continue;
      const place = placeOf(line, panel) ?? headed.grid.place;
      const times = (keys.get(`${p}/${named.key}`) ?? 0) + 1;
      keys.set(`${p}/${named.key}`, times);
      const cells: Record<string, Cell> = {};
      for (const column of panel.columns) {
        const kind = column.known?.kind ?? guessKind(line[column.index]);
        const at = line[column.index];
        // a cell merged from above belongs to the row it began in, except for text that heads several rows
        const own = at !== undefined && at.row < r && kind !== 'text' ? undefined : at;
        cells[column.measure] = readCell(own, kind, column.unit ?? unit, place);
      }
      const row: Row = { ...named, key: times === 1 ? named.key : `${named.key}#${times}`, cells, place };
      rows[p]?.push(panel.side === undefined ? row : { ...row, side: panel.side });
    }
  }
  return { rows: rows.flat(), notes };
}

function panelsOf(columns: readonly Bound[], form: Form): Panel[] {
  const count = Math.max(0, ...columns.map(({ panel }) => panel)) + 1;
  const twoSided = form.rows.by === 'lines' && form.rows.sides.length > 1;
  return Array.from({ length: count }, (_, panel) => {
    const side: Side | undefined = twoSided ? (panel === 0 ? 'revenue' : 'expenditure') : undefined;
    return {
      columns: columns.filter((column) => column.panel === panel),
      side,
      finder: new LineFinder(form, side),
      code: '',
      parts: ['', ''],
    };
  });
}

function guessKind(cell: GridCell | undefined): 'amount' | 'text' {
  return cell !== undefined && /^[-−(]?\d[\d,]*(?:\.\d+)?\)?$/.test(fold(cell.text)) ? 'amount' : 'text';
}

function textAt(line: readonly (GridCell | undefined)[], panel: Panel, measure: string): string {
  const column = panel.columns.find((one) => one.measure === measure);
  return column === undefined ? '' : (line[column.index]?.text ?? '');
}

type Named = Pick<Row, 'key' | 'name' | 'role' | 'code' | 'level'>;

function keyOf(
  line: readonly (GridCell | undefined)[],
  panel: Panel,
  form: Form,
  next: () => number,
): Named | undefined {
  if (form.rows.by === 'lines') return keyOfLine(line, panel);
  if (form.rows.by === 'list') return keyOfListed(line, panel, next);
  return keyOfCoded(line, panel);
}

function keyOfLine(line: readonly (GridCell | undefined)[], panel: Panel): Named | undefined {
  const nameColumn = panel.columns.find(({ measure }) => measure.endsWith('name'));
  const printed = nameColumn === undefined ? '' : (line[nameColumn.index]?.text ?? '');
  if (fold(printed) === '') return undefined;
  return { ...panel.finder.key(printed), name: cleanName(nameCore(printed), printed) };
}

function keyOfListed(
  line: readonly (GridCell | undefined)[],
  panel: Panel,
  next: () => number,
): Named | undefined {
  const filled = panel.columns.filter(({ index }) => fold(line[index]?.text ?? '') !== '');
  if (filled.length === 0) return undefined;
  const first = oneLine(line[filled[0]?.index ?? 0]?.text ?? '');
  const folded = fold(first);
  if (TOTAL.test(folded)) return { key: 'total', name: '合计', role: 'total' };
  if (/小计$/.test(folded))
    return { key: `subtotal:${folded.replace(/小计$/, '')}`, name: first, role: 'line' };
  return { key: `line-${next()}`, name: first, role: 'other' };
}

function keyOfCoded(line: readonly (GridCell | undefined)[], panel: Panel): Named | undefined {
  let name = textAt(line, panel, 'name');
  let code = codeOf(line, panel);
  const inName = CODED_NAME.exec(fold(name));
  if (code === '' && inName !== null) {
    code = inName[1] ?? '';
    name = inName[2] ?? '';
  }
  const folded = fold(name);
  if (code === '' && folded === '') {
    const stray = panel.columns.find(({ index }) => TOTAL.test(fold(line[index]?.text ?? '')));
    return stray === undefined ? undefined : { key: 'total', name: '合计', role: 'total' };
  }
  if (TOTAL.test(folded) || TOTAL.test(code)) return { key: 'total', name: '合计', role: 'total' };
  const part = PART_TOTAL.exec(folded === '' ? code : folded)?.[1];
  if (part !== undefined) {
    return {
      key: part === '人员' ? 'personnel-total' : 'operating-total',
      name: folded || code,
      role: 'line',
    };
  }
  if (!CODE.test(code)) {
    const key = code === '' ? folded : code;
    return { key, name: cleanName(folded, name), role: 'other', ...(code === '' ? {} : { code }) };
  }
  return { key: code, name: cleanName(folded, name), role: 'coded', code, level: (code.length - 1) / 2 };
}

/** The code as printed in one column, or joined from 类, 款, 项. */
function codeOf(line: readonly (GridCell | undefined)[], panel: Panel): string {
  const whole = fold(textAt(line, panel, 'code'));
  const head = fold(textAt(line, panel, 'code-class'));
  const section = twoDigits(fold(textAt(line, panel, 'code-section')));
  const item = twoDigits(fold(textAt(line, panel, 'code-item')));
  if (head === '' && section === '' && item === '') return whole;
  if (TOTAL.test(head)) return head;
  if (head !== '') panel.parts = [head, section];
  else if (section !== '') panel.parts = [panel.parts[0], section];
  const [classPart, sectionPart] =
    head === '' && (section !== '' || item !== '') ? panel.parts : [head, section];
  return `${classPart}${item === '' && section === '' ? '' : sectionPart}${item}`;
}

/** A workbook drops the leading zero of 款 02 and 项 02. */
function twoDigits(part: string): string {
  return /^\d$/.test(part) ? `0${part}` : part;
}

function cleanName(folded: string, printed: string): string {
  return /[a-z]/i.test(folded)
    ? oneLine(printed.trim()).replace(/(?<=[一-龥]) (?=[一-龥])/g, '') && folded
    : folded;
}

function placeOf(line: readonly (GridCell | undefined)[], panel: Panel): Place | undefined {
  for (const { index } of panel.columns) {
    const cell = line[index];
    if (cell !== undefined) return cell.place;
  }
  return undefined;
}

function noteOf(line: readonly (GridCell | undefined)[]): Printed | undefined {
  let only: GridCell | undefined;
  for (const cell of line) {
    if (cell === undefined || cell === only || fold(cell.text) === '') continue;
    if (only !== undefined) return undefined;
    only = cell;
  }
  if (only === undefined || !NOTE.test(fold(only.text))) return undefined;
  return { text: oneLine(only.text), place: only.place };
}

/** The headings printed again at the top of the next page. */
function isRepeatedHeader(headed: Headed, r: number): boolean {
  const line = headed.full[r] ?? [];
  for (let h = headed.firstHeader; h < headed.firstData; h++) {
    const header = headed.full[h] ?? [];
    if (!line.every((cell, c) => fold(cell?.text ?? '') === fold(header[c]?.text ?? ''))) continue;
    const both = line.filter(
      (cell, c) => cell !== undefined && header[c] !== undefined && fold(cell.text) !== '',
    );
    if (both.length >= 2) return true;
  }
  return false;
}
