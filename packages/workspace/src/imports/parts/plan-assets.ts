import type { Words } from '@mingzhang/forms';
import {
  type Cell,
  type Disclosure,
  type Fields,
  fold,
  narrow,
  oneLine,
  type Printed,
  type Records,
  type Row,
  recordKey,
  type Table,
} from '@mingzhang/model';
import { recordsOf } from '../../budget/budget.ts';
import type { WorkspaceRecord } from '../../schema/tables.ts';
import type { Context } from '../context.ts';

const KINDS = new Set(['buildings', 'offices', 'vehicles', 'equipment', 'other']);

/** Whose the assets of a file are: the unit it speaks for, or any of the department's. */
export interface AssetHolders {
  readonly unit: string | undefined;
  readonly units: readonly WorkspaceRecord<'units'>[];
}

/**
 * Takes 固定资产占用情况表 into the plan: what a unit holds of each kind on the day the table states, else on the day of
 * what is there, else at last year's end. What the units of a department hold together is not parted: where nobody
 * entered them one by one, the first unit has it for the time being.
 */
export function planAssets(context: Context, disclosure: Disclosure, holders: AssetHolders): void {
  const table = disclosure.tables.find(({ form }) => form === 'fixed-assets');
  if (table === undefined) return;
  const days = new Set(recordsOf(context.budget, 'assets').map(({ asOf }) => asOf));
  const known = days.size === 1 ? [...days][0] : undefined;
  const asOf = dayOf(disclosure, table) ?? known ?? `${context.year - 1}-12-31`;
  for (const row of table.rows) if (KINDS.has(row.key)) planAsset(context, row, holders, asOf);
}

function planAsset({ planner, home }: Context, row: Row, { unit, units }: AssetHolders, asOf: string): void {
  const value = row.cells.value;
  const quantity = decimalOf(row.cells.quantity);
  const what = `固定资产 ${row.name}（${asOf}）`;
  const { place } = row;
  const isBlank = value === undefined || (value.kind === 'absent' && value.absence !== 'unreadable');
  if (isBlank && quantity === undefined) return;
  if (!isBlank && value.kind !== 'amount') {
    planner.bad(place, what, unreadable(value.text.slice(0, 20)));
    return;
  }
  const fen = amountOf(value);
  const [first] = units;
  const held = unit === undefined ? holdings(planner.after, row.key, asOf) : [];
  const isParted = held.some(([, one]) => one.unit !== first?.id);
  if (isParted && held.reduce((sum, [, one]) => sum + Number(one.fen), 0) === fen) {
    for (const [id] of held) planner.claim('assets', id);
    planner.row(place, what, [{ id: row.key, effect: 'same' }]);
    return;
  }
  const owner = unit ?? (isParted ? undefined : first?.id);
  if (owner === undefined) {
    planner.bad(place, what, NO_UNIT);
    return;
  }
  const fields = { ...home, unit: owner, kind: row.key, asOf, fen };
  const put = planner.put('assets', quantity === undefined ? fields : { ...fields, quantity });
  planner.row(place, what, [put], unit === undefined && first !== undefined ? forNow(first.name) : undefined);
}

function amountOf(cell: Cell | undefined): number {
  return cell?.kind === 'amount' ? cell.fen : 0;
}

/** What units hold of a kind on a day. */
function holdings(
  records: Records,
  kind: string,
  asOf: string,
): readonly (readonly [id: string, fields: Fields])[] {
  const prefix = recordKey('assets', '');
  return [...records].flatMap(([key, fields]) =>
    key.startsWith(prefix) && fields.kind === kind && fields.asOf === asOf
      ? [[key.slice(prefix.length), fields] as const]
      : [],
  );
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

function unreadable(shown: string): Words {
  return {
    zh: `价值“${shown}”无法读取，请改为数字。`,
    en: `“${shown}” is no amount. Put a number.`,
  };
}

function forNow(name: string): Words {
  return {
    zh: `表中没有分单位，暂记在“${name}”名下，请核对。`,
    en: `The table is not parted by unit; it was given to “${name}” for the time being. Please check.`,
  };
}

const NO_UNIT: Words = {
  zh: '表中没有分单位，与各单位现有资产之和不符，不能确定改哪一个单位。请在工作区中按单位修改。',
  en: 'The table is not parted by unit and is not what the units hold together; which of them changed cannot be told. Change it in the workspace.',
};
