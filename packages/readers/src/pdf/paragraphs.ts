import type { Paragraph } from '@mingzhang/model';
import { around } from './frame.ts';
import { joinLines } from './lines.ts';
import type { Glyph } from './page-text.ts';
import type { PageLine } from './running-heads.ts';

/** Where the text of a page begins and ends, and how far its lines are apart. */
export interface Measure {
  /** How many lines end at the right: a page of short lines does not tell where a full one would end. */
  readonly full: number;
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

const leader = /([.．·…‥・_﹒]\s*){4,}[\s\dⅠ-Ⅻivx]*$/;
const enumerator =
  /^([（(]?[一二三四五六七八九十百]+[)）、.．]|[（(]?\d{1,2}[)）、．.](?!\d)|第[一二三四五六七八九十]+[条章节部])/;
const sentenceEnd = /[。；：！？.;:!?”]$/;
const opening = /[（《“‘【〈「『(〔]/;
const closing = /[）》”’】〉」』)〕，。、；：！？,.;:!?%％]/;
const word = /[A-Za-z0-9.,%\-–]/;

function quantile(numbers: number[], share: number): number {
  numbers.sort((p, q) => p - q);
  return numbers[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;
}

/** The measure of the lines of one page (or of pages alike): where several full lines end, where lines begin. */
export function measureOf(lines: readonly PageLine[]): Measure {
  const size = quantile(
    lines.map(({ line }) => line.size),
    0.5,
  );
  const ends = lines.map(({ line }) => line.right).sort((p, q) => q - p);
  const odd = Math.max(2, ends.length * 0.1);
  const full =
    ends.find((end, i) => i <= odd && (ends[i + 2] ?? -Infinity) > end - size * 1.2) ?? ends[0] ?? 0;
  const starts = lines.map(({ line }) => line.left).sort((p, q) => p - q);
  const flush = starts.find((start, i) => (starts[i + 1] ?? Infinity) < start + size * 0.6) ?? starts[0] ?? 0;
  const pitches: number[] = [];
  for (const [i, { frame, line }] of lines.entries()) {
    const next = lines[i + 1];
    if (next?.frame === frame && next.line.baseline > line.baseline) {
      pitches.push(next.line.baseline - line.baseline);
    }
  }
  return {
    full: ends.filter((end) => end > full - size * 1.2 && end <= full).length,
    left: flush,
    right: full,
    pitch: pitches.length === 0 ? size * 1.5 : quantile(pitches, 0.4),
  };
}

/** Width of what a line break may not part at the start of a line: a word, or a character with its punctuation. */
function firstUnit(glyphs: readonly Glyph[]): number {
  const start = glyphs.findIndex((glyph) => !glyph.blank);
  const first = glyphs[start];
  if (first === undefined) return 0;
  let end = start;
  const at = (i: number): string => glyphs[i]?.text ?? '';
  while (opening.test(at(end))) end++;
  if (word.test(at(end))) while (word.test(at(end + 1))) end++;
  while (closing.test(at(end + 1))) end++;
  return (glyphs[Math.min(end, glyphs.length - 1)]?.right ?? first.right) - first.left;
}

function widestGap(glyphs: readonly Glyph[]): number {
  let widest = 0;
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (glyph.blank) continue;
    if (last !== undefined) widest = Math.max(widest, glyph.left - last.right);
    last = glyph;
  }
  return widest;
}

const centred = ({ line }: PageLine, { left, right }: Measure): boolean =>
  Math.abs(line.left - left - (right - line.right)) < line.size * 1.5;

/** Whether `next` reads on from `last`, the line before it, in one paragraph. */
function readsOn(
  last: PageLine,
  next: PageLine,
  measureLast: Measure,
  measureNext: Measure,
  pitch: number,
): boolean {
  const size = last.line.size;
  if (Math.abs(next.line.size - size) > size * 0.08) return false;
  if (leader.test(last.text) || leader.test(next.text)) return false;
  if (widestGap(last.line.glyphs) > size * 3) return false;
  const rightRoom = measureLast.right - last.line.right;
  const leftRoom = last.line.left - measureLast.left;
  const inMiddle = leftRoom > size * 2.5 && centred(last, measureLast);
  const room = inMiddle ? rightRoom + leftRoom : rightRoom;
  if (room > firstUnit(next.line.glyphs) + size * (inMiddle ? 0.3 : 1)) return false;
  if (sentenceEnd.test(last.text) && enumerator.test(next.text)) return false;
  const indented = next.line.left > measureNext.left + size * 1.2;
  const title = centred(last, measureLast) && centred(next, measureNext) && !sentenceEnd.test(last.text);
  if (next.frame !== last.frame) return next.frame.page === last.frame.page + 1 && !indented;
  if (indented && !title) return false;
  const step = next.line.baseline - last.line.baseline;
  return step <= Math.min(Math.max(measureLast.pitch, pitch, size * 1.2) * 1.3, size * 3);
}

function paragraph(lines: readonly PageLine[]): Paragraph | undefined {
  const first = lines[0];
  if (first === undefined) return undefined;
  const text = lines.reduce((sum, one) => joinLines(sum, one.line.text), '').trim();
  const here = lines.filter((one) => one.frame === first.frame);
  return { kind: 'paragraph', text, place: first.frame.place(around(here.map((one) => one.line))) };
}

/**
 * Lines of running text, in reading order, as whole paragraphs. A line reads on from the one before when that one
 * had no room left for its first word, and it is set flush, in the same size and at the usual distance.
 */
export function paragraphsOf(lines: readonly PageLine[], measure: (line: PageLine) => Measure): Paragraph[] {
  const out: Paragraph[] = [];
  let open: PageLine[] = [];
  let pitch = 0;
  const close = (): void => {
    const done = paragraph(open);
    if (done !== undefined) out.push(done);
    open = [];
    pitch = 0;
  };
  for (const one of lines) {
    const last = open[open.length - 1];
    if (last !== undefined) {
      if (!readsOn(last, one, measure(last), measure(one), pitch)) close();
      else if (one.frame === last.frame) pitch = one.line.baseline - last.line.baseline;
    }
    open.push(one);
  }
  close();
  return out;
}
