import { RULES } from '@mingzhang/rules';
import { batchHtml, batchOf, batchWorkbook } from '@mingzhang/writers';
import type { DeskDone, DeskWork } from '../desk-work.ts';

/** A batch as one page or one workbook. */
export async function batchReport({
  format,
  entries,
}: Extract<DeskWork, { kind: 'batch-report' }>): Promise<DeskDone<'batch-report'>> {
  const names = new Map(RULES.map(({ id, title }) => [id, title]));
  const batch = batchOf(entries);
  if (format === 'xlsx') return { bytes: batchWorkbook(batch, names, 'zh') };
  return { bytes: new TextEncoder().encode(batchHtml(batch, names, 'zh')) };
}
