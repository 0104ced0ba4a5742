import { damagedCompound } from '../archive/compound.ts';
import { ReadError } from '../read-error.ts';
import { tablePart, type WordFile } from './word-file.ts';

/** A stretch of the document stream with one set of properties: a list of modifiers from `start` to `end`. */
export interface FormattedRun {
  readonly from: number;
  readonly to: number;
  /** The paragraph's style; 1 to 9 are the headings. Characters have none. */
  readonly style: number;
  readonly start: number;
  readonly end: number;
}

const PAGE = 512;
const CHARACTER_PAGES = 0x00fa;
const PARAGRAPH_PAGES = 0x0102;
const PARAGRAPH_ITEM = 13;
const MOST_RUNS = 2_000_000;

/** The runs of paragraph properties, by where they stand (MS-DOC 2.9.174). @throws {ReadError} */
export function readParagraphRuns(file: WordFile): FormattedRun[] {
  return readRuns(file, PARAGRAPH_PAGES, (page, runs, run) => {
    const item = page + (runs + 1) * 4 + run * PARAGRAPH_ITEM;
    const at = page + file.document.getUint8(item) * 2;
    const half = file.document.getUint8(at);
    const start = half === 0 ? at + 2 : at + 1;
    const size = half === 0 ? file.document.getUint8(at + 1) * 2 : half * 2 - 1;
    const end = Math.min(start + size, page + PAGE);
    if (start + 2 > end) return undefined;
    return { style: file.document.getUint16(start, true), start: start + 2, end };
  });
}

/** The runs of character properties that say anything (MS-DOC 2.9.33). @throws {ReadError} */
export function readCharacterRuns(file: WordFile): FormattedRun[] {
  return readRuns(file, CHARACTER_PAGES, (page, runs, run) => {
    const item = file.document.getUint8(page + (runs + 1) * 4 + run);
    if (item === 0) return undefined;
    const at = page + item * 2;
    const end = Math.min(at + 1 + file.document.getUint8(at), page + PAGE);
    return { style: 0, start: at + 1, end };
  });
}

function readRuns(
  file: WordFile,
  pages: number,
  properties: (page: number, runs: number, run: number) => Omit<FormattedRun, 'from' | 'to'> | undefined,
): FormattedRun[] {
  const part = tablePart(file, pages);
  const count = Math.max(0, Math.floor((part.byteLength - 4) / 8));
  const found: FormattedRun[] = [];
  for (let i = 0; i < count; i++) {
    const page = (part.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff) * PAGE;
    if (page + PAGE > file.document.byteLength) throw damagedCompound();
    const runs = file.document.getUint8(page + PAGE - 1);
    if ((runs + 1) * 4 > PAGE) throw damagedCompound();
    for (let run = 0; run < runs; run++) {
      const from = file.document.getUint32(page + run * 4, true);
      const to = file.document.getUint32(page + (run + 1) * 4, true);
      const said = properties(page, runs, run);
      if (said !== undefined && from < to) found.push({ from, to, ...said });
    }
    if (found.length > MOST_RUNS) {
      throw new ReadError('too-large', '文档过于复杂，未予读取。', 'The document is too complex to be read.');
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
