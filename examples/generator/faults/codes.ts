import { type Fault, fault } from './fault.ts';

const RES = 'revenue-expenditure-summary';
const REV = 'revenue-summary';
const EXP = 'expenditure-summary';
const GEN = 'general-public-expenditure';
const BASIC = 'basic-expenditure';
const PROJECT = 'project-performance';

/** Codes and their names. */
export const codeFaults: readonly Fault[] = [
  fault(
    'functional-name',
    'code.name.list',
    '功能科目名称与编码不符',
    'A functional code bears the name of another',
    (d) => d.set(EXP, '2080505', 'name', '机关事业单位职业年金缴费支出'),
  ),
  fault(
    'functional-unknown',
    'code.known.list',
    '功能科目编码不在目录中',
    'A functional code is not in the catalogue',
    (d) => d.set(GEN, '2070113', 'code', '2070183'),
  ),
  fault(
    'functional-swapped',
    'code.known.list',
    '功能科目编码两位颠倒',
    'Two digits of a functional code are swapped',
    (d) => d.set(REV, '2101103', 'code', '2101130'),
  ),
  fault(
    'functional-parent',
    'code.parent.printed',
    '功能科目的上级科目不在表中',
    'The parent of a functional code is not in the table',
    (d) => d.set(GEN, '2070308', 'code', '2070408'),
  ),
  fault(
    'fund-code',
    'code.fund.table',
    '一般公共预算表中出现政府性基金科目',
    'A code of a government fund in the general budget',
    (d) => d.set(GEN, '2070113', 'code', '2070904').set(GEN, '2070113', 'name', '地方旅游开发项目补助'),
  ),
  fault('class-old-name', 'code.name.list', '类级科目用了旧名称', 'A class bears its old name', (d) =>
    d.set(RES, '207', 'expenditure-name', '七、文化体育与传媒支出'),
  ),
  fault(
    'economic-government',
    'code.economic.kind',
    '部门经济分类表中出现政府经济分类编码',
    'A government economic code in a departmental table',
    (d) => d.set(BASIC, '30213', 'code', '50209'),
  ),
  fault(
    'economic-name',
    'code.name.list',
    '经济科目名称与编码不符',
    'An economic code bears the name of another',
    (d) => d.set(BASIC, '30229', 'name', '工会经费'),
  ),
  fault(
    'project-code-length',
    'performance.code.shape',
    '项目编码缺一位',
    'A project code lacks a character',
    (d) => {
      const code = d.project(3);
      d.set(PROJECT, code, 'code', code.slice(0, 15) + code.slice(16));
    },
  ),
  fault(
    'project-code-duplicate',
    'performance.code.unique',
    '两个项目编码相同',
    'Two projects bear one code',
    (d) => d.set(PROJECT, d.project(8), 'code', d.project(7)),
  ),
  fault(
    'project-code-division',
    'performance.code.division',
    '项目编码的区划不是本区',
    'A project code names another division',
    (d) => {
      const code = d.project(14);
      d.set(PROJECT, code, 'code', `440304${code.slice(6)}`);
    },
  ),
  fault(
    'project-code-year',
    'performance.code.year',
    '项目编码的年度晚于预算年度',
    'A project code names a later year',
    (d) => {
      const code = d.project(2);
      d.set(PROJECT, code, 'code', `${code.slice(0, 6)}27${code.slice(8)}`);
    },
  ),
  fault(
    'project-code-check',
    'performance.code.check',
    '项目编码校验字符不符',
    'The check character of a project code does not fit',
    (d) => {
      const code = d.project(9);
      d.set(PROJECT, code, 'code', code.slice(0, 20) + (code.endsWith('7') ? '6' : '7'));
    },
  ),
];
