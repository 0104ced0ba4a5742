import { inText, sum } from '../money.ts';
import { cell, type PrintedBlock, words } from '../printed.ts';
import { basicOf, change, changeFor, moved, projectOf } from './changes.ts';
import { paragraph, type Scene, sectionHeading } from './frame.ts';

/** 一、部门职责及机构设置情况. */
export function duties(scene: Scene): PrintedBlock[] {
  const { department } = scene;
  const section = 'duties';
  return [
    sectionHeading(section, '一、部门职责及机构设置情况'),
    paragraph(section, '部门职责：'),
    paragraph(section, `按照“三定”规定，${department.shortName}承担下列职责：`),
    ...department.duties.map((duty) => paragraph(section, duty)),
    paragraph(section, '机构设置：'),
    { kind: 'text', style: 'caption', text: '部门机构设置情况', form: 'unit-list', section },
    {
      kind: 'table',
      form: 'unit-list',
      section,
      widths: [52, 16, 16, 16],
      headRows: 1,
      rows: [
        ['单位名称', '单位性质', '单位规格', '经费保障形式'].map((text) => cell(text, { align: 'centre' })),
        ...department.units.map((unit, i) => [
          words(unit.name, 'unit-list', `line-${i + 1}`, 'unit-name'),
          words(unit.nature, 'unit-list', `line-${i + 1}`, 'nature'),
          words(unit.rank, 'unit-list', `line-${i + 1}`, 'rank'),
          words(unit.funding, 'unit-list', `line-${i + 1}`, 'funding'),
        ]),
      ],
    },
  ];
}

/** 二、部门预算安排的总体情况. */
export function overall({ department, budget, previous }: Scene): PrintedBlock[] {
  const section = 'overall';
  const basic = basicOf(budget);
  const project = projectOf(budget);
  const all = basic + project;
  const operating = sum([...budget.economic].filter(([code]) => code.startsWith('302')).map(([, a]) => a));
  const { year } = budget;
  const names = budget.projects.map(({ profile }) => profile.name).join('、');
  const people = `在职人员由${previous.serving}人变为${budget.serving}人，人员经费和按人安排的公用经费随之变动`;
  const work = moved(budget, previous);
  return [
    sectionHeading(section, '二、部门预算安排的总体情况'),
    paragraph(section, `${department.shortName}及所属单位的收入和支出全部编入本预算，不在预算之外另行安排。`),
    paragraph(section, '1、收入说明'),
    paragraph(
      section,
      `${year}年预算收入${inText(all)}万元，其中：一般公共预算收入${inText(all)}万元，政府性基金预算收入0.00万元，国有资本经营预算收入0.00万元，财政专户管理资金收入0.00万元，单位资金收入0.00万元，上年结转结余0.00万元。`,
      'overall.revenue',
    ),
    paragraph(section, '2、支出说明'),
    paragraph(
      section,
      `${year}年支出预算${inText(all)}万元，其中：基本支出${inText(basic)}万元，包括人员经费${inText(basic - operating)}万元和公用经费${inText(operating)}万元；项目支出${inText(project)}万元，用于${names}。`,
      'overall.expenditure',
    ),
    paragraph(section, '3、比上年增减情况'),
    paragraph(
      section,
      `${year}年预算收支安排${inText(all)}万元，较${year - 1}年预算${change(all, basicOf(previous) + projectOf(previous))}。其中：基本支出${changeFor(basic, basicOf(previous), { up: people, down: people })}；项目支出${changeFor(project, projectOf(previous), { up: `${work}的工作量增加`, down: `${work}的工作量减少` })}。`,
      'overall.change',
    ),
  ];
}

const ITEM_NAMES: Readonly<Record<string, string>> = {
  '30201': '办公费',
  '30205': '水费',
  '30206': '电费',
  '30207': '邮电费',
  '30211': '差旅费',
  '30213': '维修（护）费',
  '30215': '会议费',
  '30216': '培训费',
  '30217': '公务接待费',
  '30228': '工会经费',
  '30229': '福利费',
  '30231': '公务用车运行维护费',
  '30239': '其他交通费用',
  '30299': '其他商品和服务支出',
};

/** 三、机关运行经费安排情况. */
export function agencyOperating({ budget }: Scene): PrintedBlock[] {
  const section = 'agency-operating';
  const items = [...budget.economic].filter(([code]) => code.startsWith('302'));
  const total = sum(items.map(([, amount]) => amount));
  const list = items.map(([code, amount]) => `${ITEM_NAMES[code]}${inText(amount)}万元`).join('、');
  return [
    sectionHeading(section, '三、机关运行经费安排情况'),
    paragraph(
      section,
      `${budget.year}年机关运行经费安排${inText(total)}万元，用于机关和参公单位日常办公。其中：${list}。`,
      'agency-operating.total',
    ),
  ];
}

/** 四、财政拨款“三公”经费预算情况及增减变化原因. */
export function threePublicSection({ budget, previous }: Scene): PrintedBlock[] {
  const section = 'three-public';
  const now = budget.threePublic;
  const before = previous.threePublic;
  const { year } = budget;
  const last = year - 1;
  const against = (a: number, b: number, reasons: { up: string; down: string }) =>
    a === b ? `与${last}年持平` : `比${last}年${changeFor(a, b, reasons)}`;
  const flat = `与${last}年持平`;
  const receptions = { up: '接待批次预计增多', down: '压减接待批次，能并则并' };
  const cars = { up: '在用车辆增多', down: '在用车辆减少' };
  const three = now.vehicleOperation + now.reception;
  const threeBefore = before.vehicleOperation + before.reception;
  return [
    sectionHeading(section, '四、财政拨款“三公”经费预算情况及增减变化原因'),
    paragraph(
      section,
      `${year}年，本部门财政拨款“三公”经费预算${inText(three)}万元，${three === threeBefore ? flat : `比${last}年${change(three, threeBefore)}`}。其中：因公出国（境）费0.00万元，${flat}；公务用车购置及运维费${inText(now.vehicleOperation)}万元（公务用车购置费0.00万元，公务用车运行维护费${inText(now.vehicleOperation)}万元），${against(now.vehicleOperation, before.vehicleOperation, cars)}；公务接待费${inText(now.reception)}万元，${against(now.reception, before.reception, receptions)}。`,
      'three-public.total',
    ),
  ];
}
