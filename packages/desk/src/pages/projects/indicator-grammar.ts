import { INDICATOR_LEVELS } from '@mingzhang/forms';
import {
  FEN_PER,
  type Fen,
  fold,
  type IndicatorKind,
  type IndicatorTarget,
  indicatorKind,
  type MoneyUnit,
  parseTarget,
} from '@mingzhang/model';

/** An indicator as it is being written. */
export interface IndicatorText {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly description?: string | undefined;
  readonly target?: string | undefined;
  readonly basis?: string | undefined;
}

/** A remark on one field of an indicator, with what to do. */
export interface Advice {
  readonly field: keyof IndicatorText;
  readonly severity: 'warning' | 'hint';
  readonly zh: string;
  readonly en: string;
}

interface Read {
  readonly name: string;
  readonly description: string;
  readonly level2: string;
  readonly kind: IndicatorKind | undefined;
  readonly printed: string;
  readonly target: IndicatorTarget;
}

function read({ level1, level2, level3, description = '', target = '' }: IndicatorText): Read {
  return {
    name: fold(level3),
    description: fold(description),
    level2: fold(level2),
    kind: indicatorKind(fold(level1), fold(level2)),
    printed: fold(target),
    target: parseTarget(target),
  };
}

/** What is to be said of an indicator as it stands, the values first. `fen` is the project's money. */
export function adviceOn(indicator: IndicatorText, fen: Fen): readonly Advice[] {
  const one = read(indicator);
  const found: Advice[] = [];
  const say = (field: Advice['field'], severity: Advice['severity'], zh: string, en: string) =>
    found.push({ field, severity, zh, en });
  for (const { field, severity, when, zh, en } of SMELLS) if (when(one, fen)) say(field, severity, zh, en);
  const under = INDICATOR_LEVELS[fold(indicator.level1)];
  if (under === undefined)
    say(
      'level1',
      'hint',
      '一级指标用规定名称：产出、成本、效益、满意度指标',
      'Level 1 is one of 产出, 成本, 效益, 满意度指标',
    );
  else if (!under.includes(one.level2))
    say(
      'level2',
      'hint',
      `${fold(indicator.level1)}下的二级指标为：${under.join('、')}`,
      `Under ${fold(indicator.level1)} stand: ${under.join(', ')}`,
    );
  if (fold(indicator.basis ?? '') === '')
    say(
      'basis',
      'hint',
      '写明指标值的确定依据，如计划、标准、合同',
      'Say what the value rests on: a plan, standard or contract',
    );
  return found;
}

interface Smell extends Advice {
  readonly when: (one: Read, fen: Fen) => boolean;
}

const COUNTED = /数量$|次数$|人数$|册数$|个数$|户数$|面积$|件数$|篇数$|期数$/;
const SPANS = /^(?:年|月|日|天|小时|分钟|工作日|个月)/;
const BARE_WORDS = /^(?:定性|优|良|好|较好|良好|合格|达标|提高|提升|保障|完成|明显|显著)$/;
const COMPARED =
  /^(?:[≥≤><=≧≦⩾⩽]|不|大于|小于|等于|达到?|至少|至多|超过|高于|低于|多于|少于|控制在)|(?:以上|以下|以内|之内|内)$/;

const SMELLS: readonly Smell[] = [
  {
    field: 'target',
    severity: 'warning',
    when: ({ printed }) => printed === '',
    zh: '还没有指标值：定量写“≥95%”“≤2万元”，定性写明达到什么程度',
    en: 'No value yet: write a number such as ≥95% or ≤2万元, or the degree to be reached',
  },
  {
    field: 'target',
    severity: 'warning',
    when: ({ target }) => target.kind === 'yes-no' && target.asks,
    zh: '“是否”没有说要达到什么；写“是”，或写可衡量的程度',
    en: '是否 says nothing to reach. Write 是, or a degree that can be judged',
  },
  {
    field: 'target',
    severity: 'hint',
    when: ({ target, printed }) => target.kind === 'quantity' && !COMPARED.test(printed),
    zh: '没有比较符号，会按“恰好等于”评分；请加 ≥、≤ 或 =',
    en: 'No operator: it will be scored as “exactly”. Put ≥, ≤ or = before it',
  },
  {
    field: 'target',
    severity: 'hint',
    when: ({ target, kind, name, description }) =>
      target.kind === 'quantity' &&
      target.unit === '' &&
      target.remark === '' &&
      (kind === 'quantity' || COUNTED.test(name) || COUNTED.test(description)),
    zh: '没有计量单位；请写明，如“≥12次”',
    en: 'No unit. Add it, as in ≥12次',
  },
  {
    field: 'target',
    severity: 'hint',
    when: ({ target, kind }) => kind === 'quantity' && target.kind === 'quantity' && isRate(target),
    zh: '数量指标写具体数目；完成率、覆盖率放在质量或时效指标',
    en: 'A quantity is a count. Rates belong to quality or timeliness',
  },
  {
    field: 'target',
    severity: 'hint',
    when: ({ target, kind }) =>
      kind === 'quality' &&
      target.kind === 'quantity' &&
      target.unit !== '' &&
      !isRate(target) &&
      !SPANS.test(target.unit) &&
      !/^[分级]$/.test(target.unit) &&
      target.value !== 0,
    zh: '质量指标写好坏的程度，如合格率、达标率；件数放在数量指标',
    en: 'Quality is a degree, such as a pass rate. Counts belong to quantity',
  },
  {
    field: 'target',
    severity: 'warning',
    when: ({ target, kind, name }) =>
      kind === 'cost' &&
      target.kind === 'quantity' &&
      /[≥>]/.test(target.operator) &&
      !/节约|节省|压减|降低/.test(name),
    zh: '成本应控制在某数以内，写“≥”方向反了；请改为“≤”',
    en: 'A cost is kept below a ceiling: ≥ points the wrong way. Write ≤',
  },
  {
    field: 'target',
    severity: 'warning',
    when: ({ target, kind }, fen) => kind === 'cost' && (ceilingOf(target) ?? 0) > fen && fen > 0,
    zh: '成本指标值超过了项目预算；请核对指标值或预算',
    en: 'The cost is above the budget of the project. Check the value or the budget',
  },
  {
    field: 'target',
    severity: 'warning',
    when: ({ target, kind }) =>
      kind === 'satisfaction' &&
      target.kind === 'quantity' &&
      target.unit === '%' &&
      (target.value > 100 || (target.value === 100 && target.operator === '>')),
    zh: '满意度不可能超过 100%',
    en: 'Satisfaction cannot exceed 100 %',
  },
  {
    field: 'target',
    severity: 'hint',
    when: ({ target, printed }) => target.kind === 'qualitative' && BARE_WORDS.test(printed),
    zh: '定性指标要写明怎样评判：达到什么程度、由谁认定',
    en: 'Say how it is judged: which degree is to be reached, and who says so',
  },
  {
    field: 'description',
    severity: 'hint',
    when: ({ name, description }) => name !== '' && description === name,
    zh: '说明与名称相同；请写明怎样计算或统计',
    en: 'The description repeats the name. Say how it is counted',
  },
  {
    field: 'level3',
    severity: 'hint',
    when: ({ name, level2 }) => name !== '' && (name === level2 || name === level2.replace(/指标$/, '')),
    zh: '三级指标只重复了级别名称；请写衡量的是什么',
    en: 'The name only repeats its level. Say what is measured',
  },
  {
    field: 'level3',
    severity: 'hint',
    when: ({ kind, name }) =>
      (kind === 'economic' && /工作效率|宣传|知晓|满意|办公效率/.test(name)) ||
      (kind === 'ecological' && /节约成本|节约资金|降低成本|提高效率/.test(name)),
    zh: '内容与这类效益不符；请换到相应的效益指标',
    en: 'This is not an effect of this kind. Put it under the one it belongs to',
  },
];

function isRate({ unit }: { readonly unit: string }): boolean {
  return unit === '%' || unit === '‰';
}

/** The money of a target such as `≤0.54万元`; undefined where it is none. */
export function ceilingOf(target: IndicatorTarget): Fen | undefined {
  if (target.kind !== 'quantity' || /[≥>]/.test(target.operator)) return undefined;
  const [unit = ''] = target.unit.split('/');
  const per = FEN_PER[unit as MoneyUnit];
  return per === undefined ? undefined : Math.round(target.value * per);
}

/** What a value says, in words: `不低于 95%`, `定性：…`. Empty where nothing is written. */
export function readOut(text: string): { readonly zh: string; readonly en: string } {
  if (fold(text) === '') return { zh: '', en: '' };
  const target = parseTarget(text);
  switch (target.kind) {
    case 'quantity': {
      const [zh, en] = OPERATORS[target.operator];
      const measured = `${target.value}${target.unit}`;
      return { zh: `定量：${zh} ${measured}`, en: `A number: ${en} ${measured}` };
    }
    case 'range':
      return {
        zh: `定量：${target.low} 至 ${target.high}${target.unit}`,
        en: `A number: ${target.low} to ${target.high}${target.unit}`,
      };
    case 'deadline':
      return { zh: '时限', en: 'A deadline' };
    case 'yes-no':
      return { zh: '是或否', en: 'Yes or no' };
    default:
      return { zh: '定性：以文字评判', en: 'Judged in words' };
  }
}

const OPERATORS = {
  '≥': ['不低于', 'at least'],
  '≤': ['不超过', 'at most'],
  '>': ['高于', 'above'],
  '<': ['低于', 'below'],
  '=': ['等于', 'exactly'],
} as const;
