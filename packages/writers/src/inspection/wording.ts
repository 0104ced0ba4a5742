import { GRADES } from '../words.ts';
import type { Fault } from './fault.ts';
import type { Answer, Inspected, Inspection } from './inspection.ts';

/** A fault in lines: number and grade, place, quotation, problem, repair. */
function faultLines({ grade, where, quote, problem, repair }: Fault, number: number): readonly string[] {
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

/** More than this of one item are counted, not written out. */
const MOST = 50;

/** Lines of the column of faults: why it could not be answered, the faults, or that there are none. */
export function remarkLines({ faults, reason }: Inspected): readonly string[] {
  const shown = faults.slice(0, MOST);
  const lines = shown.flatMap((fault, i) => faultLines(fault, i + 1));
  if (faults.length > MOST) lines.push(`另有 ${faults.length - MOST} 项，见核对报告。`);
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
