import { PRINTING, put, type Template } from '@mingzhang/forms';
import type { Identity, Table } from '@mingzhang/model';
import type { Budget } from '../budget/budget.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';

/** Whose disclosure it is: the department's with all its units, or that of one unit. */
export interface Edition {
  readonly document: Identity;
  readonly template: Template;
  readonly year: number;
  /** The body as tables print it, in some regions its budget code before it: `201区委办`. */
  readonly caption: string;
  /** The unit of a unit's edition. */
  readonly unit: WorkspaceRecord<'units'> | undefined;
  /** The units whose money it covers. */
  readonly units: readonly WorkspaceRecord<'units'>[];
}

/** The edition of a department or of one of its units. Throws RangeError where it has no such unit. */
export function editionOf({ department, year, units }: Budget, id: string | undefined): Edition {
  const unit = id === undefined ? undefined : units.find((one) => one.id === id);
  if (id !== undefined && unit === undefined) throw new RangeError(`${department.id} has no unit ${id}`);
  const body = unit?.name ?? department.shortName ?? department.name;
  const code = unit?.code ?? department.code;
  return {
    document: {
      kind: 'budget',
      edition: unit === undefined ? 'department' : 'unit',
      year: Number(year.id),
      body,
      bodyCode: code,
      template: department.template,
      evidence: [],
    },
    template: department.template,
    year: Number(year.id),
    caption: put(PRINTING[department.template].body, { code, body }),
    unit,
    units: unit === undefined ? units : [unit],
  };
}

/** Words of a template in the words of the edition: a 单位 never calls itself 部门, a list of codes keeps its name. */
export function wordedText(text: string, { unit }: Edition): string {
  return unit === undefined ? text : text.replaceAll(/部门(?!预算经济分类|预算支出经济分类)/g, '单位');
}

/** A table's title and notes in the words of the edition. Headings stay: 支出部门经济分类 is a list's own name. */
export function worded(table: Table, edition: Edition): Table {
  if (edition.unit === undefined) return table;
  const notes = table.notes.map((note) => ({ ...note, text: wordedText(note.text, edition) }));
  return { ...table, title: wordedText(table.title, edition), notes };
}
