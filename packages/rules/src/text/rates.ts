import type { Facts } from '../engine/facts.ts';
import { type Figure, figures, ofThisYear } from './figures.ts';

/** A rate of change, the figures it can be worked out from, and every base and change they give, in fen. */
export interface Rate {
  readonly rate: Figure;
  readonly from: readonly Figure[];
  readonly ways: readonly { readonly base: number; readonly change: number; readonly step: number }[];
}

const NEAR = 24;
const FAR = 12;

/**
 * Every rate of change that the text lets one work out again: from this year's amount and the change said just before
 * it, or from the two years' amounts said in its sentence.
 *
 *     2024年预算120.00万元，比上年增加20.00万元，增长20%。      120 − 20 = 100, 20 / 100
 *     2023年执行数为60.00万元，2024年预算45.00万元，减少25%。   (45 − 60) / 60
 */
export function* rates(facts: Facts): Iterable<Rate> {
  for (const said of figures(facts.disclosure).values()) {
    for (const [index, rate] of said.entries()) {
      const { kind, direction, unit } = rate.claim;
      if (kind !== 'percent' || unit !== '%' || direction === undefined || direction === 'flat') continue;
      const before = said.slice(Math.max(0, index - FAR), index);
      const found = fromChange(facts, rate, before) ?? fromYears(facts, rate, before);
      if (found !== undefined) yield found;
    }
  }
}

function fromChange(facts: Facts, rate: Figure, before: readonly Figure[]): Rate | undefined {
  const change = before.at(-1);
  const fen = change?.claim.fen;
  if (change?.claim.kind !== 'delta' || !fen || rate.start - change.end > NEAR) return undefined;
  const amounts = before.filter(({ claim }) => ofThisYear(claim, facts.year));
  const nearest = amounts.at(-1);
  if (nearest === undefined) return undefined;
  const step = change.claim.step ?? 0;
  return {
    rate,
    from: [nearest, change],
    ways: amounts.map(({ claim }) => ({ base: (claim.fen ?? 0) - fen, change: fen, step })).reverse(),
  };
}

function fromYears(facts: Facts, rate: Figure, before: readonly Figure[]): Rate | undefined {
  const amounts = before.filter(
    ({ claim }) => claim.kind === 'amount' && claim.sentence.text === rate.claim.sentence.text,
  );
  const [last, now] = amounts.slice(-2);
  if (last === undefined || now === undefined || rate.start - now.end > NEAR) return undefined;
  if (ofThisYear(last.claim, facts.year) || !ofThisYear(now.claim, facts.year)) return undefined;
  const base = last.claim.fen ?? 0;
  const step = (last.claim.step ?? 0) + (now.claim.step ?? 0);
  return { rate, from: [last, now], ways: [{ base, change: (now.claim.fen ?? 0) - base, step }] };
}
