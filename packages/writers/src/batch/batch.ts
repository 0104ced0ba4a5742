import type { Finding, Identity, Report } from '@mingzhang/model';
import type { Unreadable } from '../findings-workbook/checked.ts';
import { countGrades, GRADE_ORDER, type Grade, gradeOf } from '../words.ts';

/** How often a rule spoke in one document, and its first sentence. */
interface RuleTally {
  readonly rule: string;
  readonly grade: Grade;
  readonly count: number;
  readonly message: string;
  readonly messageEn: string;
}

/** What a batch report keeps of one document's check: no cell, no text but one example a rule and grade. */
export interface ReportSummary {
  readonly grades: Readonly<Record<Grade, number>>;
  readonly families: Readonly<Record<string, Readonly<Record<Grade, number>>>>;
  readonly rules: readonly RuleTally[];
  readonly amounts: number;
  readonly checked: number;
}

/** One document of a batch: read and checked, or why it could not be. */
export type BatchEntry =
  | { readonly path: string; readonly document: Identity; readonly summary: ReportSummary }
  | Unreadable;

export interface Department {
  readonly name: string;
  readonly documents: readonly { readonly path: string; readonly document: Identity }[];
  readonly grades: Readonly<Record<Grade, number>>;
  readonly families: Readonly<Record<string, Readonly<Record<Grade, number>>>>;
}

/** A fault that many documents have, with documents as examples. */
interface FrequentFault {
  readonly rule: string;
  readonly grade: Grade;
  readonly count: number;
  readonly documents: number;
  readonly examples: readonly {
    readonly name: string;
    readonly message: string;
    readonly messageEn: string;
  }[];
}

export interface Batch {
  /** Families that occur, in the order of the rule book. */
  readonly families: readonly string[];
  /** The most errors first. */
  readonly departments: readonly Department[];
  /** Gravest first, then by the number of documents. */
  readonly frequent: readonly FrequentFault[];
  readonly unreadable: readonly {
    readonly path: string;
    readonly reason: string;
    readonly reasonEn: string;
  }[];
  readonly grades: Readonly<Record<Grade, number>>;
  readonly documents: number;
}

/** Families of rules, as the rule book has them. */
export const FAMILIES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  table: { zh: '报表勾稽', en: 'Tables' },
  code: { zh: '科目编码', en: 'Codes' },
  text: { zh: '文字数据', en: 'Narrative' },
  form: { zh: '格式内容', en: 'Form' },
  performance: { zh: '绩效目标', en: 'Performance' },
  procurement: { zh: '政府采购', en: 'Procurement' },
  asset: { zh: '国有资产', en: 'Assets' },
  secrecy: { zh: '保密隐私', en: 'Secrecy' },
  timeliness: { zh: '公开时间', en: 'Timeliness' },
  final: { zh: '决算衔接', en: 'Final accounts' },
  year: { zh: '年度', en: 'Years' },
};

const MOST_EXAMPLES = 3;

/** A report cut down to what a batch report needs of it. */
export function summaryOf({ findings, coverage }: Report): ReportSummary {
  const byFamily = Map.groupBy(findings, ({ rule }) => familyOf(rule));
  const byRule = Map.groupBy(findings, (finding) => `${finding.rule} ${gradeOf(finding)}`);
  return {
    grades: countGrades(findings),
    families: Object.fromEntries([...byFamily].map(([family, list]) => [family, countGrades(list)])),
    rules: [...byRule.values()].flatMap(tallyOf),
    amounts: coverage.amounts,
    checked: coverage.checked,
  };
}

function tallyOf(findings: readonly Finding[]): RuleTally[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { rule, message, messageEn } = first;
  return [{ rule, grade: gradeOf(first), count: findings.length, message, messageEn }];
}

function familyOf(rule: string): string {
  return rule.slice(0, Math.max(0, rule.indexOf('.'))) || rule;
}

/** Documents put together by department and family; a document that names no body stands under its file's name. */
export function batchOf(entries: readonly BatchEntry[]): Batch {
  const read = entries.filter((entry) => 'summary' in entry);
  const unreadable = entries.filter((entry) => 'reason' in entry);
  const departments = [...Map.groupBy(read, nameOf)].map(([name, list]): Department => {
    const families = new Map<string, Readonly<Record<Grade, number>>>();
    for (const { summary } of list) {
      for (const [family, grades] of Object.entries(summary.families)) {
        families.set(family, added(families.get(family), grades));
      }
    }
    return {
      name,
      documents: list.map(({ path, document }) => ({ path, document })),
      grades: list.reduce((sum, { summary }) => added(sum, summary.grades), countGrades([])),
      families: Object.fromEntries(families),
    };
  });
  const occurring = new Set(departments.flatMap(({ families }) => Object.keys(families)));
  const known = Object.keys(FAMILIES);
  return {
    families: [
      ...known.filter((family) => occurring.has(family)),
      ...[...occurring].filter((family) => !known.includes(family)).sort(),
    ],
    departments: departments.sort((a, b) => byGrades(a.grades, b.grades)),
    frequent: frequentOf(read),
    unreadable,
    grades: departments.reduce((sum, { grades }) => added(sum, grades), countGrades([])),
    documents: entries.length,
  };
}

type Read = Extract<BatchEntry, { summary: ReportSummary }>;

function nameOf({ document, path }: Read): string {
  return document.body ?? fileName(path);
}

export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function added(
  sum: Readonly<Record<Grade, number>> | undefined,
  more: Readonly<Record<Grade, number>>,
): Readonly<Record<Grade, number>> {
  const total = { ...more };
  for (const grade of GRADE_ORDER) total[grade] += sum?.[grade] ?? 0;
  return total;
}

function byGrades(a: Readonly<Record<Grade, number>>, b: Readonly<Record<Grade, number>>): number {
  return (
    b.error - a.error || b.warning - a.warning || b['cannot-check'] - a['cannot-check'] || b.hint - a.hint
  );
}

function frequentOf(read: readonly Read[]): readonly FrequentFault[] {
  const faults = new Map<
    string,
    {
      rule: string;
      grade: Grade;
      count: number;
      documents: Set<string>;
      examples: FrequentFault['examples'][number][];
    }
  >();
  for (const entry of read) {
    for (const { rule, grade, count, message, messageEn } of entry.summary.rules) {
      const key = `${rule} ${grade}`;
      const known = faults.get(key) ?? { rule, grade, count: 0, documents: new Set<string>(), examples: [] };
      faults.set(key, known);
      known.count += count;
      known.documents.add(entry.path);
      if (known.examples.length < MOST_EXAMPLES)
        known.examples.push({ name: nameOf(entry), message, messageEn });
    }
  }
  return [...faults.values()]
    .map((fault) => ({ ...fault, documents: fault.documents.size }))
    .sort(
      (a, b) =>
        GRADE_ORDER.indexOf(a.grade) - GRADE_ORDER.indexOf(b.grade) ||
        b.documents - a.documents ||
        b.count - a.count,
    );
}
