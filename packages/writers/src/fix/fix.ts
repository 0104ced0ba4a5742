import type { Place, Source } from '@mingzhang/model';
import { FixError } from './fix-error.ts';

/** One printed text and what is to stand in its place; `before` may be a part of a cell or of a paragraph. */
export interface Fix {
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

export interface Fixed {
  readonly bytes: Uint8Array;
  /** Whether formulas stand in the workbook: what they printed before stays until a spreadsheet program opens it. */
  readonly formulas: boolean;
}

/**
 * The given document with some printed texts changed and nothing else: every other part of the file keeps its bytes.
 * `bytes` are those the places were read from.
 *
 * @throws {FixError} where a text is not what it was taken for, or the format cannot be changed; nothing is done then.
 */
export async function fix(
  bytes: Uint8Array,
  format: Source['format'],
  fixes: readonly Fix[],
): Promise<Fixed> {
  if (format === 'docx') {
    const { fixDocx } = await import('./docx/fix-docx.ts');
    return { bytes: fixDocx(bytes, fixes), formulas: false };
  }
  if (format === 'xlsx') return (await import('./xlsx/fix-xlsx.ts')).fixXlsx(bytes, fixes);
  throw new FixError(
    'unopenable',
    `${format} 文件不能只改一处。请在同一文件的 docx 或 xlsx 版本里改。`,
    `One place of a ${format} file cannot be changed alone. Change the docx or xlsx of the same document.`,
  );
}
