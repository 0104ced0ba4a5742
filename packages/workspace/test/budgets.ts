import { readFile } from 'node:fs/promises';
import { applyEdit, type Disclosure, type Edit, type Records, recordKey } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { type Budget, TABLES, type TableName } from '../src/index.ts';
import { ORGANISATION, recordsOfDisclosure, unitsOfDisclosure } from './records-of-disclosure.ts';
import { DISTRICT } from './store-language.ts';

/** A budget made of these records alone, as the store would give it. */
export function budgetWith(edit: Edit, organisation = DISTRICT, department = '201', year = '2025'): Budget {
  const bureau = applyEdit(new Map(), organisation);
  const records = applyEdit(new Map(), edit);
  const own = one(bureau, 'departments', department);
  return {
    revision: 1,
    department: own,
    division: one(bureau, 'divisions', String(own.division)),
    year: one(bureau, 'years', year),
    units: all(bureau, 'units').filter((unit) => unit.department === department),
    approvals: all(bureau, 'approvals'),
    records,
  } as unknown as Budget;
}

function all(records: Records, table: TableName): Readonly<Record<string, string | number>>[] {
  return [...records].flatMap(([key, fields]) =>
    key.startsWith(`${table}/`) ? [{ ...fields, id: key.slice(table.length + 1) }] : [],
  );
}

function one(records: Records, table: TableName, id: string): Readonly<Record<string, string | number>> {
  const fields = records.get(recordKey(table, id));
  if (fields === undefined || TABLES[table] === undefined) throw new Error(`no ${table}/${id}`);
  return { ...fields, id };
}

/** A budget after an edit of its records. */
export function edited(budget: Budget, edit: Edit): Budget {
  return { ...budget, revision: budget.revision + 1, records: applyEdit(budget.records, edit) };
}

const EXAMPLE = new URL('../../../examples/documents/clean.docx', import.meta.url);

/** The clean example document, the organisation around it, and the records it would be prepared from. */
export async function cleanExample(): Promise<{
  readonly document: Disclosure;
  readonly budget: Budget;
  readonly organisation: Edit;
  readonly records: Edit;
}> {
  const document = await read(await readFile(EXAMPLE), { path: 'clean.docx' });
  const organisation = [...ORGANISATION, ...unitsOfDisclosure(document)];
  const records = recordsOfDisclosure(document);
  return { document, organisation, records, budget: budgetWith(records, organisation, '312') };
}
