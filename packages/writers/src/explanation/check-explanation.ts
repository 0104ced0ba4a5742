import type { CellRef, Disclosure, Finding, Section } from '@mingzhang/model';
import { interval } from '@mingzhang/model';
import { bind } from './bind.ts';
import { Cells } from './cells.ts';
import { type Found, finding, findingIds } from './finding.ts';
import { reasonsGiven, unexplained } from './reasons.ts';
import type { BoundFigure } from './told.ts';

const OPEN = /〔请填写[：:]([^〔〕]*)〕/g;
const REASON_ASKED = /原因/;

/**
 * What stands in the way of publishing an explanation, each an error: a marked place not filled, a change without its
 * reason, an amount that is not its cell's, and, with last year's disclosure, a change that is not the difference of
 * the two cells. Figures are bound by the disclosure's own claims.
 */
export function checkExplanation(
  sections: readonly Section[],
  disclosure: Disclosure,
  previous?: Disclosure,
): readonly Finding[] {
  const now = new Cells(disclosure);
  const last = previous === undefined ? undefined : new Cells(previous);
  const found: Found[] = [];
  for (const section of sections) {
    const given = reasonsGiven(section.paragraphs.map(({ text }) => text));
    for (const [i, paragraph] of section.paragraphs.entries()) {
      const { text } = paragraph;
      const at = (start: number, end: number): CellRef => ({
        form: 'text',
        row: section.id ?? `section-${section.number}`,
        measure: `paragraph-${i + 1}`,
        text: text.slice(start, end),
        place: paragraph.place,
      });
      for (const match of text.matchAll(OPEN)) found.push(open(match, at));
      for (const change of i < given ? [] : unexplained(text, section.paragraphs[i + 1]?.text)) {
        // an open place asks for this reason already
        if (/^[^。；]{0,8}〔请填写/.test(text.slice(change.end))) continue;
        found.push({ kind: 'reason', cells: [at(change.start, change.end)], text: change.text });
      }
      for (const figure of bind(text, disclosure, section.id ?? undefined).figures) {
        const mismatch = disagreement(figure, now, last);
        if (mismatch !== undefined)
          found.push({ ...mismatch, text: figure.text, cells: [at(figure.start, figure.end)] });
      }
    }
  }
  const idOf = findingIds();
  return found.map((one) => finding(one, idOf));
}

function open(match: RegExpExecArray, at: (start: number, end: number) => CellRef): Found {
  const cells = [at(match.index, match.index + match[0].length)];
  const asks = match[1] ?? '';
  return REASON_ASKED.test(asks) && !/情况/.test(asks)
    ? { kind: 'reason', cells, text: match[0] }
    : { kind: 'open', cells, text: asks };
}

/** Where a bound figure is not what its cells say: expected and actual in fen. */
function disagreement(
  { kind, fen, text, cells: [cell] }: BoundFigure,
  now: Cells,
  last: Cells | undefined,
): Pick<Found, 'kind' | 'actual' | 'expected' | 'cell'> | undefined {
  if (cell === undefined || fen === undefined || kind === 'share') return undefined;
  const current = now.fen(cell);
  if (current === undefined) return undefined;
  if (kind === 'amount')
    return differs(fen, text, current) ? { kind, actual: fen, expected: current, cell } : undefined;
  const before = last?.fen(cell);
  if (before === undefined) return undefined;
  const change = current - before;
  return differs(fen, text, change) ? { kind, actual: fen, expected: change, cell } : undefined;
}

/** Beyond what printing in the prose's unit rounds away. */
function differs(said: number, text: string, expected: number): boolean {
  const { low, high } = interval({ fen: said, step: stepOf(text) });
  return expected < low || expected > high;
}

const PER: Readonly<Record<string, number>> = {
  亿元: 10_000_000_000,
  万元: 1_000_000,
  千元: 100_000,
  元: 100,
};

function stepOf(text: string): number {
  const [, decimals = '', unit = ''] = /(?:\.(\d+))?\s*(亿元|万元|千元|元)$/.exec(text) ?? [];
  const per = PER[unit];
  return per === undefined ? 1 : Math.max(1, per / 10 ** decimals.length);
}
