import type { Look } from '../findings-workbook/looks.ts';
import { unreadableSheet } from '../findings-workbook/unreadable-sheet.ts';
import { type ReportCell, type ReportSheet, workbook } from '../findings-workbook/workbook.ts';
import { GRADES, type Grade, type Lang } from '../words.ts';
import { type Batch, FAMILIES, fileName } from './batch.ts';
import { batchWords, type RuleNames, ruleName } from './words.ts';

const SHOWN = ['error', 'warning', 'cannot-check'] as const satisfies readonly Grade[];
const LOOKS: Readonly<Record<Grade, Look>> = {
  error: 'error',
  warning: 'warning',
  hint: 'hint',
  'cannot-check': 'hint',
  waived: 'hint',
};

/** A batch as a workbook: departments by families, frequent faults, what could not be read; each to be filtered. */
export function batchWorkbook(batch: Batch, rules: RuleNames, lang: Lang): Uint8Array {
  return workbook([
    departmentsSheet(batch, lang),
    frequentSheet(batch, rules, lang),
    ...(batch.unreadable.length === 0 ? [] : [unreadableSheet(batch.unreadable, lang)]),
  ]);
}

function departmentsSheet(batch: Batch, lang: Lang): ReportSheet {
  const words = batchWords(lang);
  const columns = [
    { name: words.total, of: (one: Batch['departments'][number]) => one.grades },
    ...batch.families.map((family) => ({
      name: FAMILIES[family]?.[lang] ?? family,
      of: (one: Batch['departments'][number]) => one.families[family],
    })),
  ].flatMap(({ name, of }) =>
    SHOWN.map((grade) => ({
      head: `${name}\n${GRADES[grade][lang]}`,
      count: (one: Batch['departments'][number]) => of(one)?.[grade] ?? 0,
    })),
  );
  const rows = batch.departments.map((one): ReportCell[] => [
    { text: one.name, look: 'strong' },
    count(one.documents.length),
    ...columns.map((column) => count(column.count(one))),
    { text: one.documents.map(({ path }) => fileName(path)).join('\n'), look: 'text' },
  ]);
  return sheet(
    words.departments,
    [words.department, words.documents, ...columns.map(({ head }) => head), words.file],
    [26, 7, ...columns.map(() => 9), 40],
    rows,
  );
}

function frequentSheet({ frequent }: Batch, rules: RuleNames, lang: Lang): ReportSheet {
  const words = batchWords(lang);
  const rows = frequent.map(({ rule, grade, count: times, documents, examples }): ReportCell[] => [
    { text: GRADES[grade][lang], look: LOOKS[grade] },
    { text: rule, look: 'text' },
    { text: ruleName(rules, rule, lang), look: 'text' },
    count(documents),
    count(times),
    {
      text: examples
        .map(({ name, message, messageEn }) => `${name}：${lang === 'zh' ? message : messageEn}`)
        .join('\n'),
      look: 'text',
    },
  ]);
  return sheet(
    words.frequent,
    [words.grade, 'id', words.rule, words.documents, words.times, words.examples],
    [9, 28, 36, 8, 8, 80],
    rows,
  );
}

function count(value: number): ReportCell {
  return { number: String(value), look: 'count' };
}

function sheet(
  name: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly ReportCell[])[],
): ReportSheet {
  const head = heads.map((text): ReportCell => ({ text, look: 'head' }));
  return { name, rows: [head, ...rows], widths, frozen: 1, filter: 0, landscape: true };
}
