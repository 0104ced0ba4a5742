import type { Look } from '../findings-workbook/looks.ts';
import { type ReportCell, type ReportSheet, workbook } from '../findings-workbook/workbook.ts';
import type { Answer, Inspection } from './inspection.ts';
import { answers, heading, LEGEND, remarkLines, SIGNATURES } from './wording.ts';

const WIDTHS = [6, 20, 26, 11, 78];
const ANSWER_LOOK: Readonly<Record<Answer, Look>> = { 是: 'center', 否: 'error', 无法核对: 'hint' };

/** Inspection forms as a workbook, a sheet for each document, to be printed on A4 and signed. */
export function inspectionXlsx(inspections: readonly Inspection[]): Uint8Array {
  return workbook(inspections.map(sheetOf));
}

function sheetOf(inspection: Inspection): ReportSheet {
  const { title, lines } = heading(inspection);
  const counts = answers(inspection);
  const count = `共 ${inspection.items.length} 项：是 ${counts.是}，否 ${counts.否}，无法核对 ${counts.无法核对}`;
  const wide = (text: string, look: Look): ReportCell[] => [{ text, look }];
  const heads = ['序号', '检查内容', '要求', '是／否', '存在的问题（位置、原文、改正）'];
  const rows: ReportCell[][] = [
    wide(title, 'title'),
    ...[...lines, count].map((line) => wide(line, 'plain')),
    heads.map((text) => ({ text, look: 'head' })),
  ];
  const first = rows.length;
  for (const [i, inspected] of inspection.items.entries()) {
    const { item, answer } = inspected;
    rows.push([
      { number: String(i + 1), look: 'center' },
      { text: item.zh, look: 'strong' },
      { text: item.asks, look: 'text' },
      { text: answer, look: ANSWER_LOOK[answer] },
      { text: remarkLines(inspected).join('\n'), look: 'text' },
    ]);
  }
  rows.push(wide(LEGEND, 'muted'), [], ...SIGNATURES.map((text) => wide(text, 'plain')));
  const across = rows.flatMap((cells, row) =>
    cells.length === 1 ? [{ row, column: 0, columns: WIDTHS.length }] : [],
  );
  return {
    name: inspection.disclosure.document.body ?? '检查表',
    rows,
    widths: WIDTHS,
    frozen: first,
    filter: first - 1,
    merges: across,
    landscape: true,
  };
}
