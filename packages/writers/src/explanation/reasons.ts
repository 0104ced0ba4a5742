import { figuresOf, type ProseFigure } from './figures.ts';

const REASON =
  /(?:主要(?:是|为|因|由于|系)|原因(?:是|为|：|:)?|由于|因为|(?<!因公出国.{0,9})因(?!公)|系)(?:[：:])?\s*([^，。；、\s〔][^，。；〔]+)/;
const PARTS = /其中|包括|分别/;
/** A paragraph that gives the reasons of those before it. */
const REASONS_GIVEN =
  /(?:增加|减少|增减|变动|变化)[^。；]{0,8}(?:主要)?原因(?:是|为|：|:)?\s*[^，。；、\s〔]/;

/** A paragraph that is one of a list with figures: it gives the reason of its part. */
const LISTED = /^[（(]?(?:[一二三四五六七八九十]+|\d+)[)）.、][^。]*\d/;

/** A change is said with a word and a figure; 持平 and a change of nought need no reason. */
function isChange({ kind, fen, value, directed }: ProseFigure): boolean {
  return kind === 'delta' ? fen !== 0 : kind === 'percent' && directed && value !== 0;
}

/** Position of the last paragraph that gives the reasons of those before it, or -1. */
export function reasonsGiven(paragraphs: readonly string[]): number {
  return paragraphs.findLastIndex((paragraph) => REASONS_GIVEN.test(paragraph));
}

/**
 * The changes of a paragraph that stand without their reason. A reason follows its change before the next one, or opens
 * its clause; the change of a whole may leave it to the parts listed after it, in its paragraph or from the `next` on;
 * a rate said beside its amount shares its reason.
 */
export function unexplained(text: string, next = ''): readonly ProseFigure[] {
  const changes = figuresOf(text).filter(isChange);
  return changes.filter((change, i) => {
    const other = changes[i + 1];
    const after = text.slice(change.end, other?.start ?? text.length);
    if (REASON.test(after)) return false;
    if (other === undefined ? LISTED.test(next) : PARTS.test(after) || isRateOf(other, change, text))
      return false;
    const from = Math.max(...['。', '；', ';'].map((stop) => text.lastIndexOf(stop, change.start))) + 1;
    return (changes[i - 1]?.end ?? 0) > from || !REASON.test(text.slice(from, change.start));
  });
}

/** `增加20.00万元，增长25%`: one change said twice. */
function isRateOf(rate: ProseFigure, change: ProseFigure, text: string): boolean {
  return rate.kind === 'percent' && !/[。；;]/.test(text.slice(change.end, rate.start));
}
