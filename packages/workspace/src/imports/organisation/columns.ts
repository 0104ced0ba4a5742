import { fold } from '@mingzhang/model';
import type { SheetRow, SheetTable } from '../sheet.ts';

/** A column of a list of departments and units. */
export type OrganisationColumn =
  | 'division'
  | 'department-code'
  | 'department-name'
  | 'short-name'
  | 'unit-code'
  | 'unit-name'
  | 'nature'
  | 'rank'
  | 'funding';

/** Folded headings; the first that fits a column is its meaning. */
const MEANINGS: readonly (readonly [RegExp, OrganisationColumn])[] = [
  [/区划|^财政局?$|^地区$/, 'division'],
  [/简称/, 'short-name'],
  [/(?:部门|主管).*(?:编码|代码)/, 'department-code'],
  [/单位.*(?:编码|代码)/, 'unit-code'],
  [/单位.*(?:性质|类型|类别)|^性质$/, 'nature'],
  [/单位.*(?:规格|级别)|^(?:规格|级别)$/, 'rank'],
  [/经费|供给/, 'funding'],
  [/部门|主管/, 'department-name'],
  [/单位/, 'unit-name'],
];

const MOST_ABOVE = 15;

/** Where the columns of a list of departments and units stand, and its first row; undefined where it is none. */
export function organisationHeader({
  rows,
}: SheetTable):
  | { readonly columns: ReadonlyMap<OrganisationColumn, number>; readonly first: number }
  | undefined {
  for (let r = 0; r < Math.min(rows.length, MOST_ABOVE); r++) {
    const columns = bind(rows[r]);
    const named = columns.has('department-code') || columns.has('department-name');
    if (named && columns.size >= 2) return { columns, first: r + 1 };
  }
  return undefined;
}

function bind(row: SheetRow | undefined): Map<OrganisationColumn, number> {
  const columns = new Map<OrganisationColumn, number>();
  for (const [index, { text }] of row?.cells ?? []) {
    const meaning = MEANINGS.find(([words]) => words.test(fold(text)))?.[1];
    if (meaning !== undefined && fold(text).length <= 20 && !columns.has(meaning))
      columns.set(meaning, index);
  }
  return columns;
}
