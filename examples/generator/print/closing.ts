import type { PrintedBlock } from '../printed.ts';
import { paragraph, sectionHeading } from './frame.ts';

/** Terms of the glossary with their meanings. */
export const TERMS: readonly (readonly [string, string])[] = [
  [
    '财政拨款收入',
    '本级财政在预算年度内拨给部门使用的钱，来自一般公共预算、政府性基金预算和国有资本经营预算。',
  ],
  ['财政专户管理资金收入', '存入财政专户、按规定核拨使用的教育收费等收入。'],
  ['单位资金收入', '财政拨款和财政专户资金之外，单位依法取得的各种收入。'],
  ['上年结转', '以前年度已经安排而没有用完、今年仍按原定用途使用的资金。'],
  ['基本支出', '保证机构正常运转、完成日常任务的支出，分为人员经费和公用经费。'],
  ['项目支出', '为完成特定任务或者事业发展目标，在基本支出之外安排的支出。'],
  [
    '“三公”经费',
    '用财政拨款安排的因公出国（境）费、公务用车购置及运维费和公务接待费三项，分别对应出国（境）公务、公务车辆和公务接待的花费。',
  ],
  [
    '机关运行经费',
    '行政单位和参照公务员法管理的事业单位用于日常运转的公用经费，例如办公、水电、差旅和车辆运行。',
  ],
  ['政府采购', '使用财政性资金购买集中采购目录以内或者限额标准以上的货物、工程和服务。'],
  ['绩效目标', '预算资金计划在一定期限内达到的产出和效果，是监控和评价的依据。'],
];

/** 十、名词解释. */
export function glossary(): PrintedBlock[] {
  return [
    sectionHeading('glossary', '十、名词解释'),
    ...TERMS.map(([term, meaning], i) => paragraph('glossary', `${i + 1}、${term}：${meaning}`)),
  ];
}

/** 十一、其他需要说明的事项. */
export function otherMatters(): PrintedBlock[] {
  return [
    sectionHeading('other', '十一、其他需要说明的事项'),
    paragraph('other', '除上述内容外，本部门没有其他需要说明的事项。', 'other.none'),
  ];
}
