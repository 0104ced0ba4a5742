import { formOf } from '@mingzhang/forms';
import type { Cell, MoneyUnit, Row, Table } from '@mingzhang/model';
import type { WorkspaceRecord } from '../schema/tables.ts';
import { amountCell, decimalsOf, numberCell, textCell } from '../tables/cells.ts';
import { layoutFor } from '../tables/table.ts';
import { addDecimals } from './decimals.ts';
import type { Edition } from './edition.ts';
import { listTable } from './list-table.ts';
import { UNPLACED } from './unplaced.ts';

const FORM = formOf('fixed-assets');
const LINES = FORM.rows.by === 'lines' ? FORM.rows.sides.flatMap(({ lines }) => lines) : [];
const NONE = '注：本部门没有占用固定资产，故本表无数据。';

type Asset = WorkspaceRecord<'assets'>;

/** 固定资产占用情况表: what all units hold of each kind, and the day it was counted; with its lines too where it is typed. */
export function assetsTable(assets: readonly Asset[], edition: Edition, isTyped: boolean): Table {
  if (assets.length === 0 && !isTyped) return listTable(FORM, edition, [], NONE);
  const { unit: printed, labels = {} } = layoutFor(FORM, edition.template);
  const unit = printed as MoneyUnit;
  const decimals = decimalsOf(
    assets.map(({ fen }) => fen),
    unit,
  );
  const rows = LINES.map(({ id, zh }): Row => {
    const held = assets.filter(({ kind }) => (id === 'total' ? kind !== 'offices' : kind === id));
    const quantity = id === 'total' ? undefined : addDecimals(held.map((one) => one.quantity));
    const cells: Record<string, Cell> = {
      name: textCell(labels[id] ?? zh, UNPLACED),
      quantity: numberCell(quantity, UNPLACED),
      value: amountCell(
        held.reduce((sum, { fen }) => sum + fen, 0),
        unit,
        decimals,
        UNPLACED,
      ),
    };
    return { key: id, name: zh, role: id === 'total' ? 'total' : 'line', cells, place: UNPLACED };
  });
  const days = [...new Set(assets.map(({ asOf }) => asOf))].sort();
  const counted = { text: `注：截止时间：${days.join('、')}。`, place: UNPLACED };
  return { ...listTable(FORM, edition, rows), notes: days.length === 0 ? [] : [counted] };
}
