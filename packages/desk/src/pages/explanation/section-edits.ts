import type { Edit } from '@mingzhang/model';
import { added, removed, set, written } from '../../budget/changes.ts';
import { newId } from '../../budget/new-id.ts';
import type { Paragraph } from '../../budget/records.ts';

const TABLE = 'explanations';

/** Where new paragraphs belong. */
export interface SectionHome {
  readonly department: string;
  readonly year: string;
  readonly section: string;
  readonly unit?: string;
}

/** A section as these texts: paragraphs that are there are written over in turn, others added or taken away. */
export function rewritten(
  paragraphs: readonly Paragraph[],
  texts: readonly string[],
  home: SectionHome,
): Edit {
  const last = paragraphs.at(-1)?.position ?? 0;
  return [
    ...texts.flatMap((text, i): Edit => {
      const known = paragraphs[i];
      if (known !== undefined) return written(TABLE, known.id, 'text', known.text, text);
      const position = last + 1 + i - paragraphs.length;
      return [added(TABLE, newId(), { ...home, text, position })];
    }),
    ...paragraphs.slice(texts.length).map((one) => removed(TABLE, one)),
  ];
}

/** Paragraphs put in behind the one at `index`; -1 puts them first. */
export function inserted(
  paragraphs: readonly Paragraph[],
  index: number,
  texts: readonly string[],
  home: SectionHome,
): { readonly edit: Edit; readonly ids: readonly string[] } {
  const from = (paragraphs[index]?.position ?? 0) + 1;
  const ids = texts.map(newId);
  let free = from + texts.length;
  const moved = paragraphs.slice(index + 1).flatMap((one) => {
    const position = Math.max(one.position, free);
    free = position + 1;
    return set(TABLE, one, 'position', position);
  });
  const put = texts.map((text, i) => added(TABLE, ids[i] ?? '', { ...home, text, position: from + i }));
  return { edit: [...moved, ...put], ids };
}

/** A paragraph in the place of its neighbour, and the neighbour in its. */
export function swapped(paragraphs: readonly Paragraph[], index: number, to: number): Edit {
  const [one, other] = [paragraphs[index], paragraphs[to]];
  if (one === undefined || other === undefined) return [];
  if (one.position !== other.position)
    return [...set(TABLE, one, 'position', other.position), ...set(TABLE, other, 'position', one.position)];
  const next = paragraphs.with(index, other).with(to, one);
  return next.flatMap((each, i) => set(TABLE, each, 'position', i + 1));
}
