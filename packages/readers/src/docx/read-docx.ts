import type { Evidence } from '@mingzhang/model';
import { openArchive } from '../archive/archive.ts';
import { ReadError } from '../read-error.ts';
import { walkXml } from '../xml/walk-xml.ts';
import { DocumentWalker } from './document-walker.ts';
import { withoutLook } from './look.ts';
import { readNumbering } from './numbering.ts';
import { readHeadingStyles } from './styles.ts';

const DOCUMENT = 'word/document.xml';

/**
 * Reads docx: tables as grids with their merges, paragraphs with heading levels and their automatic numbers, text as
 * it stands after tracked changes are accepted. Places are table, row and cell, or paragraph, as they stand in the file.
 *
 * @throws {ReadError} where the archive or its document part is damaged, too large, encrypted, or no docx.
 */
export function readDocx(bytes: Uint8Array): Evidence {
  const archive = openArchive(bytes);
  const xml = archive.text(DOCUMENT);
  if (xml === undefined) {
    throw new ReadError(
      'not-this-format',
      '压缩包里没有 Word 正文（word/document.xml）。',
      'The archive holds no Word document part (word/document.xml).',
    );
  }
  const walker = new DocumentWalker(
    readHeadingStyles(archive.text('word/styles.xml') ?? ''),
    readNumbering(archive.text('word/numbering.xml') ?? ''),
  );
  try {
    walkXml(withoutLook(xml), walker);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError(
      'damaged',
      'Word 正文的 XML 已损坏，无法读取。请在 Word 中打开并另存后再试。',
      'The XML of the Word document is damaged. Open it in Word, save it again and try once more.',
    );
  }
  return walker.evidence();
}
