import type { PrintedCell, PrintedDocument, PrintedText } from '../printed.ts';
import { slotsOf } from '../printed.ts';

export interface WrittenText {
  readonly text: string;
  /** The line, from 1, on which each text or cell begins. */
  readonly lines: ReadonlyMap<PrintedCell | PrintedText, number>;
}

/**
 * The tab form: a table row is a run of lines that begin with a tab, one cell a line; rows are parted by an empty
 * line; a cell of several lines goes on without a tab; a heading carries the bookmark of the contents page.
 */
export function writeTxt(document: PrintedDocument): WrittenText {
  const out: string[] = [];
  const lines = new Map<PrintedCell | PrintedText, number>();
  let bookmark = 0;
  for (const [i, block] of document.blocks.entries()) {
    if (block.kind === 'text') {
      lines.set(block, out.length + 1);
      const listed = block.style === 'title' ? '2_2' : block.style === 'section' ? '3_3' : '';
      const mark = listed === '' ? '' : `[bookmark: _Toc_${listed}_${String(++bookmark).padStart(10, '0')}]`;
      out.push(mark + block.text);
      continue;
    }
    for (const row of slotsOf(block)) {
      for (const { cell, covered } of row) {
        if (!covered) lines.set(cell, out.length + 1);
        out.push(...`\t${covered ? '' : cell.text}`.split('\n'));
      }
      out.push('');
    }
    const next = document.blocks[i + 1];
    if (next?.kind === 'table') out.push('', ' ');
    else out.push('', ...(next?.kind === 'text' && next.style !== 'body' ? [''] : []));
  }
  return { text: `${out.join('\n')}\n`, lines };
}
