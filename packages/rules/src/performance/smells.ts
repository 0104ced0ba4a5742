import type { Words } from '@mingzhang/forms';
import type { Indicator, Severity } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { everyIndicator, indicatorCells, indicatorWords, type Measured } from './indicators.ts';

const BASIS = '预算绩效指标编制要求（指标值应明确、细化、可衡量）';

interface Smell {
  readonly id: Rule['id'];
  readonly severity: Severity;
  readonly title: Words;
  readonly message: Words;
  readonly cells: readonly Exclude<keyof Indicator, 'place'>[];
  /** Undefined where the rule has nothing to say of the indicator. */
  readonly holds: (measured: Measured) => boolean | undefined;
  /** One indicator as `level 1 | level 2 | name | description | target | basis`. */
  readonly pass: string;
  readonly fail: string;
}

function ruleOf({ id, severity, title, message, cells, holds, pass, fail }: Smell): Rule {
  const example = (indicator: string) => `project 13030424P00889311085D 网络维护
      indicator ${indicator} | 工作计划`;
  return {
    id,
    severity,
    title,
    message,
    basis: BASIS,
    *statements(facts) {
      for (const measured of everyIndicator(facts)) {
        const verdict = holds(measured);
        if (verdict === undefined) continue;
        yield {
          statement: { kind: 'holds', holds: verdict, cells: indicatorCells(facts, measured, cells) },
          words: indicatorWords(measured),
          ...(measured.name === undefined ? { wordsEn: { indicator: 'withheld' } } : {}),
        };
      }
    },
    examples: { pass: example(pass), fail: example(fail) },
  };
}

const PERCENT = new Set(['%', '‰']);
const COUNTED = /数量$|次数$|人数$|册数$|个数$|户数$|面积$|件数$|篇数$|期数$/;
const SPANS = /^(?:年|月|日|天|小时|分钟|工作日|个月)/;
const MISPLACED: readonly (readonly [Measured['kind'], RegExp])[] = [
  ['economic', /工作效率|宣传|知晓|满意|办公效率/],
  ['ecological', /节约成本|节约资金|降低成本|提高效率/],
];

const SMELLS: readonly Smell[] = [
  {
    id: 'performance.target.yes-no',
    severity: 'warning',
    title: { zh: '指标值不写“是否”', en: 'A target value is not a bare question 是否' },
    message: {
      zh: '项目“{project}”指标“{indicator}”的指标值写为“{target}”，没有说明要达到什么；请写“是”或可衡量的程度。',
      en: 'The target of “{indicator}” in project “{project}” is “{target}”, which says nothing to reach. Write 是, or a degree that can be judged.',
    },
    cells: ['target'],
    holds: ({ target }) => (target === undefined ? undefined : target.kind !== 'yes-no' || !target.asks),
    pass: '效益指标 | 社会效益指标 | 系统运行 | 系统是否正常运行 | 是',
    fail: '效益指标 | 社会效益指标 | 系统运行 | 系统是否正常运行 | 是否',
  },
  {
    id: 'performance.cost.operator',
    severity: 'warning',
    title: { zh: '成本指标应为上限（≤）', en: 'A cost indicator is a ceiling (≤)' },
    message: {
      zh: '项目“{project}”成本指标“{indicator}”的指标值为“{target}”：成本应控制在某数以内，写“≥”方向反了；请改为“≤”。',
      en: 'The cost indicator “{indicator}” of project “{project}” is “{target}”: a cost is kept below a ceiling, so ≥ points the wrong way. Write ≤.',
    },
    cells: ['target'],
    holds: ({ kind, target, name }) => {
      if (kind !== 'cost' || target?.kind !== 'quantity' || /节约|节省|压减|降低/.test(name ?? ''))
        return undefined;
      return target.operator !== '≥' && target.operator !== '>';
    },
    pass: '成本指标 | 经济成本指标 | 维护费 | 全年维护费 | ≤10万元',
    fail: '产出指标 | 成本指标 | 维护费 | 全年维护费 | ≥10万元',
  },
  {
    id: 'performance.satisfaction.range',
    severity: 'error',
    title: { zh: '满意度不超过 100%', en: 'Satisfaction does not exceed 100 %' },
    message: {
      zh: '项目“{project}”满意度指标“{indicator}”的指标值为“{target}”，满意度不可能超过 100%。',
      en: 'The satisfaction “{indicator}” of project “{project}” is “{target}”; it cannot exceed 100 %.',
    },
    cells: ['target'],
    holds: ({ kind, target }) =>
      kind === 'satisfaction' && target?.kind === 'quantity' && target.unit === '%'
        ? target.value < 100 || (target.value === 100 && target.operator !== '>')
        : undefined,
    pass: '满意度指标 | 服务对象满意度指标 | 部门满意度 | 服务部门满意度 | ≥95%',
    fail: '满意度指标 | 服务对象满意度指标 | 部门满意度 | 服务部门满意度 | ≥950%',
  },
  {
    id: 'performance.quantity.unit',
    severity: 'hint',
    title: { zh: '数量指标用数量衡量，不用百分比', en: 'A quantity is measured in counts, not in percent' },
    message: {
      zh: '项目“{project}”数量指标“{indicator}”的指标值为“{target}”；数量宜写具体数目，完成率、覆盖率宜列质量或时效指标。',
      en: 'The quantity “{indicator}” of project “{project}” is “{target}”. Give a count; rates belong to quality or timeliness.',
    },
    cells: ['target'],
    holds: ({ kind, target, name }) =>
      kind === 'quantity' && target?.kind === 'quantity' && name !== undefined
        ? !PERCENT.has(target.unit)
        : undefined,
    pass: '产出指标 | 数量指标 | 部门数 | 服务部门数量 | 76个',
    fail: '产出指标 | 数量指标 | 文稿完成 | 文稿起草完成率 | ≥95%',
  },
  {
    id: 'performance.quality.unit',
    severity: 'hint',
    title: { zh: '质量指标衡量好坏，不用件数', en: 'Quality is a degree, not a count' },
    message: {
      zh: '项目“{project}”质量指标“{indicator}”的指标值为“{target}”，这是数量；质量宜写合格率、达标率等。',
      en: 'The quality “{indicator}” of project “{project}” is “{target}”, a count. Give a rate or a standard to meet.',
    },
    cells: ['target'],
    holds: ({ kind, target }) =>
      kind === 'quality' && target?.kind === 'quantity' && target.unit !== ''
        ? PERCENT.has(target.unit) ||
          SPANS.test(target.unit) ||
          /^[分级]$/.test(target.unit) ||
          target.value === 0
        : undefined,
    pass: '产出指标 | 质量指标 | 采纳率 | 建议采纳率 | ≥80%',
    fail: '产出指标 | 质量指标 | 建议数 | 被采纳的建议 | ≥3条',
  },
  {
    id: 'performance.target.unit',
    severity: 'hint',
    title: { zh: '数量类指标值写明计量单位', en: 'The value of a count carries its unit' },
    message: {
      zh: '项目“{project}”指标“{indicator}”的指标值“{target}”没有计量单位；请写明。',
      en: 'The value “{target}” of “{indicator}” in project “{project}” has no unit. Add it.',
    },
    cells: ['target'],
    holds: ({ kind, target, name, description }) => {
      if (target?.kind !== 'quantity' || target.remark !== '') return undefined;
      const counted = kind === 'quantity' || COUNTED.test(name ?? '') || COUNTED.test(description ?? '');
      return counted ? target.unit !== '' : undefined;
    },
    pass: '产出指标 | 数量指标 | 培训次数 | 培训次数 | ≥2次',
    fail: '产出指标 | 数量指标 | 培训次数 | 培训次数 | ≥2',
  },
  {
    id: 'performance.indicator.name',
    severity: 'hint',
    title: {
      zh: '三级指标写具体名称，不重复指标级别的名称',
      en: 'An indicator has a name of its own, not that of its level',
    },
    message: {
      zh: '项目“{project}”的三级指标“{indicator}”只是重复了级别名称“{level}”；请写明衡量的是什么。',
      en: 'The indicator “{indicator}” of project “{project}” only repeats the name of its level. Say what is measured.',
    },
    cells: ['level3'],
    holds: ({ name, level2 }) =>
      name === undefined ? undefined : name !== level2 && name !== level2.replace(/指标$/, ''),
    pass: '满意度指标 | 服务对象满意度指标 | 部门满意度 | 服务部门满意度 | ≥95%',
    fail: '满意度指标 | 服务对象满意度指标 | 服务对象满意度指标 | 满意度 | ≥95%',
  },
  {
    id: 'performance.effect.kind',
    severity: 'hint',
    title: { zh: '效益指标归入相应的效益类别', en: 'An effect stands under the kind it belongs to' },
    message: {
      zh: '项目“{project}”的“{indicator}”列为{level}，内容与该类效益不符；请调整类别或改写指标。',
      en: 'In project “{project}”, “{indicator}” stands under {level}, which it does not measure. Move or rewrite it.',
    },
    cells: ['level3', 'level2'],
    holds: ({ kind, name }) => {
      const misplaced = MISPLACED.find(([of]) => of === kind);
      return misplaced === undefined || name === undefined ? undefined : !misplaced[1].test(name);
    },
    pass: '效益指标 | 经济效益指标 | 招商引资 | 新增招商投资额 | ≥500万元',
    fail: '效益指标 | 经济效益指标 | 提高工作效率 | 能提高工作效率 | ≥95%',
  },
];

/** Indicators that say less than they seem to: 是否 as a value, ≥ on a cost, counts in percent and the like. */
export const SMELL_RULES: readonly Rule[] = SMELLS.map(ruleOf);
