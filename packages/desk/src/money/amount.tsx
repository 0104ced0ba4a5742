import { type Fen, printFen } from '@mingzhang/model';
import type { EntryUnit } from './money-unit.ts';

/** An amount as it is read: right-aligned, thousands marks, two decimals. Nothing where there is none. */
export function Amount({ fen, unit }: { readonly fen: Fen | null; readonly unit: EntryUnit }) {
  return <span className="mz-amount">{fen === null ? '' : printFen(fen, unit)}</span>;
}
