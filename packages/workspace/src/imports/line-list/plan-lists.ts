import { fold, type Place } from '@mingzhang/model';
import { storedNumbers } from '@mingzhang/readers';
import type { Context } from '../context.ts';
import type { Opened } from '../open-file.ts';
import { placeText } from '../place-words.ts';
import { type SheetTable, sameSheet, sheetTables } from '../sheet.ts';
import { type ListHeader, listHeader } from './columns.ts';
import { planLines } from './plan-lines.ts';

/** Takes the lists of lines of a file into the plan, row by row; gives where they stand. */
export function planLists(context: Context, { disclosure, format, bytes }: Opened): readonly Place[] {
  const lists = listsOf(sheetTables(disclosure));
  const isWorkbook = format === 'xlsx' || format === 'xls';
  const stored = isWorkbook && lists.length > 0 ? storedNumbers(bytes, format) : new Map<string, string>();
  for (const { header, table, isFirst } of lists) {
    if (!isTaken(context, header, table, isFirst) || header.unit === null) continue;
    const rows = isFirst ? table.rows.slice(header.first) : table.rows;
    planLines(context, { ...header, unit: header.unit, stored }, rows);
  }
  return lists.map(({ table }) => table.grid.place);
}

interface List {
  readonly header: ListHeader;
  readonly table: SheetTable;
  /** Whether its own headings stand above it; else it goes on with the list before it. */
  readonly isFirst: boolean;
}

/** Every list, and the grids below one that go on with it after a line between them. */
function listsOf(tables: readonly SheetTable[]): readonly List[] {
  const lists: List[] = [];
  let open: List | undefined;
  for (const table of tables) {
    const header = listHeader(table);
    if (header !== undefined) open = { header, table, isFirst: true };
    else if (open !== undefined && goesOnWith(open.table, table)) open = { ...open, table, isFirst: false };
    else open = undefined;
    if (open !== undefined) lists.push(open);
  }
  return lists;
}

function goesOnWith(before: SheetTable, table: SheetTable): boolean {
  return 'sheet' in table.grid.place && sameSheet(before.grid.place, table.grid.place);
}

/** Whether a list can be taken: it is of this year, and its amounts have a unit. */
function isTaken(
  { planner, year }: Context,
  { unit, unknown }: ListHeader,
  { above, grid }: SheetTable,
  isFirst: boolean,
): boolean {
  const place = placeText(grid.place);
  const years = above.flatMap((text) =>
    [...fold(text).matchAll(/(20\d{2})年/g)].map(([, said]) => Number(said)),
  );
  if (years.length > 0 && !years.includes(year)) {
    planner.leave(
      place,
      `明细表写的是 ${years[0]} 年，现在编制的是 ${year} 年预算，没有导入。`,
      `The list is of ${years[0]}, the budget is that of ${year}; it was not imported.`,
    );
    return false;
  }
  if (unit === null) {
    planner.leave(
      place,
      '明细表没有标明金额单位，没有导入。请在表头写明“金额（元）”或在表上方写明“单位：元”。',
      'The list states no unit of money and was not imported. State it in the heading or above the list.',
    );
    return false;
  }
  const some = unknown.slice(0, 10);
  if (isFirst && some.length > 0)
    planner.leave(
      place,
      `这些列不是明细的内容，没有导入：${some.join('、')}。`,
      `These columns are no part of a line and were not imported: ${some.join(', ')}.`,
    );
  return true;
}
