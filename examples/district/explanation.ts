import { type AddRecord, type Disclosure, type Fen, formatFen } from '@mingzhang/model';
import { type Budget, explainFrom, publicDraft } from '@mingzhang/workspace';
import { explain } from '@mingzhang/writers';
import { sum } from '../generator/money.ts';
import { TERMS } from '../generator/print/closing.ts';
import { fillBudget } from '../generator/print/fill.ts';
import { add } from './add.ts';
import { homeOf, type Scene } from './scene.ts';

/**
 * The explanation of a department: told from its figures, with the reasons that only people know and the sections that
 * only they can write. A project that is 涉密 is not named in it.
 */
export function explanationRecords(scene: Scene, budget: Budget, previous: Disclosure): readonly AddRecord[] {
  const written: Readonly<Record<string, readonly string[]>> = {
    duties: [`${scene.department.shortName}承担下列职责：`, ...scene.department.duties],
    'overall-performance': overallPerformance(scene),
    'special-funds': [`本部门${scene.year}年没有主管的专项资金，无此项内容。`],
    glossary: TERMS.map(([term, meaning], i) => `${i + 1}、${term}：${meaning}`),
    other: ['除上述内容外，本部门没有其他需要说明的事项。'],
  };
  const hides = scene.projects.some(({ profile }) => profile.withheld !== undefined);
  const told = hides ? explain(publicDraft(budget).disclosure, previous) : explainFrom(budget, previous);
  return told.flatMap(({ id, title, paragraphs }) => {
    const section = id ?? title;
    const texts = written[section] ?? paragraphs.map(({ text }) => filled(text, scene));
    return texts.map((text, i) =>
      add('explanations', `e${scene.department.code}-${scene.year}-${section}-${i + 1}`, {
        ...homeOf(scene),
        section,
        position: i + 1,
        text,
      }),
    );
  });
}

/** A paragraph with its marked places filled, each as the words before it ask. */
function filled(text: string, scene: Scene): string {
  return text.replace(/〔请填写：([^〕]*)〕/g, (_, asks: string, at: number) => {
    if (asks === '增减原因') return reasonFor(text.slice(0, at), scene);
    if (asks === '本年度拟购置固定资产的情况') return assetsToBuy(scene);
    throw new RangeError(`nothing to say of ${asks}`);
  });
}

const REASONS: readonly (readonly [string, (scene: Scene) => string])[] = [
  ['基本支出', () => '人员变动和工资正常调整'],
  ['项目支出', ({ department }) => department.reason],
  ['年终结转', () => '结转安排有变动'],
  ['因公出国', () => '出访安排有变动'],
  ['公务用车', () => '在用车辆的维修安排有变动'],
  ['公务接待费', () => '从严控制接待批次'],
];

function reasonFor(before: string, scene: Scene): string {
  const [last] = REASONS.map(([words, say]) => ({ at: before.lastIndexOf(words), say }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at);
  if (last === undefined) throw new RangeError(`no reason for ${before.slice(-30)}`);
  return last.say(scene);
}

function assetsToBuy({ projects }: Scene): string {
  const total: Fen = sum(
    projects.flatMap(({ parts }) =>
      parts.filter(({ profile }) => profile.purchase?.fixedAsset).map(({ cost }) => cost),
    ),
  );
  return total === 0
    ? '本年度没有购置固定资产的安排。'
    : `本年度拟购置固定资产总额为${formatFen(total, '万元')}万元，均已编入政府采购预算。`;
}

const SAFEGUARDS = [
  '一是健全制度。预算编制、采购、验收和付款由不同的人经办和审核。',
  '二是跟踪绩效。每年八月对前七个月的绩效运行情况开展监控，目标偏离的及时纠正。',
  '三是做实自评。年度终了后逐项对照指标打分，自评结果与下一年度预算挂钩。',
  '四是守好资产。新购资产当月登记入账，年末组织一次盘点。',
];

function overallPerformance({ department, year, projects }: Scene): readonly string[] {
  const filledIn = (text: string) => fillBudget(text, { projects: [...projects] });
  return [
    '（一）总体绩效目标',
    ...department.overallGoals.map(filledIn),
    '（二）分项绩效目标',
    `围绕上述总体目标，本部门把${year}年的工作分为${department.branches.length}项，每项各设目标和核心指标。`,
    ...department.branches.flatMap(({ name, goal, indicator }, i) => [
      `${i + 1}.${name}`,
      `绩效目标：${goal}`,
      `绩效指标：${filledIn(indicator)}`,
    ]),
    '（三）工作保障措施',
    ...SAFEGUARDS,
  ];
}
