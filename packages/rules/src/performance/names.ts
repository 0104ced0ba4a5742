import type { CellRef, MoneyUnit } from '@mingzhang/model';
import { fold, narrow, parseAmount } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';

const BASIS = '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）';

/** The heading over a project's table is the project's name. */
export const titleName: Rule = {
  id: 'performance.title.name',
  severity: 'warning',
  title: {
    zh: '绩效目标表标题与表中项目名称一致',
    en: "The heading over a project's table is the project's name",
  },
  message: {
    zh: '绩效目标表标题为“{heading}”，而表中项目名称为“{project}”；请统一。',
    en: 'The table headed “{heading}” names the project “{project}”. Make them one.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const project of facts.projects) {
      const name = fold(project.name.text);
      const heading = fold(project.title.text);
      if (name === '' || project.name.kind !== 'text' || !/.绩效目标/.test(heading)) continue;
      if (/^(?:\d+[.、])?(?:年度|部门|单位|预算|项目|支出)*绩效目标/.test(heading)) continue;
      yield {
        statement: {
          kind: 'holds',
          holds: heading.includes(name),
          cells: [facts.projectRef(project, 'name')],
        },
        words: { heading: project.title.text, project: project.name.text },
      };
    }
  },
  examples: {
    pass: 'project 13030424P00889311085D 网络维护',
    fail: `project 13030424P00889311085D 网络维护
      title 1、设备维护绩效目标表`,
  },
};

/** No two projects bear one name. */
export const nameUnique: Rule = {
  id: 'performance.name.unique',
  severity: 'warning',
  title: { zh: '项目名称不重复', en: 'No two projects bear one name' },
  message: {
    zh: '项目名称“{project}”出现两次；请核对是否重复填报。',
    en: 'Two projects bear the name “{project}”. See whether one was entered twice.',
  },
  basis: BASIS,
  *statements(facts) {
    const first = new Map<string, CellRef>();
    for (const project of facts.projects) {
      const name = fold(project.name.text);
      if (project.name.kind !== 'text') continue;
      const cell = facts.projectRef(project, 'name');
      const earlier = first.get(name);
      first.set(name, earlier ?? cell);
      yield {
        statement: {
          kind: 'holds',
          holds: earlier === undefined,
          cells: earlier === undefined ? [cell] : [earlier, cell],
        },
        words: { project: project.name.text },
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      project 13030424P00889311092E 设备维护`,
    fail: `project 13030424P00889311085D 网络维护
      project 13030424P00889311092E 网络维护`,
  },
};

const MONEY = /(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/g;

/** Money named in the purpose or goals of a project stays within its budget. */
export const goalMoney: Rule = {
  id: 'performance.goal.money',
  severity: 'hint',
  title: {
    zh: '资金用途和绩效目标中写到的金额不超过项目预算',
    en: 'Money named in the purpose or goals of a project stays within its budget',
  },
  message: {
    zh: '项目“{project}”的文字写到{text}，超过项目预算 {expected} {unit}；请核对是否多年总额或误写。',
    en: 'The words of project “{project}” speak of {text}, above its budget of {expected} {unit}. See whether it is a sum over years, or a slip.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const project of facts.projects) {
      const budget = facts.projectTerm(project, 'budget');
      const written = [
        facts.projectRef(project, 'purpose'),
        ...project.goals.map((_, i) => facts.goalRef(project, i)),
      ];
      for (const cell of written) {
        for (const [text, digits = '', unit] of narrow(cell?.text ?? '').matchAll(MONEY)) {
          const amount = parseAmount(digits, unit as MoneyUnit);
          if (cell === undefined || amount === undefined) continue;
          yield {
            statement: { kind: 'at-most', left: { kind: 'cell', cell, value: amount }, right: budget },
            words: { project: project.name.text, text },
          };
        }
      }
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      budget 10.00 | fiscal 10.00
      goal 支付网络租费8万元，保障网络运行`,
    fail: `project 13030424P00889311085D 网络维护
      budget 10.00 | fiscal 10.00
      goal 支付网络租费18万元，保障网络运行`,
  },
};
