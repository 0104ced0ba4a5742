import type { Disclosure } from '@mingzhang/model';
import { strToU8, zipSync } from 'fflate';
import { read } from '../src/index.ts';

/** A table as lines of text, cells parted by `|`; a caption, headings, then rows. */
export function tabbed(table: string): string {
  return `${rowsOf(table)
    .map((cells) => cells.map((cell) => `\t${cell}\n`).join(''))
    .join('\n')}\n\n`;
}

function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** The same table as html without spans. */
export function html(...parts: string[]): Uint8Array {
  return new TextEncoder().encode(`<!DOCTYPE html><meta charset="utf-8"><body>${parts.join('\n')}</body>`);
}

/** A docx of one document part. */
export function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const files: Record<string, Uint8Array> = { 'word/document.xml': strToU8(document) };
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files);
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A cell: `a` plain, `a>2` over two columns, `v` begins and `^` goes on a vertical merge. */
export function table(...rows: string[]): string {
  const cells = (row: string) =>
    row
      .split('|')
      .map((printed) => {
        const [, merge = '', text = '', span] = /^\s*([v^]?)\s*(.*?)(?:>(\d))?\s*$/.exec(printed) ?? [];
        const spanned = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`;
        const merged = merge === 'v' ? '<w:vMerge w:val="restart"/>' : merge === '^' ? '<w:vMerge/>' : '';
        return `<w:tc><w:tcPr>${spanned}${merged}</w:tcPr>${paragraph(text)}</w:tc>`;
      })
      .join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

export function txt(...parts: string[]): Promise<Disclosure> {
  return read(new TextEncoder().encode(parts.join('\n')), { path: 'given.txt' });
}

/** Facts of one form, a line each: `row measure fen|absence`. */
export function facts(disclosure: Disclosure, form: string): string[] {
  return disclosure.tables
    .filter((one) => one.form === form)
    .flatMap(({ rows }) =>
      rows.flatMap(({ key, side, cells }) =>
        Object.entries(cells).flatMap(([measure, cell]) => {
          const at = `${side === undefined ? '' : `${side} `}${key} ${measure}`;
          if (cell.kind === 'amount') return [`${at} ${cell.fen}`];
          return cell.kind === 'absent' && cell.absence !== 'blank' ? [`${at} ${cell.absence}`] : [];
        }),
      ),
    );
}
