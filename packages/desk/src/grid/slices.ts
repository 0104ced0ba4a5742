/** A part of a long table: rows that are drawn, or room for those that are not. */
export type Slice =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'gap'; readonly rows: number };

/** What is drawn of `total` rows: those from `from` to before `to`, the row at work wherever it is, and room for the rest. */
export function slicesOf(total: number, from: number, to: number, active: number): readonly Slice[] {
  const drawn: number[] = [];
  for (let row = Math.max(0, from); row < Math.min(total, to); row++) drawn.push(row);
  if (active >= 0 && active < total && active < from) drawn.unshift(active);
  if (active >= 0 && active < total && active >= to) drawn.push(active);
  const slices: Slice[] = [];
  let next = 0;
  for (const row of drawn) {
    if (row > next) slices.push({ kind: 'gap', rows: row - next });
    slices.push({ kind: 'row', row });
    next = row + 1;
  }
  if (next < total) slices.push({ kind: 'gap', rows: total - next });
  return slices;
}
