import type { Form, Layout, LayoutColumn } from '@mingzhang/forms';
import { wholes } from './add-up.ts';
import type { Standing } from './pivots.ts';

/**
 * The columns of a layout, and beside them one for every measure that money stands in and none of them shows: a total
 * is never more than what is printed of it.
 */
export function columnsFor(
  { measures }: Form,
  { columns }: Layout,
  standings: readonly Standing[],
): readonly LayoutColumn[] {
  const shown = new Set(columns.map(({ measure }) => measure));
  const isBrokenDown = (whole: string) =>
    measures.some(
      ({ id, partOf }) => partOf !== undefined && shown.has(id) && wholes(measures, id).at(-1) === whole,
    );
  const used = new Set(standings.map(({ measure }) => measure));
  const all = [...columns];
  for (const { id, zh } of measures) {
    if (!used.has(id)) continue;
    const chain = wholes(measures, id);
    const root = chain.at(-1) ?? id;
    if (chain.some((one) => shown.has(one) && (one !== root || one === id || !isBrokenDown(root)))) continue;
    const beside = all.findLastIndex(
      ({ measure }) => shown.has(measure) && wholes(measures, measure).at(-1) === root,
    );
    all.splice(beside + 1, 0, { heading: [...(all[beside]?.heading.slice(0, -1) ?? []), zh], measure: id });
    shown.add(id);
  }
  return all;
}
