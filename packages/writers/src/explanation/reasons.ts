import { figuresOf, type ProseFigure } from './figures.ts';

const REASON =
  /(?:主要(?:是|为|因|由于|系)|原因(?:是|为|：|:)?|由于|因为|(?<!因公出国.{0,9})因(?!公)|系)(?:[：:])?\s*([^，。；、\s〔][^，。；〔]+)/;
const PARTS = /其中|包括|分别/;
/** A paragraph that gives the reasons of those before it. */
const REASONS_GIVEN =
  /(?:增加|减少|增减|变动|变化)[^。；]{0,8}(?:主要)?原因(?:是|为|：|:)?\s*[^，。；、\s〔]/;

/** A change is said with a word and a figure; 持平 and a change of nought need no reason. */
function isChange({ kind, fen, value, clause }: ProseFigure, text: string, start: number): boolean {
  if (kind === 'delta') return fen !== 0;
  return (
    kind === 'percent' &&
    value !== 0 &&
    clause.length < 40 &&
    /(?:增加|增长|上升|减少|下降|降低)(?:了|为)?$/.test(text.slice(Math.max(0, start - 6), start))
  );
}

/**
 * The changes of a paragraph that stand without their reason. A reason follows its change before the next one; the
 * change of a whole may leave it to the parts listed after it; a rate said beside its amount shares its reason; a later
 * paragraph of the section may give the reasons for all (`later`).
 */
export function unexplained(text: string, later: readonly string[]): readonly ProseFigure[] {
  if (later.some((paragraph) => REASONS_GIVEN.test(paragraph))) return [];
  const changes = figuresOf(text).filter((figure) => isChange(figure, text, figure.start));
  return changes.filter((change, i) => {
    const next = changes[i + 1];
    const after = text.slice(change.end, next?.start ?? text.length);
    if (REASON.test(after)) return false;
    if (next !== undefined && (PARTS.test(after) || isRateOf(next, change, text))) return false;
    const sentence = text.slice(text.lastIndexOf('。', change.start) + 1, change.start);
    const own = sentence.slice(Math.max(0, (changes[i - 1]?.end ?? 0) - (change.start - sentence.length)));
    return !REASON.test(own);
  });
}

/** `增加20.00万元，增长25%`: one change said twice. */
function isRateOf(rate: ProseFigure, change: ProseFigure, text: string): boolean {
  return rate.kind === 'percent' && !/[。；;]/.test(text.slice(change.end, rate.start));
}
