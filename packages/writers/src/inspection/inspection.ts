import { type CellRef, type Disclosure, type Finding, fold, oneLine, printFen } from '@mingzhang/model';
import type { Checked } from '../findings-workbook/checked.ts';
import { whereOf } from '../findings-workbook/where.ts';
import { type Atlas, atlasOf } from '../locate/atlas.ts';
import { sentenceOf } from '../locate/sentence.ts';
import { waiverWords } from '../sarif/waiver.ts';
import { GRADE_ORDER, GRADES, type Grade, gradeOf, placesWords } from '../words.ts';
import { INSPECTION_ITEMS, type InspectionItem, OTHER } from './items.ts';

export type Answer = '是' | '否' | '无法核对';

/** A fault as an inspector files it: where, what is printed there, what is wrong, what it should be. */
export interface Fault {
  readonly grade: Grade;
  readonly rule: string;
  readonly where: string;
  readonly quote: string;
  readonly problem: string;
  /** Undefined where the problem itself says how to put it right. */
  readonly repair?: string;
}

export interface Inspected {
  readonly item: InspectionItem;
  readonly answer: Answer;
  /** Gravest first; hints do not make the answer 否. */
  readonly faults: readonly Fault[];
  /** Why it could not be answered. */
  readonly reason?: string;
}

/** The inspection form filled in for one document. */
export interface Inspection {
  readonly disclosure: Disclosure;
  readonly items: readonly Inspected[];
}

/**
 * Fills in the inspection form: 否 where a rule failed with an error or a warning, 无法核对 where what the item asks for
 * was not met in the document or a rule could not be run on it, else 是.
 */
export function inspect({ disclosure, report }: Checked): Inspection {
  const atlas = atlasOf(disclosure);
  const byItem = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const id = itemOf(finding);
    const known = byItem.get(id);
    if (known === undefined) byItem.set(id, [finding]);
    else known.push(finding);
  }
  const notRun = new Set(report.notRun.map(({ rule }) => rule));
  const items = INSPECTION_ITEMS.map((item): Inspected => {
    const findings = (byItem.get(item.id) ?? []).toSorted(
      (a, b) => GRADE_ORDER.indexOf(gradeOf(a)) - GRADE_ORDER.indexOf(gradeOf(b)),
    );
    const faults = findings.map((finding) => faultOf(finding, disclosure, atlas));
    const failed = faults.some(({ grade }) => grade === 'error' || grade === 'warning');
    const reason = failed ? undefined : whyNot(item, disclosure, notRun, faults);
    if (reason !== undefined) return { item, answer: '无法核对', faults, reason };
    return { item, answer: failed ? '否' : '是', faults };
  });
  return { disclosure, items };
}

/** The item a finding belongs to. */
export function itemOf({ rule, cells }: Finding): string {
  let best: { readonly id: string; readonly length: number } | undefined;
  for (const { id, rules } of INSPECTION_ITEMS) {
    for (const beginning of rules) {
      if (rule.startsWith(beginning) && beginning.length > (best?.length ?? 0)) {
        best = { id, length: beginning.length };
      }
    }
  }
  if (best !== undefined) return best.id;
  const [first] = cells;
  if (first === undefined) return OTHER;
  return (
    (
      INSPECTION_ITEMS.find(({ forms }) => forms.includes(first.form)) ??
      INSPECTION_ITEMS.find(({ sections }) => sections.includes(first.row)) ??
      INSPECTION_ITEMS.find(({ before = [] }) => before.some((beginning) => rule.startsWith(beginning)))
    )?.id ?? OTHER
  );
}

function whyNot(
  item: InspectionItem,
  disclosure: Disclosure,
  notRun: ReadonlySet<string>,
  faults: readonly Fault[],
): string | undefined {
  const { deadlines = [] } = item;
  if (deadlines.length > 0 && deadlines.every((rule) => notRun.has(rule))) return WITHOUT_DATES;
  if (!isPresent(item, disclosure)) return MISSING[item.present];
  return faults.some(({ grade }) => grade === 'cannot-check') ? '有内容未能核对，见下。' : undefined;
}

const MISSING: Readonly<Record<InspectionItem['present'], string>> = {
  form: '文件中没有识别到这张表，请人工核对。',
  section: '文件中没有识别到这一部分，请人工核对。',
  either: '文件中没有识别到这一部分，请人工核对。',
  cover: '文件中没有识别到封面，请人工核对。',
  contents: '文件中没有识别到目录页，请人工核对。',
  always: '',
};

const WITHOUT_DATES = '没有给出批复日期和公开日期，请对照批复文件和公开网页填写。';

function isPresent({ present, forms, sections }: InspectionItem, disclosure: Disclosure): boolean {
  const form =
    disclosure.tables.some((table) => forms.includes(table.form)) ||
    (forms.includes('project-performance') && disclosure.projects.length > 0);
  const section = disclosure.sections.some(({ id }) => id !== null && sections.includes(id));
  switch (present) {
    case 'form':
      return form;
    case 'section':
      return section;
    case 'either':
      return form || section;
    case 'cover':
      return coverOf(disclosure);
    case 'contents':
      return disclosure.blocks.some(
        (block) => block.kind === 'paragraph' && /^目[录次]$/.test(fold(block.text)),
      );
    case 'always':
      return true;
  }
}

/** Whether a title of the document stands before its contents, tables and sections. */
function coverOf({ blocks, sections }: Disclosure): boolean {
  const firstSection = sections[0]?.place;
  for (const block of blocks.slice(0, 8)) {
    if (block.kind === 'grid' || block.place === firstSection) return false;
    if (/^目[录次]$/.test(fold(block.text))) return false;
    if (/\d{4}年.{0,40}[预决]算/.test(fold(block.text)) && !/表$/.test(fold(block.text))) return true;
  }
  return false;
}

const LONGEST_QUOTE = 80;

function faultOf(finding: Finding, disclosure: Disclosure, atlas: Atlas): Fault {
  const [first] = finding.cells;
  const repair = repairOf(finding);
  const fault = {
    grade: gradeOf(finding),
    rule: finding.rule,
    where: first === undefined ? '全文' : whereWords(finding.cells, first, disclosure, atlas),
    quote: first === undefined ? '' : quoteOf(first, atlas),
    problem: finding.message,
  };
  return repair === undefined ? fault : { ...fault, repair };
}

function repairOf({
  rule,
  verdict,
  actual,
  expected,
  unit,
  repairs = [],
  waiver,
}: Finding): string | undefined {
  if (waiver !== undefined) return waiverWords(waiver);
  const [repair] = repairs;
  if (repair !== undefined) return repair.message;
  if (verdict !== 'fail' || actual === undefined || expected === undefined || unit === undefined)
    return undefined;
  if (actual === expected) return undefined;
  const bound = rule.endsWith('.bound');
  return `${bound ? '应不大于' : '按等式应为'} ${printFen(expected, unit)} ${unit}，请核对后改正。`;
}

function whereWords(cells: readonly CellRef[], first: CellRef, disclosure: Disclosure, atlas: Atlas): string {
  const { table, row, column } = whereOf(first, disclosure, atlas, 'zh');
  const words = [table, row, column].filter((word) => word !== '').join('·');
  return `${words}（${placesWords(
    cells.map(({ place }) => place),
    'zh',
  )}）`;
}

/** The sentence, or the cell as printed. */
function quoteOf(ref: CellRef, atlas: Atlas): string {
  const spot = atlas.spot(ref);
  const block = spot === undefined ? undefined : atlas.blocks[spot.block];
  if (block?.kind !== 'paragraph') return oneLine(ref.text);
  const { from, to, at } = sentenceOf(block.text, ref);
  const sentence = block.text.slice(from, to);
  if (sentence.length <= LONGEST_QUOTE) return oneLine(sentence);
  const middle = Math.max(0, (at ?? from) - from - LONGEST_QUOTE / 2);
  const cut = sentence.slice(middle, middle + LONGEST_QUOTE);
  return oneLine(`${middle > 0 ? '…' : ''}${cut}${middle + LONGEST_QUOTE < sentence.length ? '…' : ''}`);
}

/** A fault in lines: number and grade, place, quotation, problem, repair. */
export function faultLines(
  { grade, where, quote, problem, repair }: Fault,
  number: number,
): readonly string[] {
  return [
    `${number}.【${GRADES[grade].zh}】${problem}`,
    `位置：${where}`,
    ...(quote === '' ? [] : [`原文：“${quote}”`]),
    ...(repair === undefined ? [] : [`改正：${repair}`]),
  ];
}

/** How many items have each answer. */
export function answers({ items }: Inspection): Readonly<Record<Answer, number>> {
  const counts: Record<Answer, number> = { 是: 0, 否: 0, 无法核对: 0 };
  for (const { answer } of items) counts[answer]++;
  return counts;
}

/** Lines of the column of faults: why it could not be answered, the faults, or that there are none. */
export function remarkLines({ faults, reason }: Inspected): readonly string[] {
  const lines = faults.flatMap((fault, i) => faultLines(fault, i + 1));
  if (reason !== undefined) return [reason, ...lines];
  return lines.length === 0 ? ['未发现问题'] : lines;
}

const KINDS = { budget: '预算', 'final-accounts': '决算', unknown: '预决算' } as const;
const EDITIONS = { department: '部门', unit: '单位', unknown: '部门' } as const;

/** Title and the lines under it. */
export function heading({ disclosure: { document, source } }: Inspection): {
  readonly title: string;
  readonly lines: readonly string[];
} {
  const year = document.year === null ? '' : `${document.year}年度`;
  return {
    title: `${year}${EDITIONS[document.edition]}${KINDS[document.kind]}公开检查表`,
    lines: [
      `被检查${EDITIONS[document.edition]}：${document.body ?? '（文件未写明）'}`,
      `检查文件：${source.path.split(/[\\/]/).at(-1) ?? ''}（SHA-256 ${source.sha256.slice(0, 16)}…）`,
    ],
  };
}

export const LEGEND =
  '说明：“是”为符合要求；“否”为有错误或警告；“无法核对”为文件中没有可供核对的内容，须人工检查。“提示”供参考，不影响结论。';

export const SIGNATURES = [
  '检查人（签字）：',
  '复核人（签字）：',
  '被检查单位确认（盖章）：',
  '检查日期：　　　年　　月　　日',
];
