import type { BudgetRecords, CellAt } from '@mingzhang/api';
import { projectAt, wayToCell } from '../budget/place.ts';
import { PlaceLink } from '../budget/place-link.tsx';
import { useRecords } from '../budget/use-budget.ts';
import { cellWords } from '../log-words/cell-words.ts';
import { withMarks } from '../money/with-marks.ts';
import { useWords } from '../words/words.tsx';

/** A project is addressed by its code, and known by its name. */
function named(cell: CellAt, budget: Pick<BudgetRecords, 'records'>): CellAt {
  if (cell.form !== 'project-performance') return cell;
  const project = projectAt(cell.row, budget);
  return project === undefined ? cell : { ...cell, row: `“${project.name}”` };
}

/** A printed cell by its name and what stands in it, as a link to where it is changed. */
export function CellLink({ cell }: { readonly cell: CellAt }) {
  const { language } = useWords();
  const records = useRecords();
  const words = cellWords(named(cell, records), language);
  return (
    <PlaceLink way={wayToCell(cell, records)}>
      {words}
      {cell.text === '' || words.includes(cell.text) ? '' : ` ${withMarks(cell.text)}`}
    </PlaceLink>
  );
}
