import type { CellAddress } from '@mingzhang/forms';
import type { Disclosure, Printed } from '@mingzhang/model';
import { Cells, type Said } from './cells.ts';

/** A sentence that stayed as it was while the cells it speaks of changed. */
export interface StaleSentence {
  readonly section: string | null;
  readonly sentence: Printed;
  readonly changes: readonly {
    readonly cell: CellAddress;
    readonly before: Said;
    readonly now: Said;
  }[];
}

/** Sentences of a disclosure that its version before already held word for word, though a cell they are bound to changed. */
export function stale(before: Disclosure, now: Disclosure): readonly StaleSentence[] {
  const then = new Cells(before);
  const cells = new Cells(now);
  const kept = new Set(before.claims.map(({ sentence }) => sentence.text));
  const found = new Map<
    string,
    { section: string | null; sentence: Printed; changes: Map<string, Change> }
  >();
  for (const { binding, sentence, section } of now.claims) {
    if (binding === undefined || !kept.has(sentence.text)) continue;
    const change = { cell: binding, before: then.at(binding), now: cells.at(binding) };
    if (same(change.before, change.now)) continue;
    const key = `${section}|${JSON.stringify(sentence.place)}|${sentence.text}`;
    const one = found.get(key) ?? { section, sentence, changes: new Map<string, Change>() };
    one.changes.set(`${binding.form}/${binding.row}/${binding.measure}`, change);
    found.set(key, one);
  }
  return [...found.values()].map((one) => ({ ...one, changes: [...one.changes.values()] }));
}

type Change = StaleSentence['changes'][number];

function same(a: Said, b: Said): boolean {
  return a.kind === 'amount' && b.kind === 'amount' ? a.fen === b.fen : a.kind === b.kind;
}
