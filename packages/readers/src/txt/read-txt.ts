import type { Evidence } from '@mingzhang/model';
import { BlockBuilder, type GridBuilder } from '../block-builder.ts';
import { decodeText } from '../text-encoding.ts';

const BOOKMARK = /\[bookmark: [^\]]*\]/g;

interface OpenCell {
  text: string;
  readonly line: number;
}

/**
 * Reads text in the tab form: a table row is a run of lines that begin with a tab, one cell a line; rows are parted by
 * an empty line; a cell of several lines goes on without a tab. A line with tabs inside is a row of its own. What is
 * neither is a paragraph. Places are lines.
 *
 * ```
 * ⇥2080501⏎          a cell
 * ⇥行政单位离退休⏎    a cell of the same row
 * ⏎                  the row ends
 * ^
 * ```
 */
export function readTxt(bytes: Uint8Array): Evidence {
  const builder = new BlockBuilder();
  let grid: GridBuilder | undefined;
  let row: OpenCell[] = [];
  let gap = 0;

  const endRow = () => {
    if (row.length === 0) return;
    grid ??= builder.grid({ line: row[0]?.line ?? 1 }, false);
    grid.row();
    for (const { text, line } of row) {
      builder.count();
      grid.cell(text.trim(), { line, column: 2 });
    }
    row = [];
  };
  const endTable = () => {
    endRow();
    if (grid !== undefined) builder.finish(grid);
    grid = undefined;
  };

  const lines = decodeText(bytes).split('\n');
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    if (content.startsWith('\t')) {
      if (gap > 2) endTable();
      gap = 0;
      for (const text of content.slice(1).split('\t')) row.push({ text, line });
      continue;
    }
    if (content === '') {
      endRow();
      gap++;
      continue;
    }
    const last = row.at(-1);
    if (last !== undefined && gap === 0 && !endsTable(content, lines[index + 1])) {
      last.text += `\n${content}`;
      continue;
    }
    const text = content.replace(BOOKMARK, '');
    endTable();
    gap = 0;
    const column = content.length - content.replace(BOOKMARK, '').trimStart().length + 1;
    if (content.includes('\t')) {
      row = content.split('\t').map((cell) => ({ text: cell, line }));
      endRow();
      continue;
    }
    builder.paragraph(text, column === 1 ? { line } : { line, column });
  }
  endTable();
  return builder.evidence();
}

/** A line right below a cell that is no part of it: a bookmark, or a page number before something that is no cell. */
function endsTable(content: string, next: string | undefined): boolean {
  if (content.startsWith('[bookmark:')) return true;
  return /^\s*\d{1,4}\s*$/.test(content) && next !== undefined && next !== '' && !next.startsWith('\t');
}
