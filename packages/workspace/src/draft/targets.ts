import type { TableName } from '../schema/tables.ts';
import type { Parts } from './draft.ts';
import { fundColumn } from './procurement.ts';

/** The record field that a printed cell comes from. */
export interface Target {
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
}

type Addressed = readonly [address: string, target: Target];

/**
 * The fields behind printed cells, under the addresses that findings use: `form/row/measure` of a table's cell,
 * `project-performance/<project>/goal-1`, `text/<section>/paragraph-1`. A cell that is a sum has none, unless it was
 * typed.
 */
export function targetsOf(parts: Parts): ReadonlyMap<string, Target> {
  return new Map([
    ...projectTargets(parts),
    ...purchaseTargets(parts),
    ...assetTargets(parts),
    ...paragraphTargets(parts),
    ...typedTargets(parts),
  ]);
}

function* projectTargets({ projects }: Parts): Iterable<Addressed> {
  for (const { key, record, goals, indicators, plan } of projects) {
    const at = (measure: string) => `project-performance/${key}/${measure}`;
    for (const field of ['code', 'name', 'purpose'])
      yield [at(field), { table: 'projects', id: record.id, field }];
    for (const [i, { id }] of goals.entries())
      yield [at(`goal-${i + 1}`), { table: 'goals', id, field: 'text' }];
    for (const [i, { id }] of plan.entries())
      yield [at(`plan-${i + 1}`), { table: 'spendingPlans', id, field: 'percent' }];
    for (const [i, { id }] of indicators.entries())
      for (const field of ['level1', 'level2', 'level3', 'description', 'target', 'basis'])
        yield [at(`indicator-${i + 1}/${field}`), { table: 'indicators', id, field }];
  }
}

const PURCHASE_FIELDS: Readonly<Record<string, string>> = {
  project: 'project',
  item: 'item',
  'item-code': 'itemCode',
  'quantity-unit': 'quantityUnit',
  quantity: 'quantity',
  'unit-price': 'unitPrice',
  amount: 'fen',
  sme: 'smeFen',
};

function* purchaseTargets({ purchases }: Parts): Iterable<Addressed> {
  for (const { row, purchase } of purchases.lines) {
    const fields = { ...PURCHASE_FIELDS, [fundColumn(purchase.source)]: 'fen' };
    for (const [measure, field] of Object.entries(fields))
      yield [`procurement-budget/${row}/${measure}`, { table: 'purchases', id: purchase.id, field }];
  }
}

/** Only of a kind that one unit holds: a sum over several comes from no one field. */
function* assetTargets({ assets }: Parts): Iterable<Addressed> {
  for (const [kind, [held, ...others]] of Map.groupBy(assets, (one) => one.kind)) {
    if (held === undefined || others.length > 0) continue;
    const { id } = held;
    yield [`fixed-assets/${kind}/quantity`, { table: 'assets', id, field: 'quantity' }];
    yield [`fixed-assets/${kind}/value`, { table: 'assets', id, field: 'fen' }];
  }
}

function* paragraphTargets({ sections }: Parts): Iterable<Addressed> {
  for (const { section, records } of sections) {
    const row = section.id ?? `section-${section.number}`;
    for (const [i, { id }] of records.entries())
      yield [`text/${row}/paragraph-${i + 1}`, { table: 'explanations', id, field: 'text' }];
  }
}

/** An amount is kept in `fen` with its printed text beside it; anything else in its text alone. */
function* typedTargets({ typed }: Parts): Iterable<Addressed> {
  for (const { id, form, row, measure, holds } of typed)
    yield [
      `${form}/${row}/${measure}`,
      { table: 'typedCells', id, field: holds === 'amount' ? 'fen' : 'text' },
    ];
}
