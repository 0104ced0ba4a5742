import type { Disclosure, Report } from '@mingzhang/model';
import { countGrades, type Lang } from '../words.ts';
import { widthOf } from './width.ts';

/** What one line of the table over several documents says. */
export interface DocumentLine {
  readonly kind: Disclosure['document']['kind'];
  readonly year: number | null;
  readonly tables: number;
  readonly errors: number;
  readonly warnings: number;
  readonly cannotCheck: number;
}

export function documentLine({ document, tables }: Disclosure, { findings }: Report): DocumentLine {
  const counts = countGrades(findings);
  return {
    kind: document.kind,
    year: document.year,
    tables: tables.length,
    errors: counts.error,
    warnings: counts.warning,
    cannotCheck: counts['cannot-check'],
  };
}

const KINDS = {
  budget: { zh: '预算', en: 'budget' },
  'final-accounts': { zh: '决算', en: 'accounts' },
  unknown: { zh: '不明', en: 'unknown' },
} as const;

const HEAD = {
  zh: ['文件', '种类', '年度', '认出表数', '错误', '警告', '未能核对'],
  en: ['document', 'kind', 'year', 'tables', 'errors', 'warnings', 'not checked'],
} as const;

const NAME_WIDTH = 56;

/** The end of a path: there files of one folder differ. */
function tail(name: string): string {
  if (widthOf(name) <= NAME_WIDTH) return name;
  const characters = [...name];
  while (widthOf(characters.join('')) > NAME_WIDTH - 1) characters.shift();
  return `…${characters.join('')}`;
}

/** The table over several documents, a line each in input order; `undefined` is one that could not be read. */
export function severalText(
  documents: readonly (readonly [string, DocumentLine | undefined])[],
  lang: Lang,
): string {
  const rows = documents.map(([name, line]) => [
    tail(name),
    ...(line === undefined
      ? [lang === 'zh' ? '读不了' : 'unread', '', '', '', '', '']
      : [
          KINDS[line.kind][lang],
          line.year ?? '–',
          line.tables,
          line.errors,
          line.warnings,
          line.cannotCheck,
        ].map(String)),
  ]);
  const widths = HEAD[lang].map((head, c) =>
    Math.max(widthOf(head), ...rows.map((row) => widthOf(row[c] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) =>
        c < 2
          ? cell + ' '.repeat((widths[c] ?? 0) - widthOf(cell))
          : ' '.repeat((widths[c] ?? 0) - widthOf(cell)) + cell,
      )
      .join('  ')
      .trimEnd();
  return [line(HEAD[lang]), ...rows.map(line)].join('\n');
}
