import type { CellAt } from '@mingzhang/api';
import { wayToCell } from '../budget/place.ts';
import { PlaceLink } from '../budget/place-link.tsx';
import { useRecords } from '../budget/use-budget.ts';
import { cellWords } from '../log-words/cell-words.ts';
import { useWords } from '../words/words.tsx';

/** A printed cell by its name and what stands in it, as a link to where it is changed. */
export function CellLink({ cell }: { readonly cell: CellAt }) {
  const { language } = useWords();
  const records = useRecords();
  return (
    <PlaceLink way={wayToCell(cell, records)}>
      {cellWords(cell, language)}
      {cell.text === '' ? '' : ` ${cell.text}`}
    </PlaceLink>
  );
}
