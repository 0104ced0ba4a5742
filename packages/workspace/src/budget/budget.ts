import { type Fields, type Records, recordKey } from '@mingzhang/model';
import { TABLE_NAMES, TABLES, type TableName, type WorkspaceRecord } from '../schema/tables.ts';
import type { Moment } from '../store/moment.ts';
import type { Store } from '../store/store.ts';
import { byPosition, listsOf } from './lists.ts';

/** Everything of one department and fiscal year at one revision of the log. */
export interface Budget {
  readonly revision: number;
  readonly department: WorkspaceRecord<'departments'>;
  readonly division: WorkspaceRecord<'divisions'>;
  readonly year: WorkspaceRecord<'years'>;
  /** By position. */
  readonly units: readonly WorkspaceRecord<'units'>[];
  readonly approvals: readonly WorkspaceRecord<'approvals'>[];
  /** The records of this department and year by their keys; the organisation's are not among them. */
  readonly records: Records;
}

/** The tables whose records a budget holds. */
const BUDGET_TABLES: readonly TableName[] = TABLE_NAMES.filter((name) => TABLES[name].scope === 'department');

const NONE: readonly never[] = [];

/**
 * The records of one table of a budget, in position order where they have one, else by their ids. Made once: the same
 * list is given again, and by a later budget too whose entries did not touch the table.
 */
export function recordsOf<T extends TableName>(
  budget: Pick<Budget, 'records'>,
  table: T,
): readonly WorkspaceRecord<T>[] {
  return (listsOf(budget.records).get(table) ?? NONE) as unknown as readonly WorkspaceRecord<T>[];
}

/** A department's budget of a year as it stands at one moment, or undefined where there is no such department or year. */
export function readBudget(store: Store, department: string, year: string): Promise<Budget | undefined> {
  return store.atOneMoment((moment) => budgetAt(moment, department, year));
}

async function budgetAt(moment: Moment, department: string, year: string): Promise<Budget | undefined> {
  const [own] = await moment.list('departments', { id: department });
  const [fiscal] = await moment.list('years', { id: year });
  const [division] = own === undefined ? [] : await moment.list('divisions', { id: own.division });
  if (own === undefined || fiscal === undefined || division === undefined) return undefined;
  const records = new Map<string, Fields>();
  for (const table of BUDGET_TABLES)
    for (const record of await moment.list(table, { department, year })) {
      const { id, ...fields } = record;
      records.set(recordKey(table, id), fields);
    }
  return {
    revision: moment.revision,
    department: own,
    division,
    year: fiscal,
    units: byPosition(await moment.list('units', { department })),
    approvals: await moment.list('approvals', { department, year }),
    records,
  };
}
