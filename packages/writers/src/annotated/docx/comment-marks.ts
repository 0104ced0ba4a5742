import type { CellRef } from '@mingzhang/model';
import { sentenceOf } from '../../locate/sentence.ts';
import type { Insertion } from '../office/xml.ts';
import { type Anchors, cellKey, type ParagraphSpan } from './anchors.ts';

/** Where a comment begins and ends: offsets in the document part. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** The paragraph that is written as one empty tag and has to be opened, if the range is in one. */
  readonly empty?: ParagraphSpan;
}

/** The range of a reference: the content of its cell, or the runs that print its sentence. */
export function rangeOf(anchors: Anchors, ref: CellRef): Range | undefined {
  const { place } = ref;
  if ('table' in place) {
    const cell = anchors.cells.get(cellKey(place.table, place.row, place.cell));
    if (cell === undefined) return undefined;
    const { first, last } = cell;
    if (last.empty) return { from: last.end, to: last.end, empty: last };
    return first.empty ? whole(last) : { from: first.begin, to: last.end };
  }
  if (!('paragraph' in place)) return undefined;
  const paragraph = anchors.paragraphs.get(place.paragraph);
  if (paragraph === undefined) return undefined;
  if (paragraph.empty) return { from: paragraph.end, to: paragraph.end, empty: paragraph };
  const printed = paragraph.children.map(({ text }) => text).join('');
  const sentence = sentenceOf(printed, ref);
  let at = 0;
  const runs = paragraph.children.filter(({ text }) => {
    const from = at;
    at += text.length;
    return text.trim() !== '' && from < sentence.to && at > sentence.from;
  });
  const first = runs[0];
  const last = runs.at(-1);
  return first === undefined || last === undefined ? whole(paragraph) : { from: first.from, to: last.to };
}

function whole({ begin, end }: ParagraphSpan): Range {
  return { from: begin, to: end };
}

/** What a comment puts into the document part: the marks of its range, and the run that refers to it. */
export function marksOf(id: number, { from, to, empty }: Range): readonly Insertion[] {
  const start = `<w:commentRangeStart w:id="${id}"/>`;
  const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  if (empty !== undefined) return [{ at: empty.end - 2, remove: 2, text: `>${start}${end}</w:p>` }];
  return from === to
    ? [{ at: from, remove: 0, text: start + end }]
    : [
        { at: from, remove: 0, text: start },
        { at: to, remove: 0, text: end },
      ];
}
