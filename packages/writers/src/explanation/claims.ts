import type { Claim, Disclosure } from '@mingzhang/model';
import { PROSE_STEP, proseStep } from './amount.ts';
import { clauseBefore, sentencesOf } from './sentences.ts';
import type { ExplainedParagraph, ExplainedSection } from './told.ts';

/**
 * The claims of an explanation told from cells: what a reader of its text would find, bound without a guess. Sums over
 * several cells and shares carry no binding: a claim has one cell.
 */
export function claimsOf(
  sections: readonly ExplainedSection[],
  { document: { year } }: Pick<Disclosure, 'document'>,
): readonly Claim[] {
  return sections.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap((paragraph) => claimsIn(paragraph, id, year)),
  );
}

const WAY = /(?:增加|减少)$/;
const COMPARED = /(?:较|与)(?:\d{4}年|上年)[^，。；]*$/;

function claimsIn(paragraph: ExplainedParagraph, section: string | null, year: number | null): Claim[] {
  const sentences = sentencesOf(paragraph.text);
  let main = '';
  return paragraph.figures.map((figure): Claim => {
    const { start, text, kind, cells, fen, value } = figure;
    const own = clauseBefore(paragraph.text, start).replace(WAY, '').replace(COMPARED, '');
    const subject = kind === 'amount' || own !== '' ? own : main;
    if (kind === 'amount') main = own;
    const sentence = sentences.find(({ end }) => start < end)?.text ?? paragraph.text;
    const [cell] = cells;
    const one = kind !== 'share' && cells.length === 1 && cell !== undefined;
    const shared = {
      subject,
      section,
      text,
      sentence: { text: sentence, place: paragraph.place },
      place: { ...paragraph.place, column: start + 1 },
      unit: /万元$|元$|%$/.exec(text)?.[0] ?? '',
      ...(one ? { binding: cell } : {}),
    };
    if (kind === 'share') return { ...shared, kind: 'percent', value: value ?? 0, step: 0.01 };
    if (kind === 'amount') return { ...shared, kind, fen: fen ?? 0, step: proseStep(text) };
    return {
      ...shared,
      kind,
      fen: fen ?? 0,
      step: fen === 0 ? 1 : Math.min(PROSE_STEP, proseStep(text)),
      direction: !fen ? 'flat' : fen > 0 ? 'increase' : 'decrease',
      ...(year === null ? {} : { baseYear: year - 1 }),
    };
  });
}
