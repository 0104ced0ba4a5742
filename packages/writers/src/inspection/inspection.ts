import { type Disclosure, type Finding, fold } from '@mingzhang/model';
import type { Checked } from '../findings-workbook/checked.ts';
import { atlasOf } from '../locate/atlas.ts';
import { GRADE_ORDER, gradeOf } from '../words.ts';
import { type Fault, faultOf } from './fault.ts';
import { INSPECTION_ITEMS, type InspectionItem, OTHER } from './items.ts';

export type Answer = '是' | '否' | '无法核对';

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
export function inspect({ disclosure, report, composed }: Checked): Inspection {
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
    const reason = failed ? undefined : whyNot(item, { disclosure, composed }, notRun, faults);
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
  { disclosure, composed }: Pick<Checked, 'disclosure'> & { readonly composed: true | undefined },
  notRun: ReadonlySet<string>,
  faults: readonly Fault[],
): string | undefined {
  const { deadlines = [] } = item;
  if (deadlines.length > 0 && deadlines.every((rule) => notRun.has(rule))) return WITHOUT_DATES;
  const printed = composed === true && (item.present === 'cover' || item.present === 'contents');
  if (!printed && !isPresent(item, disclosure)) return MISSING[item.present];
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
