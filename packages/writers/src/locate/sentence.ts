import type { CellRef } from '@mingzhang/model';

/** A stretch of a paragraph: offsets of its first character and of the one after its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const END = /[。；！？\n]/;

/** A sentence, and where in the paragraph the words spoken of begin, if they were found. */
export interface Sentence extends Stretch {
  readonly at: number | undefined;
}

/**
 * The sentence of a paragraph that a reference speaks of: around its printed text, the occurrence nearest to the
 * place's column; the whole paragraph where the text is not found in it.
 */
export function sentenceOf(paragraph: string, ref: CellRef): Sentence {
  const found = nearest(paragraph, ref.text, columnOf(ref) - 1);
  if (found === undefined) return { from: 0, to: paragraph.length, at: undefined };
  let { from, to } = found;
  while (from > 0 && !END.test(paragraph.charAt(from - 1))) from--;
  while (to < paragraph.length && !END.test(paragraph.charAt(to - 1))) to++;
  return { from, to, at: found.from };
}

function columnOf({ place }: CellRef): number {
  return ('line' in place || 'paragraph' in place) && place.column !== undefined ? place.column : 1;
}

function nearest(paragraph: string, text: string, at: number): Stretch | undefined {
  if (text === '') return undefined;
  let best: number | undefined;
  for (let i = paragraph.indexOf(text); i !== -1; i = paragraph.indexOf(text, i + 1)) {
    if (best === undefined || Math.abs(i - at) < Math.abs(best - at)) best = i;
  }
  return best === undefined ? undefined : { from: best, to: best + text.length };
}
