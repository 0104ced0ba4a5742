import { ReadError } from '@mingzhang/readers';
import type { Budget } from '../budget/budget.ts';
import { type Context, contextOf } from './context.ts';
import { fileOrder } from './file-order.ts';
import { keptRecords } from './kept-records.ts';
import { planLastYear } from './last-year/plan-last-year.ts';
import { listHeader } from './line-list/columns.ts';
import { type Opened, openFile } from './open-file.ts';
import type { ImportPlan, ImportSource } from './plan.ts';
import { planWorkbook } from './plan-workbook.ts';
import { sheetTables } from './sheet.ts';

/**
 * What a file would do to a department's budget of a year: every row of it with what it adds or changes; a bad row is
 * named and holds up no other. Nothing is removed. The source is told by the content where it is not given: a list of
 * lines or this year's forms are the platform's, an earlier year's disclosure is last year's.
 *
 * @throws {ReadError} where the file cannot be read, holds nothing that is known, or is larger than an import takes.
 */
export async function planImport(
  bytes: Uint8Array,
  name: string,
  into: Budget,
  source?: ImportSource,
): Promise<ImportPlan> {
  if (source === 'organisation') throw forTheAdministrator();
  const opened = await openFile(bytes, name);
  const context = contextOf(into);
  const told = source ?? sourceOf(context, opened);
  const organisation = told === 'last-year' ? planLastYear(context, opened) : planWorkbook(context, opened);
  if (told === 'platform-workbook') keptRecords(context);
  const { planner } = context;
  return {
    source: told,
    file: name,
    department: into.department.id,
    edit: planner.edit,
    organisation,
    rows: planner.rows(fileOrder(opened.disclosure)),
    unused: planner.unused,
    keep: bytes,
  };
}

function sourceOf({ year }: Context, { disclosure }: Opened): Exclude<ImportSource, 'organisation'> {
  if (sheetTables(disclosure).some((table) => listHeader(table) !== undefined)) return 'platform-workbook';
  const printed = disclosure.document.year;
  return printed !== null && printed < year ? 'last-year' : 'platform-workbook';
}

function forTheAdministrator(): ReadError {
  return new ReadError(
    'not-this-format',
    '机构名单不属于某个部门的预算，请由管理员在“机构”中导入。',
    'A list of departments and units is no part of a budget. The administrator imports it under organisation.',
  );
}
