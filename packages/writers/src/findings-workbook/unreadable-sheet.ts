import type { Lang } from '../words.ts';
import type { Unreadable } from './checked.ts';
import type { ReportCell, ReportSheet } from './workbook.ts';

/** The documents that could not be read, and why: a sheet of its own, so that none is missing silently. */
export function unreadableSheet(unreadable: readonly Unreadable[], lang: Lang): ReportSheet {
  const heads = lang === 'zh' ? ['文件', '原因'] : ['File', 'Reason'];
  const rows = unreadable.map(({ path, reason, reasonEn }): ReportCell[] => [
    { text: path, look: 'text' },
    { text: lang === 'zh' ? reason : reasonEn, look: 'text' },
  ]);
  return {
    name: lang === 'zh' ? '读不了的文件' : 'Not read',
    rows: [heads.map((text) => ({ text, look: 'head' })), ...rows],
    widths: [50, 80],
    frozen: 1,
    filter: 0,
    landscape: true,
  };
}
