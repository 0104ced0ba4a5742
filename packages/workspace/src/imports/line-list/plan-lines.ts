import type { Words } from '@mingzhang/forms';
import {
  type Fen,
  type Fields,
  fold,
  functionalCode,
  type MoneyUnit,
  narrow,
  oneLine,
  parseAmount,
  placeKey,
  printFen,
} from '@mingzhang/model';
import type { WorkspaceRecord } from '../../schema/tables.ts';
import { type Context, projectNamed, unitNamed } from '../context.ts';
import { FORMULA, looksLikeFormula } from '../formula-text.ts';
import { NATURE_NAMES, SOURCE_NAMES } from '../money-words.ts';
import { placeText } from '../place-words.ts';
import type { Put } from '../planner.ts';
import { filled, type SheetRow } from '../sheet.ts';
import type { ListColumn, ListHeader } from './columns.ts';
import { economicOf, functionalOf, natureOf, present, sourceOf, type Taken } from './fields.ts';
import {
  amountProblem,
  finerThanFen,
  MERGED,
  NO_UNIT_COLUMN,
  NO_UNITS,
  repeated,
  UNIT_MISSING,
} from './problems.ts';

/** Why a row has to wait. */
class Unfit {
  readonly problem: Words;
  constructor(problem: Words) {
    this.problem = problem;
  }
}

/** A list as it is read: its columns with a unit of money, and what its number cells hold beyond what they show. */
export interface ReadList extends ListHeader {
  readonly unit: MoneyUnit;
  readonly stored: ReadonlyMap<string, string>;
}

/** Takes the rows of a list of lines into the plan, each for itself. */
export function planLines(context: Context, list: ReadList, rows: readonly SheetRow[]): void {
  const totals: { readonly row: SheetRow; readonly sum: Fen }[] = [];
  const met = new Map<string, string>();
  let sum = 0;
  for (const row of rows) {
    const texts = filled(row);
    if (texts.length === 0 || (texts.length === 1 && SIGNED.test(texts[0] ?? ''))) continue;
    if (texts.some((text) => TOTAL.test(text)) && !hasCode(row, list)) totals.push({ row, sum });
    else sum += planLine(context, list, row, met);
  }
  for (const total of totals) compareTotal(context, list, total.row, [total.sum, sum]);
  if (totals[0] !== undefined)
    context.planner.leave(
      placeText(totals[0].row.place),
      `合计、小计行 ${totals.length} 行没有导入：合计由明细算出。`,
      `${totals.length} rows of totals were not imported: totals are computed from the lines.`,
    );
}

const TOTAL = /^(?:合|总|共|小)计[:：]?$|(?:小计|合计)$/;
const GRAND_TOTAL = /^(?:合|总|共)计[:：]?$/;
/** What stands below a list and is none of it. */
const SIGNED = /^(?:备?注|说明|制表|填表|审核|单位负责人)/;

function hasCode(row: SheetRow, { columns }: ListHeader): boolean {
  return /\d{3}/.test(textOf(row, columns, 'functional'));
}

/** A grand total that neither the rows above it nor all rows come to is said, not used. */
function compareTotal({ planner }: Context, list: ReadList, row: SheetRow, sums: readonly [Fen, Fen]): void {
  const total = filled(row).some((text) => GRAND_TOTAL.test(text)) ? amountOf(row, list)?.fen : undefined;
  if (total === undefined || sums.includes(total)) return;
  const { unit } = list;
  const [said, added] = [printFen(total, unit), printFen(sums[1], unit)];
  planner.leave(
    placeText(row.place),
    `文件中的合计 ${said}${unit} 与各行之和 ${added}${unit} 不符，请核对。`,
    `The total of the file, ${said} ${unit}, is not the sum of its rows, ${added} ${unit}. Please check.`,
  );
}

/** The amount of a row: what the cell holds, else what it shows where that is rounded to the fen. */
function amountOf(row: SheetRow, { columns, unit, stored }: ReadList): Taken<Fen> & { readonly fen?: Fen } {
  const cell = row.cells.get(columns.get('amount') ?? -1);
  const shown = cell?.text ?? '';
  if (cell !== undefined && (!cell.begins || cell.rows > 1)) return { problem: MERGED };
  const held = cell === undefined ? undefined : stored.get(placeKey(cell.place));
  const fenOf = (text: string) => parseAmount(text.replace(/[\s¥￥]/g, ''), unit)?.fen;
  const fen = fenOf(held ?? shown);
  if (fen !== undefined) return { value: fen, fen };
  const rounded = fenOf(shown);
  if (rounded === undefined || held === undefined) return { problem: amountProblem(shown) };
  return { value: rounded, fen: rounded, note: finerThanFen(held, shown) };
}

/** Plans one row; gives its amount, 0 where it has none. `met` says where each line was first met. */
function planLine(context: Context, list: ReadList, row: SheetRow, met: Map<string, string>): Fen {
  const { planner } = context;
  const { place } = row;
  const text = (column: ListColumn) => textOf(row, list.columns, column);
  const amount = amountOf(row, list);
  try {
    if ([...row.cells.values()].some((cell) => looksLikeFormula(cell.text))) throw new Unfit(FORMULA);
    const { value: fen, ...about } = fit(amount);
    const line = list.kind === 'budgetLines' ? spending(context, list, text) : receipt(context, list, text);
    const put = planner.put(list.kind, { ...context.home, ...line.fields, fen });
    const what = `${line.what} ${printFen(fen, list.unit)}${list.unit}`;
    const key = JSON.stringify([line.fields, fen]);
    const first = met.get(key);
    if (first === undefined) met.set(key, placeText(place));
    const twice = first === undefined ? {} : { note: repeated(first) };
    planner.row(place, what, [...line.puts, put], noted([line, about, twice]).note);
  } catch (unfit) {
    if (!(unfit instanceof Unfit)) throw unfit;
    planner.bad(place, wordsOf(row), unfit.problem);
  }
  return amount.fen ?? 0;
}

interface Line {
  readonly fields: Fields;
  readonly what: string;
  readonly puts: readonly Put[];
  readonly note?: Words;
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
    { unit, purpose: '', continuing: 'new', position: context.planner.nextPosition('projects') },
  );
  if (put.effect === 'bad') throw new Unfit(put.problem);
  return put;
}

function fit<T>(taken: Taken<T>): { readonly value: T; readonly note?: Words } {
  if ('problem' in taken) throw new Unfit(taken.problem);
  return taken;
}

function noted(all: readonly { readonly note?: Words }[]): { note?: Words } {
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
