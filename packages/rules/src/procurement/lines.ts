import { type AmountCell, fold, type Project, type Row, type Table } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';

export const PROCUREMENT = 'procurement-budget';

/** One purchase: a row of the list that is neither total nor subtotal. */
export interface Purchase {
  readonly table: Table;
  readonly row: Row;
  readonly item: string;
  readonly code: string;
  readonly project: string;
}

/** Every purchase of the document, in printed order. */
export function* purchases(facts: Facts): Iterable<Purchase> {
  for (const table of facts.tables(PROCUREMENT)) {
    for (const row of table.rows) {
      if (row.role === 'total' || row.key.startsWith('subtotal') || /小计$|合计$/.test(fold(row.name)))
        continue;
      yield {
        table,
        row,
        item: textOf(row, 'item'),
        code: textOf(row, 'item-code').toUpperCase(),
        project: textOf(row, 'project'),
      };
    }
  }
}

function textOf(row: Row, measure: string): string {
  const cell = row.cells[measure];
  return cell === undefined || cell.kind === 'absent' ? '' : fold(cell.text);
}

/** The amount a row prints under a measure, or undefined where it prints none. */
export function amountOf({ row }: Purchase, measure: string): AmountCell | undefined {
  const cell = row.cells[measure];
  return cell?.kind === 'amount' ? cell : undefined;
}

/** The projects of the document by name; a name that two bear stands for neither. */
export function projectsByName(facts: Facts): ReadonlyMap<string, Project> {
  const byName = new Map<string, Project>();
  const twice = new Set<string>();
  for (const project of facts.projects) {
    const name = fold(project.name.text);
    if (byName.has(name)) twice.add(name);
    byName.set(name, project);
  }
  for (const name of twice) byName.delete(name);
  return byName;
}

/** Words every sentence on a purchase may use. */
export function purchaseWords({ item, code, project }: Purchase): Record<string, string> {
  return { item: item || '（未写品名）', code, project };
}
