import type { Lang } from '../words.ts';
import type { Batch } from './batch.ts';

/** What must hold by each rule, by its id; rules of the rule book are such a list. */
export type RuleNames = ReadonlyMap<string, { readonly zh: string; readonly en: string }>;

export function ruleName(rules: RuleNames, rule: string, lang: Lang): string {
  return rules.get(rule)?.[lang] ?? rule;
}

const ZH = {
  title: '部门预决算公开批量核对',
  departments: '各部门情况',
  department: '部门',
  documents: '文件',
  total: '合计',
  frequent: '常见问题',
  clean: '没有发现问题。',
  grade: '级别',
  rule: '应当满足',
  times: '次数',
  examples: '举例',
  unreadable: '读不了的文件（未核对）',
  none: '–：未发现；提示未列入',
  file: '文件名',
  reason: '原因',
  totals: ({ documents, departments, unreadable, grades }: Batch) =>
    `共 ${documents} 份文件、${departments.length} 个部门：错误 ${grades.error}，警告 ${grades.warning}，未能核对 ${grades['cannot-check']}，提示 ${grades.hint}，已豁免 ${grades.waived}；读不了 ${unreadable.length} 份。`,
};

const EN: typeof ZH = {
  title: 'Batch check of budget disclosures',
  departments: 'Departments',
  department: 'Department',
  documents: 'Documents',
  total: 'All',
  frequent: 'Most frequent faults',
  clean: 'Nothing found.',
  grade: 'Grade',
  rule: 'What must hold',
  times: 'Times',
  examples: 'Examples',
  unreadable: 'Documents that could not be read (not checked)',
  none: '–: nothing found; hints not counted',
  file: 'File',
  reason: 'Reason',
  totals: ({ documents, departments, unreadable, grades }) =>
    `${documents} documents of ${departments.length} departments: ${grades.error} errors, ${grades.warning} warnings, ${grades['cannot-check']} not checked, ${grades.hint} hints, ${grades.waived} waived; ${unreadable.length} could not be read.`,
};

export function batchWords(lang: Lang): typeof ZH {
  return lang === 'zh' ? ZH : EN;
}
