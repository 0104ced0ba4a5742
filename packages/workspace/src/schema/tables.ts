import { budgetLines, revenueLines } from './budget.ts';
import type { Column, RecordOf, TableDeclaration } from './column.ts';
import { documents, explanations, typedCells, waivers, withholdings } from './disclosure.ts';
import { assets, purchases } from './holdings.ts';
import { approvals, departments, divisions, roles, units, users, years } from './organisation.ts';
import { goals, indicators, projects, spendingPlans } from './projects.ts';
import { comments, submissions } from './review.ts';

/** Every table of the workspace; one that others refer to stands before them. */
export const TABLES = {
  divisions,
  departments,
  units,
  users,
  roles,
  years,
  approvals,
  projects,
  goals,
  indicators,
  spendingPlans,
  budgetLines,
  revenueLines,
  purchases,
  assets,
  explanations,
  typedCells,
  withholdings,
  waivers,
  documents,
  submissions,
  comments,
} as const satisfies Readonly<Record<string, TableDeclaration>>;

export type TableName = keyof typeof TABLES;

/** A record of a table as it is read. */
export type WorkspaceRecord<T extends TableName> = RecordOf<(typeof TABLES)[T]['columns']>;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The declaration of a table, or undefined where there is none of that name. */
export function tableOf(name: string): TableDeclaration | undefined {
  return Object.hasOwn(TABLES, name) ? TABLES[name as TableName] : undefined;
}

/** The columns that point into a table: what keeps one of its records from being removed. */
export function referencesTo(table: string): readonly (readonly [table: TableName, column: string])[] {
  return TABLE_NAMES.flatMap((name) =>
    Object.entries<Column>(TABLES[name].columns)
      .filter(([, { to }]) => to === table)
      .map(([column]) => [name, column] as const),
  );
}
