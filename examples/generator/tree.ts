import type { Fen } from '@mingzhang/model';

/** A coded row with its amounts: parents are the sums of what continues their code. */
export interface CodedRow {
  readonly code: string;
  readonly amounts: readonly Fen[];
}

/** Leaf rows with every parent above them, in the order of the codes. Lengths are of a code's levels: 3, 5, 7. */
export function withParents(leaves: readonly CodedRow[], lengths: readonly number[]): CodedRow[] {
  const sums = new Map<string, Fen[]>();
  for (const { code, amounts } of leaves) {
    for (const length of lengths) {
      const parent = code.slice(0, length);
      const known = sums.get(parent);
      if (known === undefined) sums.set(parent, [...amounts]);
      else for (const [i, amount] of amounts.entries()) known[i] = (known[i] ?? 0) + amount;
    }
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, amounts]) => ({ code, amounts }));
}

/** The column sums of leaf rows. */
export function totals(leaves: readonly CodedRow[]): Fen[] {
  const [first, ...rest] = leaves;
  if (first === undefined) return [];
  return first.amounts.map((amount, i) => rest.reduce((all, row) => all + (row.amounts[i] ?? 0), amount));
}
