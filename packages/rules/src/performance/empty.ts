import type { Rule } from '../engine/rule.ts';
import { figures } from '../text/figures.ts';
import { everyIndicator, indicatorCells, indicatorWords } from './indicators.ts';

const BASIS = '预算绩效指标编制要求（指标值应明确、细化、可衡量）';

/** Every indicator has a target value. */
export const targetPresent: Rule = {
  id: 'performance.target.present',
  severity: 'warning',
  title: { zh: '每个指标都填写指标值', en: 'Every indicator has a target value' },
  message: {
    zh: '项目“{project}”指标“{indicator}”没有填写指标值；请补填。',
    en: 'Indicator “{indicator}” of project “{project}” has no target value. Fill it in.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const measured of everyIndicator(facts)) {
      const target = measured.project.indicators[measured.index]?.target;
      if (target === undefined || measured.name === undefined) continue;
      const holds = target.kind !== 'absent' || target.absence !== 'blank';
      yield {
        statement: { kind: 'holds', holds, cells: indicatorCells(facts, measured, ['target', 'level3']) },
        words: indicatorWords(measured),
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      indicator 产出指标 | 数量指标 | 部门数 | 服务部门数量 | 76个 | 工作计划`,
    fail: `project 13030424P00889311085D 网络维护
      indicator 产出指标 | 数量指标 | 部门数 | 服务部门数量 |  | 工作计划`,
  },
};

/** A qualitative target says how it is judged: in its description or its basis. */
export const targetQualitative: Rule = {
  id: 'performance.target.qualitative',
  severity: 'hint',
  title: {
    zh: '指标值只写“定性”的，说明怎样评判',
    en: 'A target that is only “qualitative” says how it is judged',
  },
  message: {
    zh: '项目“{project}”指标“{indicator}”的指标值写为“{target}”，没有评判标准；请写明达到什么程度。',
    en: 'The target of “{indicator}” in project “{project}” is “{target}” with no standard to judge it by. Say what is to be reached.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const measured of everyIndicator(facts)) {
      const { target, printedTarget } = measured;
      if (target?.kind !== 'qualitative') continue;
      yield {
        statement: {
          kind: 'holds',
          holds: !/^(?:定性|优|良|好|较好|良好|合格|达标|提高|提升|保障|完成|明显|显著)$/.test(
            printedTarget.trim(),
          ),
          cells: indicatorCells(facts, measured, ['target']),
        },
        words: indicatorWords(measured),
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      indicator 效益指标 | 社会效益指标 | 运行 | 网络运行情况 | 全年无中断 | 工作计划`,
    fail: `project 13030424P00889311085D 网络维护
      indicator 效益指标 | 社会效益指标 | 运行 | 网络运行情况 | 定性 | 工作计划`,
  },
};

/** A plan of spending that is announced has its shares. */
export const planPresent: Rule = {
  id: 'performance.plan.present',
  severity: 'warning',
  title: { zh: '资金支出计划各期都填写百分比', en: 'Every date of the spending plan has its share' },
  message: {
    zh: '项目“{project}”资金支出计划“{until}”没有填写百分比；请补填。',
    en: 'The spending plan of project “{project}” has no share for “{until}”. Fill it in.',
  },
  basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
  *statements(facts) {
    for (const project of facts.projects) {
      for (const [index, { until, share }] of project.plan.entries()) {
        const cell = facts.planRef(project, index);
        if (cell === undefined) continue;
        yield {
          statement: {
            kind: 'holds',
            holds: share.kind !== 'absent' || share.absence !== 'blank',
            cells: [cell],
          },
          words: { project: project.name.text, until },
        };
      }
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      plan 25% | 50% | 75% | 100%`,
    fail: `project 13030424P00889311085D 网络维护
      plan 25% | 50% |  | 100%`,
  },
};

/** The money of projects with targets is part of project expenditure. */
export const coveredMoney: Rule = {
  id: 'performance.covered.bound',
  severity: 'warning',
  title: {
    zh: '编报绩效目标的项目资金不超过项目支出',
    en: 'The money of projects with targets does not exceed project expenditure',
  },
  message: {
    zh: '文字写编报绩效目标的项目涉及资金{text}，超过《{form}》项目支出合计 {expected} {unit}；请核对。',
    en: 'The text gives {text} as the money of projects with targets, more than the project expenditure of “{form}”, {expected} {unit}. Check them.',
  },
  basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
  *statements(facts) {
    if (facts.disclosure.document.kind !== 'budget') return;
    const table = facts.table('expenditure-summary');
    const right = facts.term('expenditure-summary', 'total', 'project');
    if (table === undefined || right === undefined) return;
    for (const [passage, said] of figures(facts.disclosure)) {
      for (const { claim, start } of said) {
        if (claim.kind !== 'amount' || !/绩效目标/.test(passage.text.slice(0, start))) continue;
        if (!/涉及[^，。；]{0,12}$/.test(passage.text.slice(Math.max(0, start - 16), start))) continue;
        yield {
          statement: { kind: 'at-most', left: facts.claimTerm(claim, table), right },
          words: { text: claim.text, form: table.title },
        };
      }
    }
  },
  examples: {
    pass: `section overall-performance 四、绩效目标设置情况
           text 编报绩效目标的项目11个，涉及项目预算资金[资金|4.00万元]。
           expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00`,
    fail: `section overall-performance 四、绩效目标设置情况
           text 编报绩效目标的项目11个，涉及项目预算资金[资金|6.00万元]。
           expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00`,
  },
};
