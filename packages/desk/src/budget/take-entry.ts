import type { BudgetRecords, LogEntry } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import type { QueryClient } from '@tanstack/react-query';
import { applyToRecords } from './apply-to-records.ts';
import { type BudgetAddress, recordsKey } from './use-budget.ts';

const KEPT = 200;
const taken = new Map<string, Set<number>>();

function takenOf({ department, year }: BudgetAddress): Set<number> {
  const key = `${department}/${year}`;
  const known = taken.get(key) ?? new Set<number>();
  taken.set(key, known);
  return known;
}

/**
 * Takes an entry of the log over into the records, once, whether it comes as the answer to one's own edit or from the
 * stream. Entries may come out of their order: one that does not fit has the records read anew.
 */
export function takeEntry(
  client: QueryClient,
  address: BudgetAddress,
  {
    revision,
    edit,
    who,
    name,
  }: Pick<LogEntry, 'revision' | 'edit'> & Partial<Pick<LogEntry, 'who' | 'name'>>,
): void {
  const known = takenOf(address);
  if (known.has(revision)) return;
  known.add(revision);
  for (const old of known) if (known.size > KEPT) known.delete(old);
  const records = client.getQueryData<BudgetRecords>(recordsKey(address));
  if (records === undefined) return;
  const own = ofThisYear(edit as Edit, records, address);
  const next = applyToRecords(records, own, Math.max(revision, records.revision));
  if (next === undefined) void client.invalidateQueries({ queryKey: recordsKey(address) });
  else
    client.setQueryData(
      recordsKey(address),
      who === undefined || name === undefined ? next : { ...next, people: { ...next.people, [who]: name } },
    );
}

/** The changes of an entry that are of this year: the log is the department's, of all years. */
function ofThisYear(edit: Edit, { records }: BudgetRecords, { year }: BudgetAddress): Edit {
  const known = new Map<string, Set<string>>();
  const idsOf = (table: string) => {
    const ids = known.get(table) ?? new Set((records[table] ?? []).map(({ id }) => id));
    known.set(table, ids);
    return ids;
  };
  return edit.filter((change) => {
    if (change.kind === 'add' && change.fields.year === year) idsOf(change.table).add(change.id);
    return 'fields' in change ? change.fields.year === year : idsOf(change.table).has(change.id);
  });
}

/** Forgets what was taken: the records are read anew. */
export function forgetTaken(address: BudgetAddress): void {
  takenOf(address).clear();
}
