import type { Words } from '@mingzhang/forms';

/** Text that a spreadsheet would run: no name or remark begins so. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=＝@＠]/.test(text);
}

export const FORMULA: Words = {
  zh: '有以“=”或“@”开头的内容，像公式，没有导入。请改成它的值。',
  en: 'Text that begins with “=” or “@” looks like a formula and was not taken. Put its value.',
};
