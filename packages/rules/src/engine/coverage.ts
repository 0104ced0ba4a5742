import type { CellRef, Place, Report } from '@mingzhang/model';
import { type Facts, PROJECT, refTo } from './facts.ts';

/**
 * The printed amounts that no rule could decide anything about. `touched` holds the places of the cells that rules
 * spoke of, as the very objects the reader made.
 */
export function coverage(facts: Facts, touched: ReadonlySet<Place>): Report['coverage'] {
  let amounts = 0;
  const untouched: CellRef[] = [];
  for (const table of facts.disclosure.tables) {
    for (const row of table.rows) {
      for (const measure in row.cells) {
        const cell = row.cells[measure];
        if (cell?.kind !== 'amount') continue;
        amounts++;
        if (!touched.has(cell.place)) untouched.push(refTo(table.form, row.key, measure, cell));
      }
    }
  }
  for (const project of facts.projects) {
    for (const measure of ['budget', 'fiscal', 'other'] as const) {
      const cell = project[measure];
      if (cell.kind !== 'amount') continue;
      amounts++;
      if (!touched.has(cell.place)) untouched.push(refTo(PROJECT, facts.projectKey(project), measure, cell));
    }
  }
  for (const claim of facts.claims) {
    if (claim.kind !== 'amount' && claim.kind !== 'delta') continue;
    amounts++;
    if (!touched.has(claim.place)) untouched.push(facts.claimRef(claim));
  }
  return { amounts, checked: amounts - untouched.length, untouched };
}
