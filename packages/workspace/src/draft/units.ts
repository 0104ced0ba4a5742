import { formOf } from '@mingzhang/forms';
import type { Cell, Row, Table } from '@mingzhang/model';
import type { WorkspaceRecord } from '../schema/tables.ts';
import { textCell } from '../tables/cells.ts';
import type { Edition } from './edition.ts';
import { listTable } from './list-table.ts';
import { UNPLACED } from './unplaced.ts';

const FORM = 'unit-list';

/** 单位性质 as the form says it. */
const NATURES: Readonly<Record<WorkspaceRecord<'units'>['nature'], string>> = {
  administrative: '行政',
  'civil-service-managed': '参公事业',
  institution: '事业',
};

/** 部门机构设置情况: a row for every unit that the budget covers. */
export function unitTable(edition: Edition): Table {
  const rows = edition.units.map(({ name, nature, rank = '', funding = '' }, i): Row => {
    const cells: Record<string, Cell> = {
      'unit-name': textCell(name, UNPLACED),
      nature: textCell(NATURES[nature], UNPLACED),
      rank: textCell(rank, UNPLACED),
      funding: textCell(funding, UNPLACED),
    };
    return { key: `line-${i + 1}`, name, role: 'other', cells, place: UNPLACED };
  });
  return { ...listTable(formOf(FORM), edition, rows), body: null };
}
