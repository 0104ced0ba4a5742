import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceOn, type IndicatorText, readOut } from '../src/pages/projects/indicator-grammar.ts';
import { adviceOnAll, adviceOnPlan, aspectsOf } from '../src/pages/projects/project-advice.ts';

/** One line an indicator: `产出/数量 | name | description | target | basis`. */
function indicator(line: string): IndicatorText {
  const [levels = '', level3 = '', description = '', target = '', basis = ''] = line
    .split('|')
    .map((part) => part.trim());
  const [level1, level2] = levels.split('/');
  return { level1: `${level1}指标`, level2: `${level2}指标`, level3, description, target, basis };
}

/** Money of the project in all of them: 10 万元. */
const FEN = 10_000_000;

/** The first remark on an indicator as `field: beginning of the sentence`. */
function first(line: string): string {
  const [one] = adviceOn(indicator(line), FEN);
  return one === undefined ? 'nothing' : `${one.field}: ${one.zh}`;
}

describe('an indicator as it is written', () => {
  test.each([
    '产出/数量 | 服务部门 | 保障运行的部门数 | ≥76个 | 工作计划',
    '产出/质量 | 运转率 | 正常运行时间占比 | ≥95% | 工作计划',
    '产出/质量 | 事故 | 重大事故起数 | =0起 | 工作计划',
    '产出/时效 | 处置时间 | 接报到处置完毕 | 24小时内 | 服务合同',
    '产出/时效 | 完成时间 | 全部验收 | 2025年12月底前 | 工作计划',
    '产出/成本 | 维护费 | 全年维护费 | ≤10万元 | 合同',
    '成本/经济成本 | 节约率 | 比预算节约 | ≥5% | 合同',
    '效益/社会效益 | 办公保障 | 保障各部门办公 | 全年无中断 | 工作计划',
    '满意度/服务对象满意度 | 部门满意度 | 问卷满意的比例 | ≥95% | 问卷',
  ])('says nothing of %s', (line) => expect(first(line)).toBe('nothing'));

  test.each([
    ['产出/数量 | 服务部门 | 部门数 | | 计划', 'target: 还没有指标值'],
    ['效益/社会效益 | 系统 | 正常运行 | 是否 | 计划', 'target: “是否”'],
    ['产出/数量 | 服务部门 | 部门数 | 76个 | 计划', 'target: 没有比较符号'],
    ['产出/数量 | 培训 | 期数 | ≥12 | 计划', 'target: 没有计量单位'],
    ['产出/数量 | 文稿 | 起草完成 | ≥95% | 计划', 'target: 数量指标写具体数目'],
    ['产出/质量 | 建议 | 被采纳的建议 | ≥3条 | 计划', 'target: 质量指标写好坏'],
    ['产出/成本 | 维护费 | 全年维护费 | ≥8万元 | 合同', 'target: 成本应控制'],
    ['产出/成本 | 维护费 | 全年维护费 | ≤10.01万元 | 合同', 'target: 成本指标值超过'],
    ['满意度/服务对象满意度 | 部门满意度 | 问卷 | ≥950% | 问卷', 'target: 满意度不可能'],
    ['效益/社会效益 | 保障 | 保障办公 | 定性 | 计划', 'target: 定性指标要写明'],
    ['产出/质量 | 运转率 | 运转率 | ≥95% | 计划', 'description: 说明与名称相同'],
    ['满意度/服务对象满意度 | 服务对象满意度 | 问卷 | ≥95% | 问卷', 'level3: 三级指标只重复'],
    ['效益/经济效益 | 提高工作效率 | 缩短时间 | ≥5% | 计划', 'level3: 内容与这类效益不符'],
    ['投入/数量 | 服务部门 | 部门数 | ≥76个 | 计划', 'level1: 一级指标用规定名称'],
    ['产出/社会效益 | 保障 | 保障办公 | 全年无中断 | 计划', 'level2: 产出指标下的二级指标'],
    ['产出/质量 | 运转率 | 正常时间占比 | ≥95% |', 'basis: 写明指标值的确定依据'],
  ])('of %s says %s', (line, begins) => expect(first(line)).toContain(begins));

  test('every remark is told in both languages and never throws', () => {
    const text = fc.string({ maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (level3, description, target) => {
        const remarks = adviceOn({ ...indicator('产出/数量'), level3, description, target }, FEN);
        return remarks.every(({ zh, en }) => zh !== '' && en !== '');
      }),
    );
  });

  test.each([
    ['≥95%', '定量：不低于 95%'],
    ['24小时内', '定量：不超过 24小时'],
    ['3-5次', '定量：3 至 5次'],
    ['2025年12月底前', '时限'],
    ['是', '是或否'],
    ['全年无中断', '定性：以文字评判'],
    ['', ''],
  ])('reads %s out as %s', (target, said) => expect(readOut(target).zh).toBe(said));
});

describe('the indicators of a project together', () => {
  const lines = (...all: string[]) => all.map(indicator);

  test('count by aspect', () => {
    const all = lines('产出/数量 | 甲', '产出/数量 | 乙', '成本/经济成本 | 丙', '效益/可持续影响 | 丁');
    expect(aspectsOf(all).map(({ id, count }) => `${id} ${count}`)).toEqual([
      'quantity 2',
      'quality 0',
      'timeliness 0',
      'cost 1',
      'effect 1',
      'satisfaction 0',
    ]);
  });

  test('costs of the whole are added, those per head are not', () => {
    const two = lines('产出/成本 | 设备费 | 设备 | ≤6万元', '产出/成本 | 维护费 | 维护 | ≤4.01万元');
    expect(adviceOnAll(two, FEN).map(({ zh }) => zh)).toEqual([
      '各成本指标合计 10.01 万元，超过项目预算 10.00 万元；请核对。',
    ]);
    const each = lines('产出/成本 | 设备费 | 设备 | ≤6万元', '产出/成本 | 人均补助 | 年人均 | ≤5万元');
    expect(adviceOnAll(each, FEN)).toEqual([]);
  });

  test('one value for all of them is told, and the same indicator twice', () => {
    const alike = lines(
      '产出/质量 | 甲 | 一 | ≥95%',
      '产出/质量 | 乙 | 二 | ≥95%',
      '产出/时效 | 丙 | 三 | ≥95%',
      '产出/质量 | 甲 | 一 | ≥95%',
    );
    expect(adviceOnAll(alike, FEN).map(({ en }) => en.slice(0, 10))).toEqual(['“甲” stands', 'All 4 valu']);
  });
});

describe('a spending plan', () => {
  /** `25 50 75 100`, a share a quarter. */
  const plan = (shares: string) =>
    shares.split(' ').map((percent, i) => ({ until: `${3 * (i + 1)}月`, percent }));

  test.each([
    ['25 50 75 100', []],
    ['100', []],
    ['25 20 75 100', ['由“3月”的 25% 降为“6月”的 20%；累计百分比不应下降。']],
    ['25 50 75 90', ['最后一期“12月”应为 100%，现为 90%。']],
    ['50 120', ['“6月”写为 120%；累计百分比在 0 至 100 之间。', '最后一期“6月”应为 100%，现为 120%。']],
  ])('%s', (shares, said) => expect(adviceOnPlan(plan(shares)).map(({ zh }) => zh)).toEqual(said));

  test('one that rises to 100 is left alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }), (shares) => {
        const rising = [...shares.toSorted((a, b) => a - b), 100].join(' ');
        return adviceOnPlan(plan(rising)).length === 0;
      }),
    );
  });
});
