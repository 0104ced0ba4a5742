import type { Words } from '@mingzhang/forms';
import { FORMS, formOf, layoutOf, type Template } from '@mingzhang/forms';
import {
  type Cell,
  type Disclosure,
  FEN_PER,
  type Fields,
  formatFen,
  type MoneyUnit,
  printFen,
  type Records,
  type Row,
  type Table,
  type Value,
} from '@mingzhang/model';
import { decimalsOf } from '../../tables/cells.ts';
import { agenciesOf, PIVOTS } from '../../tables/pivots.ts';
import { layoutLines } from '../../tables/row-order.ts';
import { type CodeCheck, checkEconomicRow, checkFunctionalRow } from '../codes.ts';
import type { Context } from '../context.ts';
import { placeText } from '../place-words.ts';
import type { FieldChange } from '../plan.ts';
import { Screen, type Shown } from './screen.ts';

/** The tables that are computed from lines. */
const COMPUTED = new Set(PIVOTS.map(({ form }) => form));

/**
 * Enters every printed row of the nine tables into the plan by what it changes in the tables as they are shown, and
 * types in the cells that the lines, as they will be, do not come to. `records` are those before the file.
 */
export function planTableRows(
  context: Context,
  { tables }: Disclosure,
  records: Records,
  edition: string | undefined,
): void {
  const agencies = agenciesOf(context.budget.units);
  const shown = new Screen(records, edition, agencies);
  const coming = new Screen(context.planner.after, edition, agencies);
  const met = new Set<string>();
  for (const table of tables) {
    if (!COMPUTED.has(table.form)) continue;
    if (met.has(table.form) || table.suspect !== undefined) {
      leaveTable(context, table);
      continue;
    }
    met.add(table.form);
    for (const row of table.rows) planRow(context, table, row, shown, coming, edition);
  }
}

function leaveTable({ planner }: Context, { form, title, place, suspect }: Table): void {
  const name = title === '' ? formOf(form).zh : title;
  if (suspect !== undefined)
    planner.leave(
      placeText(place),
      `《${name}》的金额整体错开一栏，没有导入。请核对表头与数据后再导入。`,
      `The amounts of “${name}” stand one column over as a whole; it was not imported. Check headings and data.`,
    );
  else
    planner.leave(
      placeText(place),
      `《${name}》出现了不止一次，只导入第一张。`,
      `“${name}” stands in the file more than once; the first one was imported.`,
    );
}

function planRow(
  context: Context,
  table: Table,
  row: Row,
  shown: Screen,
  coming: Screen,
  edition: string | undefined,
): void {
  const { planner } = context;
  const amounts = amountsOf(table, row);
  const { place } = row;
  const what = `《${formOf(table.form).zh}》${row.code ?? ''} ${row.name}`.trim();
  const unread = amounts.find(({ cell }) => cell.kind === 'absent' && cell.absence === 'unreadable');
  if (unread !== undefined) {
    planner.bad(place, what, unreadable(table, unread.cell));
    return;
  }
  const told = amounts.filter(({ value }) => value !== null);
  if (told.length === 0) return;
  const check = checkRow(row, table.form, context.year);
  if (check.kind === 'bad') {
    planner.bad(place, what, check.problem);
    return;
  }
  const unit = table.unit ?? '万元';
  if (!hasRow(table.form, row, context.budget.department.template)) {
    planner.leave(
      placeText(place),
      `${what} 不在本部门公开格式的这张表中，没有导入。`,
      `${what} is no row of this table as the department publishes it; it was not imported.`,
    );
    return;
  }
  const changes: FieldChange[] = [];
  let stood = false;
  for (const { measure, name, cell, value } of told) {
    const before = shown.at(table.form, row.key, measure);
    stood ||= before !== null;
    if (before !== value)
      changes.push({ field: name, before: print(before, unit), after: print(value, unit) });
    const typed = coming.typed(table.form, row.key, measure);
    if (typed !== undefined) planner.claim('typedCells', typed.id);
    if (coming.at(table.form, row.key, measure) === value) continue;
    const fields = typedFields(table, cell, value, context.budget.department.template);
    if (typed !== undefined) planner.set('typedCells', typed.id, fields);
    else
      planner.put('typedCells', {
        ...context.home,
        ...(edition === undefined ? {} : { unit: edition }),
        form: table.form,
        row: row.key,
        measure,
        ...held(fields),
      });
  }
  planner.enter(place, {
    what,
    effect: changes.length === 0 ? 'same' : stood ? 'change' : 'add',
    ...(check.note === undefined ? {} : { note: check.note }),
    ...(changes.length === 0 ? {} : { changes }),
  });
}

interface PrintedAmount {
  readonly measure: string;
  readonly name: string;
  readonly cell: Cell;
  readonly value: Shown;
}

/** The cells of a row under the form's own amount columns. */
function amountsOf(table: Table, row: Row): readonly PrintedAmount[] {
  const form = FORMS.find(({ id }) => id === table.form);
  return Object.entries(row.cells).flatMap(([measure, cell]): PrintedAmount[] => {
    const declared = form?.measures.find(
      ({ id, side }) => id === measure && (side === undefined || row.side === undefined || side === row.side),
    );
    if (declared?.kind !== 'amount') return [];
    const value =
      cell.kind === 'amount'
        ? cell.fen
        : cell.kind === 'absent' && cell.absence === 'withheld'
          ? 'withheld'
          : null;
    return [{ measure, name: declared.zh, cell, value: value === 0 ? null : value }];
  });
}

function checkRow({ role, key, code, name }: Row, form: string, year: number): CodeCheck {
  if (key.includes('#')) return { kind: 'bad', problem: TWICE };
  if (role === 'coded' && code !== undefined)
    return form === 'basic-expenditure' ? checkEconomicRow(code, name) : checkFunctionalRow(code, name, year);
  if (role === 'other' || !/^[\w-]+$/.test(key)) return { kind: 'bad', problem: NOT_OF_THE_FORM };
  return { kind: 'known', code: key };
}

/** Whether the department's own print of a table has a row: a line apart from all sums stands in one region's only. */
function hasRow(form: string, { key, side }: Row, template: Template): boolean {
  const { rows } = formOf(form);
  const layout = layoutOf(formOf(form), template);
  const own = rows.by === 'lines' ? rows.sides.find((one) => one.side === side) : undefined;
  const line = own?.lines.find(({ id }) => id === key);
  if (own === undefined || line === undefined || layout === undefined || line.partOf !== undefined)
    return true;
  return (
    own.lines.some(({ partOf }) => partOf === key) || layoutLines(own, layout).some((one) => one?.id === key)
  );
}

/** The fields of a typed cell that prints this amount as the department's own form would. */
function typedFields(table: Table, cell: Cell, value: Shown, template: Template): TypedFields {
  if (value === 'withheld' || cell.kind !== 'amount')
    return { holds: 'withheld', text: '涉密', fen: null, step: null };
  const { fen, step, text } = cell;
  const unit = (layoutOf(formOf(table.form), template)?.unit ?? table.unit) as MoneyUnit;
  if (unit === table.unit) return { holds: 'amount', text, fen, step };
  const decimals = decimalsOf([fen], unit);
  return { holds: 'amount', text: formatFen(fen, unit, decimals), fen, step: FEN_PER[unit] / 10 ** decimals };
}

/** The fields that hold something. */
function held(fields: TypedFields): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => (value === null ? [] : [[field, value]])),
  );
}

type TypedFields = Readonly<Record<'holds' | 'text' | 'fen' | 'step', Value>>;

function print(value: Shown, unit: MoneyUnit): string {
  if (value === null) return '';
  return value === 'withheld' ? '涉密' : `${printFen(value, unit, decimalsOf([value], unit))}${unit}`;
}

function unreadable(table: Table, cell: Cell): Words {
  const shown = cell.text.slice(0, 20);
  if (table.unit === null)
    return {
      zh: '表上没有标明金额单位，金额没有读取。请在表的右上方写明“单位：万元”或“单位：元”。',
      en: 'The table states no unit, so its amounts were not read. State it above the table.',
    };
  return { zh: `金额“${shown}”无法读取，请改为数字。`, en: `“${shown}” is no amount. Put a number.` };
}

const TWICE: Words = {
  zh: '这一行在表中已经出现过，不能确定以哪一行为准。请合并或删去一行。',
  en: 'This row stands in the table already; which one counts cannot be told. Join or delete one.',
};

const NOT_OF_THE_FORM: Words = {
  zh: '这一行不是这张表规定的行，没有导入。请核对名称。',
  en: 'This row is none of the form. Check its name.',
};
