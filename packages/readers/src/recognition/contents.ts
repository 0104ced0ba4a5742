import { type Block, fold, type Paragraph, withoutOrdinal } from '@mingzhang/model';

const LEADERS = /[.．·…﹒•\s]{2,}\d*$|[.．·…]+\d+$|\s\d{1,3}$|(?<=[一-龥)）”])\d{1,3}$/;

/** An entry as it is compared with a title: no dot leaders, page, ordinal, year, edition. */
function core(text: string): string {
  return withoutOrdinal(fold(text.replace(LEADERS, '')).replace(/[.·…]{2,}.*$/, ''))
    .replace(/^第[一二三四五六七八九十]+部分/, '')
    .replace(/\d{4}年度?/g, '')
    .replace(/^部门/, '');
}

function numbered(text: string): boolean {
  return withoutOrdinal(fold(text)) !== fold(text) || /^第[一二三四五六七八九十]+部分/.test(fold(text));
}

/**
 * The paragraphs of the contents page: from 目录 on, short lines without a sentence, until a line says again what an
 * entry said (there the document itself begins).
 */
export function contentsOf(blocks: readonly Block[]): Paragraph[] {
  const at = blocks.findIndex(
    (block) => block.kind === 'paragraph' && /^(?:目录|目次|contents)$/i.test(fold(block.text)),
  );
  if (at < 0) return [];
  const entries: Paragraph[] = [];
  const seen: string[] = [];
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === 'grid') break;
    const own = core(block.text);
    const led = LEADERS.test(block.text) || /[.·…]{3,}/.test(block.text);
    if (!led && (own.length > 60 || /[。；]/.test(own))) break;
    if (
      !led &&
      own.length >= 3 &&
      seen.some(
        (entry) => entry === own || (entry.length >= 4 && own.endsWith(entry) && !numbered(block.text)),
      )
    )
      break;
    entries.push(block);
    if (own !== '') seen.push(own);
  }
  return entries;
}
