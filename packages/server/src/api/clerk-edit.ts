import { type Change, type Edit, recordKey } from '@mingzhang/model';
import type { Budget, Store, TableName } from '@mingzhang/workspace';
import { Refusal } from '../http/refusal.ts';
import { tableWords } from '../http/words.ts';

/** What a clerk writes. States, remarks, waivers and files out have their own routes, so that nobody forges them. */
const CLERKS: ReadonlySet<string> = new Set<TableName>([
  'budgetLines',
  'revenueLines',
  'projects',
  'goals',
  'indicators',
  'spendingPlans',
  'purchases',
  'assets',
  'explanations',
  'typedCells',
  'withholdings',
]);

/** Throws a refusal where an edit goes beyond what a clerk may write in this budget. */
export async function checkClerkEdit(store: Store, budget: Budget, edit: Edit): Promise<void> {
  for (const change of edit) {
    if (!CLERKS.has(change.table) && !removesAttachment(budget, change)) throw beyond(change);
    if (change.kind === 'add' ? !isOfBudget(budget, change.fields) : await isElsewhere(store, budget, change))
      throw new Refusal('not-found', [
        {
          code: 'other-budget',
          zh: `${tableWords(change.table)[0]} ${change.id} 不属于这份预算。`,
          en: `${tableWords(change.table)[1]} ${change.id} is not of this budget.`,
          place: `${change.table}/${change.id}`,
        },
      ]);
  }
}

function isOfBudget({ department, year }: Budget, fields: Readonly<Record<string, unknown>>): boolean {
  return fields.department === department.id && fields.year === year.id;
}

/**
 * A record that is not here may have been removed meanwhile: then it is a conflict. One that was never here is not ours,
 * and whether it is elsewhere is not told.
 */
async function isElsewhere(
  store: Store,
  { records, department }: Budget,
  { table, id }: Change,
): Promise<boolean> {
  if (records.has(recordKey(table, id))) return false;
  if ((await store.get(table as TableName, id)) !== undefined) return true;
  const known = await store.history({ department: department.id, record: { table, id }, limit: 1 });
  return known.length === 0;
}

function removesAttachment({ records }: Budget, { kind, table, id }: Change): boolean {
  return (
    kind === 'remove' && table === 'documents' && records.get(recordKey(table, id))?.kind === 'attachment'
  );
}

function beyond({ table, id }: Change): Refusal {
  const [zh, en] = tableWords(table);
  return new Refusal('forbidden', [
    {
      code: 'other-route',
      zh: `“${zh}”不能在这里直接修改；请用对应的操作。`,
      en: `“${en}” is not edited directly; use the action for it.`,
      place: `${table}/${id}`,
    },
  ]);
}
