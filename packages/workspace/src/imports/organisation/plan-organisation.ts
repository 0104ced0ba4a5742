import { ReadError } from '@mingzhang/readers';
import { fileOrder } from '../file-order.ts';
import { openFile } from '../open-file.ts';
import { placeText } from '../place-words.ts';
import type { ImportPlan } from '../plan.ts';
import { filled, sheetTables } from '../sheet.ts';
import { organisationHeader } from './columns.ts';
import { type Organisation, OrganisationList } from './list.ts';

/**
 * What a list of departments and units (csv in UTF-8 or GB18030, xlsx, xls or a table of a document) would do to the
 * organisation. A row names a department, or a unit below one; parents are met by code or by name. Nothing is removed.
 *
 * @throws {ReadError} where the file cannot be read or holds no such list.
 */
export async function planOrganisation(
  bytes: Uint8Array,
  name: string,
  organisation: Organisation,
): Promise<ImportPlan> {
  const { disclosure } = await openFile(bytes, name);
  const list = new OrganisationList(organisation);
  let found = false;
  for (const table of sheetTables(disclosure)) {
    const header = organisationHeader(table);
    if (header === undefined) {
      list.planner.leave(
        placeText(table.grid.place),
        '这张表不是机构名单，没有导入。',
        'This table is no list of departments and units.',
      );
      continue;
    }
    found = true;
    for (const row of table.rows.slice(header.first))
      if (filled(row).length > 0) list.take(row, header.columns);
  }
  if (!found) throw noList();
  return {
    source: 'organisation',
    file: name,
    department: null,
    edit: list.planner.edit,
    organisation: [],
    rows: list.planner.rows(fileOrder(disclosure)),
    unused: list.planner.unused,
  };
}

function noList(): ReadError {
  return new ReadError(
    'not-this-format',
    '文件中没有机构名单。表头应有部门编码、部门名称、单位编码、单位名称、单位性质等列。',
    'The file holds no list of departments and units. A list has columns for 部门编码, 部门名称, 单位编码, 单位名称, 单位性质.',
  );
}
