import type { FormattedRun } from './formatted-runs.ts';
import { type Sprm, sprmsOf } from './sprms.ts';
import { readTableRow, type TableRow } from './table-row.ts';
import type { WordFile } from './word-file.ts';

/** What a paragraph's properties say that matters for reading. */
export interface ParagraphProperties {
  readonly heading: number | undefined;
  /** How deep in tables: 0 outside, 1 in a cell, 2 in a table inside a cell. */
  readonly depth: number;
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly isNumbered: boolean;
  /** The row that this paragraph ends. */
  readonly row: TableRow | undefined;
}

export const plainParagraph: ParagraphProperties = {
  heading: undefined,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  isNumbered: false,
  row: undefined,
};

const IN_TABLE = 0x2416;
const ENDS_ROW = 0x2417;
const DEPTH = 0x6649;
const ENDS_INNER_CELL = 0x244b;
const OUTLINE_LEVEL = 0x2640;
const LIST = 0x460b;
const ELSEWHERE = 0x6646;
const ELSEWHERE_OLD = 0x6645;
const HEADINGS = 9;

/** Reads a paragraph's properties (MS-DOC 2.6.2), following those that are kept in the data stream. */
export function readParagraphProperties(file: WordFile, run: FormattedRun): ParagraphProperties {
  let heading = run.style >= 1 && run.style <= HEADINGS ? run.style : undefined;
  let inTable = false;
  let depth = 0;
  let endsRow = false;
  let endsInnerCell = false;
  let isNumbered = false;
  const inRow: { view: DataView; sprm: Sprm }[] = [];

  function take(view: DataView, start: number, end: number, mayFollow: boolean): void {
    for (const sprm of sprmsOf(view, start, end)) {
      const first = view.getUint8(sprm.start);
      if (sprm.code === IN_TABLE) inTable = first === 1;
      else if (sprm.code === ENDS_ROW) endsRow = first === 1;
      else if (sprm.code === DEPTH) depth = view.getInt32(sprm.start, true);
      else if (sprm.code === ENDS_INNER_CELL) endsInnerCell = first === 1;
      else if (sprm.code === OUTLINE_LEVEL) heading = first < HEADINGS ? first + 1 : undefined;
      else if (sprm.code === LIST) isNumbered = view.getInt16(sprm.start, true) !== 0;
      else if (sprm.code === ELSEWHERE || sprm.code === ELSEWHERE_OLD) {
        if (mayFollow) follow(view.getUint32(sprm.start, true));
      } else inRow.push({ view, sprm });
    }
  }

  function follow(at: number): void {
    if (at + 2 > file.data.byteLength) return;
    const end = Math.min(at + 2 + file.data.getUint16(at, true), file.data.byteLength);
    take(file.data, at + 2, end, false);
  }

  take(file.document, run.start, run.end, true);
  return {
    heading,
    depth: Math.max(depth, inTable ? 1 : 0),
    endsRow,
    endsInnerCell,
    isNumbered,
    row: endsRow ? readTableRow(inRow) : undefined,
  };
}
