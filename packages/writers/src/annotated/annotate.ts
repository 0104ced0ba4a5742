import type { Disclosure, Report } from '@mingzhang/model';
import { type Annotated, refused } from './annotated.ts';

/**
 * The given document with every finding noted where it stands: comments in docx, notes on cells in xlsx, boxes with
 * notes in pdf, outlined places and a list in html. Nothing else of it changes. `bytes` are those the disclosure was
 * read from.
 */
export async function annotate(
  bytes: Uint8Array,
  disclosure: Disclosure,
  report: Report,
): Promise<Annotated> {
  const { findings } = report;
  switch (disclosure.source.format) {
    case 'docx':
      return (await import('./docx/annotate-docx.ts')).annotateDocx(bytes, findings);
    case 'xlsx':
      return (await import('./xlsx/annotate-xlsx.ts')).annotateXlsx(bytes, findings);
    case 'pdf':
      return (await import('./pdf/annotate-pdf.ts')).annotatePdf(bytes, findings);
    case 'html':
      return (await import('./html/annotate-html.ts')).annotateHtml(bytes, findings);
    case 'txt':
      return refused(
        '纯文本不能加批注。请核对同一文件的 docx、xlsx、pdf 或 html 版本，或改用 html 格式的核对报告。',
        'Plain text cannot carry notes. Check the docx, xlsx, pdf or html of the same document, or take the html report.',
      );
    case 'doc':
    case 'xls':
      return refused(
        `旧版 ${disclosure.source.format} 不能加批注。请另存为 ${disclosure.source.format}x 后再试。`,
        `The old ${disclosure.source.format} format cannot carry notes. Save it as ${disclosure.source.format}x and try again.`,
      );
  }
}
