import { formOf } from '@mingzhang/forms';
import { type Cell, type Fen, fold, type Row, type Table } from '@mingzhang/model';
import type { WorkspaceRecord } from '../schema/tables.ts';
import { amountCell, blankCell, decimalsOf, numberCell, textCell } from '../tables/cells.ts';
import type { Edition } from './edition.ts';
import { listTable } from './list-table.ts';
import type { DraftProject } from './projects.ts';
import { UNPLACED } from './unplaced.ts';

const FORM = formOf('procurement-budget');
const MEASURES = FORM.measures.filter(({ id }) => id !== 'carried-over');

type Purchase = WorkspaceRecord<'purchases'>;

/** The table of purchases, and which purchase each of its lines is. */
export interface DraftPurchases {
  readonly table: Table;
  readonly lines: readonly { readonly row: string; readonly purchase: Purchase }[];
}

/** 政府采购预算表: every purchase under its unit, subtotals where several units buy, the total above all. */
export function purchasesTable(
  purchases: readonly Purchase[],
  projects: readonly DraftProject[],
  edition: Edition,
): DraftPurchases {
  if (purchases.length === 0) return { table: listTable(FORM, edition, []), lines: [] };
  const printing = {
    decimals: decimalsOf(
      [...purchases.map(({ fen }) => fen), ...purchases.map(({ smeFen = 0 }) => smeFen)],
      '万元',
    ),
    priceDecimals: decimalsOf(
      purchases.map(({ unitPrice = 0 }) => unitPrice),
      '万元',
    ),
    projects: new Map(projects.map((one) => [one.record.id, one])),
  };
  const buyers = edition.units
    .map((unit) => ({ unit, own: purchases.filter((one) => one.unit === unit.id) }))
    .filter(({ own }) => own.length > 0);
  const rows: Row[] = [sumRow({ key: 'total', name: '合计', role: 'total' }, purchases, printing)];
  const lines: { row: string; purchase: Purchase }[] = [];
  for (const { unit, own } of buyers) {
    const name = `${unit.name}小计`;
    if (edition.units.length > 1)
      rows.push(sumRow({ key: `subtotal:${fold(unit.name)}`, name, role: 'line' }, own, printing));
    for (const purchase of own) {
      const row = `line-${lines.length + 1}`;
      rows.push(lineRow(row, purchase, printing));
      lines.push({ row, purchase });
    }
  }
  return { table: listTable(FORM, edition, rows), lines };
}

interface Printing {
  readonly decimals: number;
  readonly priceDecimals: number;
  readonly projects: ReadonlyMap<string, DraftProject>;
}

/** The column that a source of money stands in. */
export function fundColumn(source: Purchase['source']): string {
  return MEASURES.some(({ id }) => id === source) ? source : 'own';
}

function moneyCells(purchases: readonly Purchase[], { decimals }: Printing): Record<string, Cell> {
  const cells: Record<string, Cell> = { 'carried-over': blankCell(UNPLACED) };
  const put = (measure: string, fen: Fen) => {
    cells[measure] = amountCell(fen, '万元', decimals, UNPLACED);
  };
  const sum = (some: readonly Purchase[]) => some.reduce((total, { fen }) => total + fen, 0);
  put('amount', sum(purchases));
  for (const { id, partOf } of MEASURES)
    if (partOf === 'amount') put(id, sum(purchases.filter(({ source }) => fundColumn(source) === id)));
  put(
    'sme',
    purchases.reduce((total, { smeFen = 0 }) => total + smeFen, 0),
  );
  return cells;
}

function sumRow(
  head: Pick<Row, 'key' | 'name' | 'role'>,
  purchases: readonly Purchase[],
  printing: Printing,
): Row {
  const cells: Record<string, Cell> = { project: textCell(head.name, UNPLACED) };
  for (const measure of ['project-budget', 'item', 'item-code', 'quantity-unit', 'quantity', 'unit-price'])
    cells[measure] = blankCell(UNPLACED);
  return { ...head, cells: { ...cells, ...moneyCells(purchases, printing) }, place: UNPLACED };
}

function lineRow(key: string, purchase: Purchase, printing: Printing): Row {
  const { project: id, item, itemCode = '', quantity, quantityUnit = '', unitPrice = 0 } = purchase;
  const project = id === undefined ? undefined : printing.projects.get(id)?.project;
  const name = project?.name.text ?? '';
  const cells: Record<string, Cell> = {
    project: textCell(name, UNPLACED),
    'project-budget': project?.budget ?? blankCell(UNPLACED),
    item: textCell(item, UNPLACED),
    'item-code': textCell(itemCode, UNPLACED),
    'quantity-unit': textCell(quantityUnit, UNPLACED),
    quantity: numberCell(quantity, UNPLACED),
    'unit-price': amountCell(unitPrice, '万元', printing.priceDecimals, UNPLACED),
    ...moneyCells([purchase], printing),
  };
  return { key, name: name || item, role: 'other', cells, place: UNPLACED };
}
