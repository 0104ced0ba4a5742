import { FORMS } from '@mingzhang/forms';
import type { CellRef, Row, Table } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Instance } from '../engine/tree.ts';

/** A row that prints a code in a table whose rows stand under codes. */
export interface CodedRow {
  readonly table: Table;
  readonly row: Row;
  readonly code: string;
}

const BY = new Map(FORMS.map(({ id, rows }) => [id, rows.by] as const));

/**
 * Every row with a code: printed, well shaped or not, in the tables by function or by economic nature; `lines`: the
 * classes of two-sided tables, told by their names.
 */
export function* codedRows(facts: Facts, by: 'functional' | 'economic' | 'lines'): Generator<CodedRow> {
  for (const table of facts.disclosure.tables) {
    if (BY.get(table.form) !== by) continue;
    for (const row of table.rows) if (row.code !== undefined) yield { table, row, code: row.code };
  }
}

/** The cells that print a row's code and name. */
function codeAndName(facts: Facts, { table, row }: CodedRow): readonly CellRef[] {
  const name = facts.refIn(table, row, 'name') ?? facts.refIn(table, row, 'expenditure-name');
  const code = facts.rowRef(table, row);
  return name === undefined || name.place === code.place ? [code] : [code, name];
}

/** A statement about a coded row, with its code and name as words. */
export function says(
  facts: Facts,
  coded: CodedRow,
  holds: boolean,
  words: Readonly<Record<string, string>> = {},
  severity?: Instance['severity'],
): Instance {
  return {
    statement: { kind: 'holds', holds, cells: codeAndName(facts, coded) },
    words: { code: coded.code, name: coded.row.name, ...words },
    ...(severity === undefined ? {} : { severity }),
  };
}
