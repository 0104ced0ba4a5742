import { type CellRef, FEN_PER, type Fen, type Finding, formatFen, type MoneyUnit } from '@mingzhang/model';
import { atlasOf } from '../locate/atlas.ts';
import { waiverWords } from '../sarif/waiver.ts';
import { documentTitle, GRADES, type Lang, messageOf, placesWords } from '../words.ts';
import type { Checked, Unreadable } from './checked.ts';
import type { Look } from './looks.ts';
import { unreadableSheet } from './unreadable-sheet.ts';
import { whereOf } from './where.ts';
import { type ReportCell, type ReportSheet, workbook } from './workbook.ts';

const HEADS = {
  zh: [
    '序号',
    '文件',
    '级别',
    '结论',
    '规则',
    '表',
    '行',
    '栏',
    '位置',
    '说明',
    '实际',
    '应为',
    '差额',
    '单位',
    '改正',
    '依据',
    '编号',
  ],
  en: [
    'No.',
    'Document',
    'Severity',
    'Verdict',
    'Rule',
    'Table',
    'Row',
    'Column',
    'Place',
    'What is wrong',
    'Actual',
    'Expected',
    'Difference',
    'Unit',
    'Repair',
    'Basis',
    'Id',
  ],
} as const;
const WIDTHS = [6, 24, 8, 9, 28, 22, 20, 16, 18, 60, 14, 14, 12, 8, 40, 34, 18];
const DOCUMENT = 1;
const VERDICTS = {
  fail: { zh: '不符', en: 'fails' },
  'cannot-check': { zh: '未能核对', en: 'not checked' },
  waived: { zh: '已豁免', en: 'waived' },
} as const;
const SEVERITY_LOOK: Readonly<Record<Finding['severity'], Look>> = {
  error: 'error',
  warning: 'warning',
  hint: 'hint',
};

/**
 * Findings as a workbook, one a row, to be filtered and sorted: numbers are numbers, in the unit named beside them.
 * Several documents stand below one another, told apart by a column.
 */
export function findingsWorkbook(
  checked: readonly Checked[],
  lang: Lang,
  unreadable: readonly Unreadable[] = [],
): Uint8Array {
  const sheets = [findingsSheet(checked, lang)];
  return workbook(unreadable.length === 0 ? sheets : [...sheets, unreadableSheet(unreadable, lang)]);
}

function findingsSheet(checked: readonly Checked[], lang: Lang): ReportSheet {
  const several = checked.length > 1;
  const visible = (_: unknown, column: number) => several || column !== DOCUMENT;
  const heads = HEADS[lang].map((text): ReportCell => ({ text, look: 'head' }));
  let number = 0;
  const rows = checked.flatMap(({ disclosure, report }) => {
    const atlas = atlasOf(disclosure);
    const title = `${documentTitle(disclosure.document, lang)} · ${disclosure.source.path.split(/[\\/]/).at(-1)}`;
    return report.findings.map((finding) => {
      const [ref] = finding.cells;
      const where = ref === undefined ? undefined : whereOf(ref, disclosure, atlas, lang);
      const cells: ReportCell[] = [
        { number: String(++number), look: 'center' },
        { text: title, look: 'text' },
        { text: GRADES[finding.severity][lang], look: SEVERITY_LOOK[finding.severity] },
        { text: VERDICTS[finding.verdict][lang], look: 'center' },
        { text: finding.rule, look: 'text' },
        { text: where?.table ?? (lang === 'zh' ? '全文' : 'whole document'), look: 'text' },
        { text: where?.row ?? '', look: 'text' },
        { text: where?.column ?? '', look: 'text' },
        { text: placesWords(placesOf(finding.cells), lang), look: 'text' },
        { text: messageOf(finding, lang), look: 'text' },
        ...amounts(finding),
        { text: repairWords(finding, lang), look: 'text' },
        { text: finding.basis, look: 'text' },
        { text: finding.id, look: 'text' },
      ];
      return cells.filter(visible);
    });
  });
  return {
    name: lang === 'zh' ? '核对问题' : 'Findings',
    rows: [heads.filter(visible), ...rows],
    widths: WIDTHS.filter(visible),
    frozen: 1,
    filter: 0,
    landscape: true,
  };
}

function placesOf(cells: readonly CellRef[]) {
  return cells.map(({ place }) => place);
}

/** Actual, expected, difference and unit; blank where the finding is not about amounts. */
function amounts({ actual, expected, unit }: Finding): ReportCell[] {
  const number = (fen: Fen | undefined): ReportCell =>
    fen === undefined || unit === undefined
      ? { text: '', look: 'number' }
      : { number: exactDecimal(fen, unit), look: 'number' };
  const difference = actual === undefined || expected === undefined ? undefined : actual - expected;
  return [number(actual), number(expected), number(difference), { text: unit ?? '', look: 'center' }];
}

/** What the likeliest repair says, or by whom and why the finding is let stand. */
function repairWords({ repairs = [], waiver }: Finding, lang: Lang): string {
  if (waiver !== undefined) return waiverWords(waiver);
  const [repair] = repairs;
  return (lang === 'zh' ? repair?.message : repair?.messageEn) ?? '';
}

/** Fen in a unit to the last digit, without zeros behind it. */
export function exactDecimal(fen: Fen, unit: MoneyUnit): string {
  const decimals = Math.round(Math.log10(FEN_PER[unit]));
  const exact = formatFen(fen, unit, decimals);
  return exact.includes('.') ? exact.replace(/\.?0+$/, '') : exact;
}
