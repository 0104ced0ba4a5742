import type { CellRef, IndicatorKind } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { everyIndicator, indicatorCells, indicatorsOf, indicatorWords } from './indicators.ts';

const BASIS = '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）';

const ASKED: readonly (readonly [readonly IndicatorKind[], string, string, 'warning' | 'hint'])[] = [
  [['quantity'], '数量指标', 'quantity', 'warning'],
  [['quality'], '质量指标', 'quality', 'warning'],
  [['timeliness'], '时效指标', 'timeliness', 'warning'],
  [['cost'], '成本指标', 'cost', 'warning'],
  [['economic', 'social', 'ecological', 'lasting'], '效益指标', 'effect', 'warning'],
  [['satisfaction'], '满意度指标', 'satisfaction', 'hint'],
];

/** Each project measures quantity, quality, timeliness, cost, an effect and satisfaction. */
export const kindsPresent: Rule = {
  id: 'performance.indicator.kinds',
  severity: 'warning',
  title: {
    zh: '每个项目设有数量、质量、时效、成本、效益和满意度指标',
    en: 'Each project has indicators of quantity, quality, timeliness, cost, effect and satisfaction',
  },
  message: {
    zh: '项目“{project}”没有{kind}；请补设，确不适用的应说明。',
    en: 'Project “{project}” has no indicator of {kind}. Add one, or say why it does not apply.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const project of facts.projects) {
      const all = indicatorsOf(project);
      if (all.length === 0) continue;
      for (const [kinds, zh, en, severity] of ASKED) {
        const holds = all.some(({ kind }) => kind !== undefined && kinds.includes(kind));
        yield {
          statement: { kind: 'holds', holds, cells: [facts.projectRef(project, 'name')] },
          words: { project: project.name.text, kind: zh },
          wordsEn: { kind: en },
          severity,
        };
      }
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      indicator 产出指标 | 数量指标 | 服务部门 | 服务部门数量 | 76个 | 工作计划
      indicator 产出指标 | 质量指标 | 运转率 | 网络运转率 | ≥95% | 工作计划
      indicator 产出指标 | 时效指标 | 处置时间 | 故障处置时间 | 24小时内 | 工作计划
      indicator 成本指标 | 经济成本指标 | 维护费 | 全年维护费 | ≤10万元 | 合同
      indicator 效益指标 | 社会效益指标 | 办公保障 | 保障办公 | 有效保障 | 工作计划
      indicator 满意度指标 | 服务对象满意度指标 | 部门满意度 | 服务部门满意度 | ≥95% | 问卷`,
    fail: `project 13030424P00889311085D 网络维护
      indicator 产出指标 | 数量指标 | 服务部门 | 服务部门数量 | 76个 | 工作计划`,
  },
};

const LEVEL1 = /^(?:产出|效益|满意度|成本|决策|过程)(?:指标)?$/;
const LEVEL2 =
  /^(?:数量|质量|时效|成本|(?:经济|社会|生态|生态环境|环境)(?:效益|成本)|可持续影响|可持续发展|(?:服务)?(?:对象|受益|社会公众|公众)*满意度|满意度)(?:指标)?$/;

/** Levels are named with the words of the performance rules. */
export const levelWords: Rule = {
  id: 'performance.level.word',
  severity: 'hint',
  title: {
    zh: '一级、二级指标使用规定名称',
    en: 'Indicators of the first and second level bear the prescribed names',
  },
  message: {
    zh: '项目“{project}”的指标级别“{word}”不是规定名称（产出、效益、满意度、成本；数量、质量、时效、经济/社会/生态效益、可持续影响、服务对象满意度等）。',
    en: 'Project “{project}” names a level of indicator “{word}”, which is none of the prescribed names.',
  },
  basis: `${BASIS}、《关于做好绩效指标体系建设的有关规定》`,
  *statements(facts) {
    for (const project of facts.projects) {
      for (const [index, { level1, level2 }] of project.indicators.entries()) {
        const wrong: CellRef[] = [];
        const word1 = level1.text.replace(/\s/g, '');
        const word2 = level2.text.replace(/\s/g, '');
        if (word1 !== '' && !LEVEL1.test(word1)) wrong.push(...(ref(index, 'level1') ?? []));
        if (word2 !== '' && !LEVEL2.test(word2)) wrong.push(...(ref(index, 'level2') ?? []));
        yield {
          statement: { kind: 'holds', holds: wrong.length === 0, cells: wrong },
          words: { project: project.name.text, word: wrong[0]?.text ?? '' },
        };
      }
      function ref(index: number, level: 'level1' | 'level2'): CellRef[] | undefined {
        const cell = facts.indicatorRef(project, index, level);
        return cell && [cell];
      }
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      indicator 产出指标 | 数量指标 | 服务部门 | 服务部门数量 | 76个 | 工作计划`,
    fail: `project 13030424P00889311085D 网络维护
      indicator 产出指标 | 规模指标 | 服务部门 | 服务部门数量 | 76个 | 工作计划`,
  },
};

/** No project measures the same thing twice. */
export const uniqueIndicators: Rule = {
  id: 'performance.indicator.unique',
  severity: 'warning',
  title: { zh: '同一项目的指标不重复', en: 'No project has the same indicator twice' },
  message: {
    zh: '项目“{project}”的{level}“{indicator}”重复出现，名称、说明和指标值都相同；请合并或区分。',
    en: 'Project “{project}” has the indicator “{indicator}” twice, with the same description and value. Merge or tell them apart.',
  },
  basis: BASIS,
  *statements(facts) {
    const seen = new Set<string>();
    for (const measured of everyIndicator(facts)) {
      const { project, name, description, printedTarget, level2 } = measured;
      if (name === undefined) continue;
      const key = [facts.projectKey(project), level2, name, description, printedTarget].join('|');
      yield {
        statement: {
          kind: 'holds',
          holds: !seen.has(key),
          cells: indicatorCells(facts, measured, ['level3']),
        },
        words: indicatorWords(measured),
      };
      seen.add(key);
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      indicator 产出指标 | 数量指标 | 印刷册数 | 手册甲印刷册数 | ≥500册 | 工作计划
      indicator 产出指标 | 数量指标 | 印刷册数 | 手册乙印刷册数 | ≥500册 | 工作计划`,
    fail: `project 13030424P00889311085D 网络维护
      indicator 产出指标 | 数量指标 | 印刷册数 | 手册甲印刷册数 | ≥500册 | 工作计划
      indicator 产出指标 | 数量指标 | 印刷册数 | 手册甲印刷册数 | ≥500册 | 工作计划`,
  },
};

const MANY = 4;

/** Not every indicator of a project has one and the same value. */
export const targetsAlike: Rule = {
  id: 'performance.target.alike',
  severity: 'hint',
  title: {
    zh: '同一项目各指标的指标值不应全部相同',
    en: 'The indicators of a project do not all have the same value',
  },
  message: {
    zh: '项目“{project}”的 {count} 个指标值全是“{target}”，看不出各指标的具体要求；请按指标分别设定。',
    en: 'All {count} indicators of project “{project}” have the value “{target}”, which says nothing of each. Set them one by one.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const project of facts.projects) {
      const all = indicatorsOf(project);
      const [first] = all;
      if (first === undefined || all.length < MANY) continue;
      const holds = all.some(({ printedTarget }) => printedTarget !== first.printedTarget);
      yield {
        statement: { kind: 'holds', holds, cells: indicatorCells(facts, first, ['target']) },
        words: { ...indicatorWords(first), count: String(all.length) },
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      indicator 产出指标 | 数量指标 | 部门 | 部门数量 | 76个 | 计划
      indicator 产出指标 | 质量指标 | 运转 | 运转率 | ≥95% | 计划
      indicator 产出指标 | 时效指标 | 处置 | 及时率 | ≥95% | 计划
      indicator 效益指标 | 社会效益指标 | 保障 | 保障率 | ≥95% | 计划`,
    fail: `project 13030424P00889311085D 网络维护
      indicator 产出指标 | 数量指标 | 部门 | 部门覆盖率 | ≥95% | 计划
      indicator 产出指标 | 质量指标 | 运转 | 运转率 | ≥95% | 计划
      indicator 产出指标 | 时效指标 | 处置 | 及时率 | ≥95% | 计划
      indicator 效益指标 | 社会效益指标 | 保障 | 保障率 | ≥95% | 计划`,
  },
};
