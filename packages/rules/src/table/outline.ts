import type { Row, Table } from '@mingzhang/model';

/** The rows with a code as a tree: each under the nearest printed row whose code it continues, well shaped or not. */
export interface Outline {
  readonly tops: readonly Row[];
  readonly children: ReadonlyMap<Row, readonly Row[]>;
}

const known = new WeakMap<Table, Outline>();

/**
 * The outline of a table. A row without any ancestor in the table is a top; where a code is printed twice, the nearer
 * one above takes the rows that follow it.
 */
export function outline(table: Table): Outline {
  let made = known.get(table);
  if (made === undefined) {
    made = build(table);
    known.set(table, made);
  }
  return made;
}

function build(table: Table): Outline {
  const everywhere = new Map<string, Row>();
  for (const row of table.rows) {
    if (row.code !== undefined && !everywhere.has(row.code)) everywhere.set(row.code, row);
  }
  const above = new Map<string, Row>();
  const tops: Row[] = [];
  const children = new Map<Row, Row[]>();
  for (const row of table.rows) {
    const { code } = row;
    if (code === undefined) continue;
    const parent = ancestor(code, above) ?? ancestor(code, everywhere);
    if (parent === undefined) tops.push(row);
    else {
      const list = children.get(parent);
      if (list === undefined) children.set(parent, [row]);
      else list.push(row);
    }
    above.set(code, row);
  }
  return { tops, children };
}

function ancestor(code: string, rows: ReadonlyMap<string, Row>): Row | undefined {
  for (let length = code.length - 1; length >= 3; length--) {
    const row = rows.get(code.slice(0, length));
    if (row !== undefined) return row;
  }
  return undefined;
}
