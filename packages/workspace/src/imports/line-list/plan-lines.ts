import {
  type Fen,
  type Fields,
  fold,
  functionalCode,
  type MoneyUnit,
  narrow,
  oneLine,
  parseAmount,
  printFen,
} from '@mingzhang/model';
import type { WorkspaceRecord } from '../../schema/tables.ts';
import { type Context, nextPosition, projectNamed, unitNamed } from '../context.ts';
import { NATURE_NAMES, SOURCE_NAMES } from '../money-words.ts';
import { placeText } from '../place-words.ts';
import type { Said } from '../plan.ts';
import type { Put } from '../planner.ts';
import { filled, looksLikeFormula, type SheetRow } from '../sheet.ts';
import type { ListColumn, ListHeader } from './columns.ts';
import { economicOf, functionalOf, natureOf, present, sourceOf, type Taken } from './fields.ts';

/** Why a row has to wait. */
class Unfit {
  readonly problem: Said;
  constructor(problem: Said) {
    this.problem = problem;
  }
}

/** Takes the rows of a list of lines into the plan, each for itself. */
export function planLines(
  context: Context,
  header: ListHeader,
  unit: MoneyUnit,
  rows: readonly SheetRow[],
): void {
  const sums = { fen: 0, totals: 0 };
  for (const row of rows) {
    const texts = filled(row);
    if (texts.length === 0) continue;
    if (
      texts.some((text) => /^(?:合|总|共|小)计[:：]?$|(?:小计|合计)$/.test(text)) &&
      !hasCode(row, header)
    ) {
      sums.totals++;
      compareTotal(context, row, header, unit, texts, sums.fen);
      continue;
    }
    if (texts.length === 1 && /^(?:备?注|说明|制表|填表|审核|单位负责人)/.test(texts[0] ?? '')) continue;
    sums.fen += planLine(context, header, unit, row);
  }
  if (sums.totals > 0 && rows[0] !== undefined)
    context.planner.leave(
      placeText(rows[0].place),
      `合计、小计行 ${sums.totals} 行没有导入：合计由明细算出。`,
      `${sums.totals} rows of totals were not imported: totals are computed from the lines.`,
    );
}

function hasCode(row: SheetRow, { columns }: ListHeader): boolean {
  return /\d{3}/.test(textOf(row, columns, 'functional'));
}

/** A grand total that its rows do not come to is said, not used. */
function compareTotal(
  { planner }: Context,
  row: SheetRow,
  { columns }: ListHeader,
  unit: MoneyUnit,
  texts: readonly string[],
  sum: Fen,
): void {
  if (!texts.some((text) => /^(?:合|总|共)计[:：]?$/.test(text))) return;
  const total = parseAmount(textOf(row, columns, 'amount'), unit)?.fen;
  if (total === undefined || total === sum) return;
  const [said, added] = [printFen(total, unit), printFen(sum, unit)];
  planner.leave(
    placeText(row.place),
    `文件中的合计 ${said}${unit} 与以上各行之和 ${added}${unit} 不符，请核对。`,
    `The total of the file, ${said} ${unit}, is not the sum of its rows, ${added} ${unit}. Please check.`,
  );
}

/** Plans one row; gives its amount, 0 where it has none. */
function planLine(context: Context, header: ListHeader, unit: MoneyUnit, row: SheetRow): Fen {
  const { planner } = context;
  const { place } = row;
  const text = (column: ListColumn) => textOf(row, header.columns, column);
  const fen = parseAmount(text('amount').replace(/[\s¥￥]/g, ''), unit)?.fen;
  try {
    if ([...row.cells.values()].some((cell) => looksLikeFormula(cell.text))) throw new Unfit(FORMULA);
    if (fen === undefined) throw new Unfit(amountProblem(text('amount')));
    const amount = row.cells.get(header.columns.get('amount') ?? -1);
    if (amount !== undefined && (!amount.begins || amount.rows > 1)) throw new Unfit(MERGED);
    const line =
      header.kind === 'budgetLines' ? spending(context, header, text) : receipt(context, header, text);
    const put = planner.put(header.kind, { ...context.home, ...line.fields, fen });
    planner.row(place, `${line.what} ${printFen(fen, unit)}${unit}`, [...line.puts, put], line.note);
  } catch (unfit) {
    if (!(unfit instanceof Unfit)) throw unfit;
    planner.bad(place, wordsOf(row), unfit.problem);
  }
  return fen ?? 0;
}

interface Line {
  readonly fields: Fields;
  readonly what: string;
  readonly puts: readonly Put[];
  readonly note?: Said;
}

type Texts = (column: ListColumn) => string;

function spending(context: Context, header: ListHeader, text: Texts): Line {
  const unit = unitOfRow(context, header, text);
  const functional = fit(functionalOf(text('functional'), text('functional-name'), context.year));
  const departmental = fit(economicOf(text('departmental'), text('departmental-name'), 'departmental'));
  const government = fit(economicOf(text('government'), text('government-name'), 'government'));
  const source = fit(sourceOf(text('source'), functional.value));
  const named = fold(text('project')) !== '' || fold(text('project-code')) !== '';
  const nature = fit(natureOf(text('nature'), departmental.value, named));
  const puts = nature.value === 'project' && named ? [projectOf(context, unit.id, text)] : [];
  const project = puts[0] !== undefined && 'id' in puts[0] ? puts[0].id : undefined;
  const note = noted([functional, departmental, government]);
  return {
    fields: present({
      unit: unit.id,
      functional: functional.value,
      departmental: departmental.value,
      government: government.value,
      source: source.value,
      nature: nature.value,
      project,
      note: text('note'),
    }),
    what: [
      '支出明细',
      functional.value,
      functionalCode(functional.value)?.name ?? '',
      departmental.value ?? '',
      NATURE_NAMES[nature.value],
      SOURCE_NAMES[source.value],
      ...(project === undefined ? [] : [context.planner.named('projects', project)]),
    ]
      .filter((word) => word !== '')
      .join(' '),
    puts,
    ...note,
  };
}

function receipt(context: Context, header: ListHeader, text: Texts): Line {
  const unit = unitOfRow(context, header, text);
  const functional = fit(functionalOf(text('functional'), text('functional-name'), context.year));
  const source = fit(sourceOf(text('source'), functional.value));
  const origin = /结转|结余/.test(fold(text('origin'))) ? 'carried-over' : 'current';
  return {
    fields: present({
      unit: unit.id,
      functional: functional.value,
      source: source.value,
      origin,
      note: text('note'),
    }),
    what: `收入明细 ${functional.value} ${functionalCode(functional.value)?.name ?? ''} ${SOURCE_NAMES[source.value]}${origin === 'current' ? '' : '（上年结转）'}`,
    puts: [],
    ...noted([functional]),
  };
}

function unitOfRow(
  { budget: { units } }: Context,
  { columns }: ListHeader,
  text: Texts,
): WorkspaceRecord<'units'> {
  const [only] = units;
  if (!columns.has('unit') && !columns.has('unit-code')) {
    if (only !== undefined && units.length === 1) return only;
    throw new Unfit(NO_UNIT_COLUMN);
  }
  const found = [text('unit-code'), text('unit')]
    .filter((one) => one !== '')
    .map((one) => unitNamed(units, one));
  const unit = found.find((one) => one !== undefined);
  if (unit !== undefined) return unit;
  const names = units
    .slice(0, 5)
    .map(({ code, name }) => `${code} ${name}`)
    .join('、');
  const printed = oneLine(text('unit') || text('unit-code')).slice(0, 30);
  if (only === undefined) throw new Unfit(NO_UNITS);
  if (printed === '') throw new Unfit(UNIT_MISSING);
  throw new Unfit({
    zh: `本部门没有单位“${printed}”。现有单位：${names}${units.length > 5 ? '等' : ''}。`,
    en: `The department has no unit “${printed}”. It has: ${names}${units.length > 5 ? ' and others' : ''}.`,
  });
}

/** The project of a row, made where the department has none of that code or name. */
function projectOf(context: Context, unit: string, text: Texts): Put {
  const [, printedCode = '', printedName = ''] =
    /^\s*([0-9A-Z]{13,21})?[-—\s]*(.*)$/su.exec(narrow(text('project'))) ?? [];
  const code = fold(text('project-code')) || printedCode;
  const name = oneLine(printedName) || code;
  const known = projectNamed(context, code, name === code ? '' : name);
  if (known !== undefined) {
    context.planner.claim('projects', known);
    return { id: known, effect: 'same' };
  }
  const put = context.planner.put(
    'projects',
    { ...context.home, name, ...(code === '' ? {} : { code }) },
    { unit, purpose: '', continuing: 'new', position: nextPosition(context, 'projects') },
  );
  if (put.effect === 'bad') throw new Unfit(put.problem);
  return put;
}

function fit<T>(taken: Taken<T>): { readonly value: T; readonly note?: Said } {
  if ('problem' in taken) throw new Unfit(taken.problem);
  return taken;
}

function noted(all: readonly { readonly note?: Said }[]): { note?: Said } {
  const notes = all.flatMap(({ note }) => note ?? []);
  if (notes.length === 0) return {};
  return { note: { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join(' ') } };
}

function textOf(row: SheetRow, columns: ReadonlyMap<ListColumn, number>, column: ListColumn): string {
  const index = columns.get(column);
  return index === undefined ? '' : (row.cells.get(index)?.text ?? '').trim();
}

/** A row that cannot be named by what it means is named by its own first words. */
function wordsOf(row: SheetRow): string {
  return [...row.cells.values()]
    .map(({ text }) => oneLine(text))
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 60);
}

function amountProblem(printed: string): Said {
  const shown = oneLine(printed).slice(0, 20);
  if (shown === '') return { zh: '没有填写金额。', en: 'The amount is missing.' };
  return {
    zh: `金额“${shown}”无法读取：应为数字，最多精确到分。`,
    en: `“${shown}” is no amount: a number is needed, exact to the fen at most.`,
  };
}

const FORMULA: Said = {
  zh: '有以“=”或“@”开头的内容，像公式，没有导入。请改成它的值。',
  en: 'Text that begins with “=” or “@” looks like a formula and was not taken. Put its value.',
};

const MERGED: Said = {
  zh: '金额单元格是跨行合并的，不能确定属于哪一行。请取消合并后分别填写。',
  en: 'The amount is merged over several rows, so it cannot be told whose it is. Part the cells.',
};

const NO_UNITS: Said = {
  zh: '本部门还没有单位。请管理员先在“机构”中建立单位。',
  en: 'The department has no units yet. The administrator makes them under organisation first.',
};

const UNIT_MISSING: Said = { zh: '没有填写单位。', en: 'The unit is missing.' };

const NO_UNIT_COLUMN: Said = {
  zh: '表中没有“单位”一列，而本部门有几个单位。请加上这一列。',
  en: 'The list has no column for the unit, and the department has several. Add it.',
};
