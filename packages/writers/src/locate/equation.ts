import { type Fen, type Finding, type MoneyUnit, printFen } from '@mingzhang/model';
import { type Lang, messageOf } from '../words.ts';
import type { Atlas } from './atlas.ts';

/**
 * A finding's numbers written out: `671.69 ≠ 393.92 + 241.67 + 36.00 = 671.59, by 0.10 万元`. The terms are written
 * only where the printed cells really add up to what was expected. Undefined where the finding has no numbers, or its
 * sentence already says them all.
 */
export function equationOf(finding: Finding, atlas: Atlas, lang: Lang): string | undefined {
  const { actual, expected, unit } = finding;
  if (actual === undefined || expected === undefined || unit === undefined) return undefined;
  const decimals = decimalsFor(actual - expected, unit);
  const print = (fen: Fen) => printFen(fen, unit, decimals);
  const left = print(actual);
  const total = print(expected);
  const right = (terms(finding, actual, expected, atlas) ?? [expected]).map(print);
  const said = messageOf(finding, lang);
  if ([left, total, ...right].every((number) => said.includes(number))) return undefined;
  const relation = actual === expected ? '=' : finding.atMost === true ? '>' : '≠';
  const sum = right.length > 1 ? `${right.join(' + ')} = ${total}` : total;
  const by = print(Math.abs(actual - expected));
  const equation = `${left} ${relation} ${sum}`;
  return lang === 'zh' ? `${equation}，相差 ${by} ${unit}` : `${equation}, by ${by} ${unit}`;
}

/** As many decimals as the difference needs to be seen, two at least. */
function decimalsFor(difference: Fen, unit: MoneyUnit): number {
  for (let decimals = 2; decimals < 6; decimals++) {
    if (
      difference === 0 ||
      Number(printFen(Math.abs(difference), unit, decimals).replaceAll(',', '')) !== 0
    ) {
      return decimals;
    }
  }
  return 6;
}

function terms(finding: Finding, actual: Fen, expected: Fen, atlas: Atlas): readonly Fen[] | undefined {
  const values = finding.cells.map((ref) => atlas.fen(ref));
  if (values.length < 2 || values.some((fen) => fen === undefined)) return undefined;
  const [first, ...rest] = values as Fen[];
  if (first !== actual || rest.reduce((sum, fen) => sum + fen, 0) !== expected) return undefined;
  const shown = rest.filter((fen) => fen !== 0);
  return shown.length === 0 ? [0] : shown;
}
