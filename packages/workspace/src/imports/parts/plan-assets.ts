import type { Words } from '@mingzhang/forms';
import {
  type Cell,
  type Disclosure,
  fold,
  narrow,
  oneLine,
  type Printed,
  type Records,
  type Row,
  type Table,
} from '@mingzhang/model';
import type { Context } from '../context.ts';
import type { Put } from '../planner.ts';

const KINDS = new Set(['buildings', 'offices', 'vehicles', 'equipment', 'other']);

/** Takes 固定资产占用情况表 into the plan: what a unit holds of each kind on the day the table states, else at last year's end. */
export function planAssets(context: Context, disclosure: Disclosure, unit: string | undefined): void {
  const table = disclosure.tables.find(({ form }) => form === 'fixed-assets');
  if (table === undefined) return;
  const asOf = dayOf(disclosure, table) ?? `${context.year - 1}-12-31`;
  for (const row of table.rows) {
    if (!KINDS.has(row.key)) continue;
    planAsset(context, row, unit, asOf);
  }
}

function planAsset({ planner, home }: Context, row: Row, unit: string | undefined, asOf: string): void {
  const value = row.cells.value;
  const quantity = decimalOf(row.cells.quantity);
  const what = `固定资产 ${row.name}（${asOf}）`;
  const { place } = row;
  const isBlank = value === undefined || (value.kind === 'absent' && value.absence !== 'unreadable');
  if (isBlank && quantity === undefined) return;
  if (unit === undefined) {
    if (heldByAll(planner.after, row.key, asOf) === amountOf(value)) planner.row(place, what, [SAME]);
    else planner.bad(place, what, NO_UNIT);
    return;
  }
  if (!isBlank && value?.kind !== 'amount') {
    planner.bad(place, what, {
      zh: `价值“${value?.text.slice(0, 20)}”无法读取，请改为数字。`,
      en: `“${value?.text.slice(0, 20)}” is no amount. Put a number.`,
    });
    return;
  }
  const fen = value?.kind === 'amount' ? value.fen : 0;
  const put = planner.put('assets', {
    ...home,
    unit,
    kind: row.key,
    asOf,
    fen,
    ...(quantity === undefined ? {} : { quantity }),
  });
  planner.row(place, what, [put]);
}

const SAME: Put = { id: '', effect: 'same' };

function amountOf(cell: Cell | undefined): number {
  return cell?.kind === 'amount' ? cell.fen : 0;
}

/** What all units hold of a kind on a day. */
function heldByAll(records: Records, kind: string, asOf: string): number {
  let sum = 0;
  for (const [key, fields] of records)
    if (key.startsWith('assets/') && fields.kind === kind && fields.asOf === asOf) sum += Number(fields.fen);
  return sum;
}

const DAY = /(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})/;

/** The day that the table, its notes or the section on assets state it for. */
function dayOf({ sections }: Disclosure, table: Table): string | undefined {
  const printed: readonly Pick<Printed, 'text'>[] = [
    ...table.notes,
    ...table.grids.flatMap(({ rows }) => rows.slice(0, 3).flat()),
    ...sections.filter(({ id }) => id === 'assets').flatMap(({ paragraphs }) => paragraphs),
  ];
  for (const { text } of printed) {
    const said = /截[止至]/.test(fold(text)) ? DAY.exec(oneLine(narrow(text))) : null;
    if (said === null) continue;
    const [, year = '', month = '', day = ''] = said;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return undefined;
}

function decimalOf(cell: Cell | undefined): string | undefined {
  return cell?.kind === 'number' ? String(cell.value) : undefined;
}

const NO_UNIT: Words = {
  zh: '表中没有分单位，而本部门有几个单位，没有导入。请按单位导入。',
  en: 'The table is not parted by unit, and the department has several. Import unit by unit.',
};
