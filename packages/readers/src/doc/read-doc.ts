import type { Evidence, Unread } from '@mingzhang/model';
import { lastStartingBy } from '../sorted.ts';
import { BodyWalker } from './body-walker.ts';
import { type FormattedRun, readCharacterRuns, readParagraphRuns } from './formatted-runs.ts';
import { cutByMarks, markedRuns } from './marked-text.ts';
import { type ParagraphProperties, plainParagraph, readParagraphProperties } from './paragraph-properties.ts';
import { type Piece, readPieces } from './pieces.ts';
import { openWordFile, type StoryLengths, type WordFile } from './word-file.ts';

/**
 * Reads doc (Word 97-2003, WPS): tables as grids with their merges, paragraphs with heading levels, text as it stands
 * after tracked changes are accepted. Places are table, row and cell, or paragraph, as they stand in the file.
 * Automatic list numbers, text boxes, notes, headers and pictures are named in `unread`.
 *
 * @throws {ReadError}
 */
export function readDoc(bytes: Uint8Array): Evidence {
  const file = openWordFile(bytes);
  const pieces = readPieces(file);
  const marked = markedRuns(file, readCharacterRuns(file));
  const walker = new BodyWalker(propertiesAt(file, readParagraphRuns(file)));
  for (const piece of pieces) {
    const left = file.lengths.body - piece.start;
    if (left <= 0) break;
    const part = left < piece.text.length ? { ...piece, text: piece.text.slice(0, left) } : piece;
    for (const { text, start, mark } of cutByMarks(part, marked)) {
      walker.take(text, mark, piece.offset + start * piece.bytesEach, piece.bytesEach);
    }
  }
  walker.end();
  const { blocks, unread } = walker.builder.evidence();
  return { blocks, unread: [...unread, ...otherStories(pieces, file.lengths)] };
}

function propertiesAt(file: WordFile, runs: readonly FormattedRun[]): (at: number) => ParagraphProperties {
  return (at) => {
    const run = runs[lastStartingBy(runs, at, ({ from }) => from)];
    return run === undefined || at >= run.to ? plainParagraph : readParagraphProperties(file, run);
  };
}

const storyWords: readonly (readonly [keyof StoryLengths, string, string])[] = [
  ['footnotes', '脚注', 'Footnotes'],
  ['headers', '页眉和页脚', 'Headers and footers'],
  ['comments', '批注', 'Comments'],
  ['endnotes', '尾注', 'Endnotes'],
  ['textBoxes', '文本框', 'Text boxes'],
];

/** The text after the body, story by story, is named and not read. */
function otherStories(pieces: readonly Piece[], lengths: StoryLengths): Unread[] {
  const whole = pieces.map(({ text }) => text).join('');
  let start = lengths.body;
  return storyWords.flatMap(([story, zh, en]): Unread[] => {
    const text = whole
      .slice(start, start + lengths[story])
      .replace(/[\x00-\x1f\s]+/g, ' ')
      .trim();
    start += lengths[story];
    if (text === '') return [];
    return [
      {
        code: story === 'textBoxes' ? 'text-box' : story,
        reason: `${zh}未读取。`,
        reasonEn: `${en} are not read.`,
        place: { paragraph: 1 },
        excerpt: text.slice(0, 40),
      },
    ];
  });
}
