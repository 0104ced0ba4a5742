import { createHash } from 'node:crypto';
import type { Block, Disclosure } from '@mingzhang/model';
import { decodeText, ReadError, read, recognise } from '@mingzhang/readers';
import { csvGrid, tooManyRows } from './csv.ts';

/** The most rows of a list that are imported at once: what one edit can hold, with room. */
const MOST_ROWS = 20_000;
/** The largest file the workspace keeps. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A file as it was read, and what kind of file it is. */
export interface Opened {
  readonly disclosure: Disclosure;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file that somebody wants to import: any format of a disclosure, and csv in UTF-8 or GB18030.
 *
 * @throws {ReadError} where it gives nothing, is no such file, or is larger than an import takes.
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<Opened> {
  if (bytes.byteLength > MOST_BYTES) throw tooLarge();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (/\.(?:csv|tsv)$/i.test(name) && !isPacked(bytes)) {
    const text = decodeText(bytes);
    if (text.trim() === '')
      throw new ReadError(
        'empty',
        '文件是空的，没有内容可导入。',
        'The file is empty; there is nothing to import.',
      );
    const evidence = { blocks: [csvGrid(text, MOST_ROWS)], unread: [] };
    return {
      disclosure: recognise(evidence, { path: name, sha256, format: 'txt' }),
      format: 'csv',
      sha256,
      bytes,
    };
  }
  const disclosure = await read(bytes, { path: name });
  if (disclosure.blocks.reduce((sum, block) => sum + rowsOf(block), 0) > MOST_ROWS)
    throw tooManyRows(MOST_ROWS);
  return { disclosure, format: disclosure.source.format, sha256, bytes };
}

function rowsOf(block: Block): number {
  return block.kind === 'grid' ? block.rows.length : 0;
}

/** Whether a file named csv is a workbook or a document after all. */
function isPacked(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return head.startsWith('PK') || head === '\xd0\xcf\x11\xe0' || head === '%PDF';
}

function tooLarge(): ReadError {
  const most = MOST_BYTES / 1024 / 1024;
  return new ReadError(
    'too-large',
    `文件超过 ${most} MB，不予导入。`,
    `The file is larger than ${most} MB and was not imported.`,
  );
}
