import type { Change, Value } from '@mingzhang/model';
import { holds } from '../schema/column.ts';
import { type TableName, tableOf } from '../schema/tables.ts';
import type { Proposal } from './commit.ts';

/** Why an edit cannot be made at all, whatever others did. */
export interface Problem {
  readonly code:
    | 'bad-who'
    | 'bad-why'
    | 'too-many-changes'
    | 'does-not-follow'
    | 'no-such-table'
    | 'no-such-field'
    | 'bad-id'
    | 'bad-value'
    | 'missing-field'
    | 'fixed-field'
    | 'wrong-scope'
    | 'id-taken'
    | 'no-such-conflict'
    | 'missing-reference'
    | 'still-referenced';
  readonly table?: string;
  readonly id?: string;
  readonly field?: string;
}

const MOST_CHANGES = 50_000;
const MOST_WHY = 1_000;
const ID = /^[0-9A-Za-z][\w.:@-]{0,99}$/;

/** What is wrong with a proposal by itself, whatever the records are. */
export function problemsOf({ who, why, edit, department }: Proposal): Problem[] {
  if (!ID.test(who)) return [{ code: 'bad-who' }];
  if (why.length > MOST_WHY || !why.isWellFormed()) return [{ code: 'bad-why' }];
  if (edit.length > MOST_CHANGES) return [{ code: 'too-many-changes' }];
  return edit.flatMap((change) => problemsOfChange(change, department));
}

function problemsOfChange(change: Change, department: string | null): Problem[] {
  const { table, id } = change;
  const declaration = tableOf(table);
  if (declaration === undefined) return [{ code: 'no-such-table', table, id }];
  if (!ID.test(id)) return [{ code: 'bad-id', table, id }];
  if ((declaration.scope === 'department') !== (department !== null))
    return [{ code: 'wrong-scope', table, id }];
  if (change.kind === 'set' || change.kind === 'text') {
    const column = ownColumn(table, change.field);
    const at = { table, id, field: change.field };
    if (column === undefined) return [{ code: 'no-such-field', ...at }];
    if (column.fixed === true) return [{ code: 'fixed-field', ...at }];
    const fits = holds(column, change.after) && (change.kind === 'set' || column.kind === 'prose');
    return fits ? [] : [{ code: 'bad-value', ...at }];
  }
  if (change.kind === 'remove') return [];
  return problemsOfRecord(table, id, change.fields, department);
}

function problemsOfRecord(
  table: string,
  id: string,
  fields: Readonly<Record<string, Value>>,
  department: string | null,
): Problem[] {
  const problems: Problem[] = [];
  const at = (code: Problem['code'], field: string) => problems.push({ code, table, id, field });
  for (const [field, value] of Object.entries(fields)) {
    const column = ownColumn(table, field);
    if (column === undefined) at('no-such-field', field);
    else if (!holds(column, value)) at('bad-value', field);
  }
  for (const [field, { optional }] of Object.entries(tableOf(table)?.columns ?? {}))
    if (optional !== true && !Object.hasOwn(fields, field)) at('missing-field', field);
  if (department !== null && fields.department !== department) at('wrong-scope', 'department');
  return problems;
}

/** A column of a table, or undefined where it declares none of that name. */
export function ownColumn(table: string, field: string) {
  const columns = tableOf(table as TableName)?.columns ?? {};
  return Object.hasOwn(columns, field) ? columns[field] : undefined;
}
