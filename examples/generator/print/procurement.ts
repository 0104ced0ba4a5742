import type { Fen } from '@mingzhang/model';
import type { Budget, BudgetPart, BudgetProject } from '../budget.ts';
import { inCell, inText, sum } from '../money.ts';
import { cell, figure, head, type PrintedBlock, type PrintedCell, words } from '../printed.ts';
import { label, paragraph, type Scene, sectionHeading } from './frame.ts';

const FORM = 'procurement-budget';
const SECTION = 'procurement';

interface Purchase {
  readonly project: BudgetProject;
  readonly part: BudgetPart;
  readonly code: string;
  readonly item: string;
  readonly fixedAsset: boolean;
}

export function purchasesOf(budget: Budget): Purchase[] {
  return budget.projects.flatMap((project) =>
    project.parts.flatMap((part) => {
      const { purchase } = part.profile;
      if (purchase === undefined) return [];
      return [{ project, part, fixedAsset: false, ...purchase }];
    }),
  );
}

/** What is bought of one kind: `A` goods, `B` works, `C` services. */
function bought(purchases: readonly Purchase[], letter: string): Fen {
  return sum(purchases.filter(({ code }) => code.startsWith(letter)).map(({ part }) => part.cost));
}

function funds(row: string, amount: Fen): PrintedCell[] {
  const empty = ['fund', 'capital', 'special-account', 'own', 'carried-over'];
  return [
    figure(inCell(amount), FORM, row, 'amount'),
    figure(inCell(amount), FORM, row, 'general'),
    ...empty.map((measure) => figure('', FORM, row, measure)),
    figure(inCell(amount), FORM, row, 'sme'),
  ];
}

function sumRow(row: string, name: string, amount: Fen): PrintedCell[] {
  const blank = ['project-budget', 'item', 'item-code', 'quantity-unit', 'quantity', 'unit-price'];
  return [
    words(name, FORM, row, 'project'),
    ...blank.map((measure) => words('', FORM, row, measure)),
    ...funds(row, amount),
  ];
}

function lineRow({ project, part, code, item }: Purchase, row: string): PrintedCell[] {
  return [
    words(project.profile.name, FORM, row, 'project'),
    figure(inCell(project.budget), FORM, row, 'project-budget'),
    words(item, FORM, row, 'item'),
    words(code, FORM, row, 'item-code'),
    words(part.profile.unit, FORM, row, 'quantity-unit'),
    figure(String(part.quantity), FORM, row, 'quantity'),
    figure(inCell(part.price), FORM, row, 'unit-price'),
    ...funds(row, part.cost),
  ];
}

/** 八、政府采购预算情况. */
export function procurementSection(scene: Scene): PrintedBlock[] {
  const { budget, department } = scene;
  const purchases = purchasesOf(budget);
  const total = sum(purchases.map(({ part }) => part.cost));
  const rows = [sumRow('total', '合  计', total)];
  let line = 0;
  for (const [u, unit] of department.units.entries()) {
    const own = purchases.filter(({ project }) => project.profile.unit === u);
    if (own.length === 0) continue;
    const key = u === 0 ? 'subtotal' : `subtotal#${u + 1}`;
    rows.push(sumRow(key, `${unit.name}小计`, sum(own.map(({ part }) => part.cost))));
    for (const purchase of own) rows.push(lineRow(purchase, `line-${++line}`));
  }
  const amounts = (['A', 'B', 'C'] as const).map((letter) => inText(bought(purchases, letter)));
  return [
    sectionHeading(SECTION, '八、政府采购预算情况'),
    paragraph(
      SECTION,
      `${budget.year}年本部门政府采购预算${inText(total)}万元，其中：货物采购${amounts[0]}万元，工程采购${amounts[1]}万元，服务采购${amounts[2]}万元。全部采购均适宜由中小微企业提供，预留中小微企业份额${inText(total)}万元。`,
      'procurement.total',
    ),
    { kind: 'text', style: 'caption', text: '部门政府采购预算', form: FORM, section: SECTION },
    {
      kind: 'table',
      form: FORM,
      section: SECTION,
      widths: [17, 7, 11, 10, 6, 6, 6, 8, 8, 6, 7, 6, 6, 6, 8],
      headRows: 3,
      rows: [
        [cell(label(scene), { columns: 7 }), cell('单位：万元', { columns: 8, align: 'right' })],
        [
          head('政府采购项目来源', 2),
          ...['采购物品名称', '政府采购目录序号', '计量单位', '数量', '单价'].map((text) => head(text, 1, 2)),
          head('政府采购金额（当年部门预算安排资金）', 7),
          {
            ...head(`${budget.year}年预留中小微企业份额`, 1, 2),
            at: { form: FORM, row: 'heading', measure: 'sme' },
          },
        ],
        [
          '项目名称',
          '预算资金',
          '合计',
          '一般公共预算拨款',
          '基金预算拨款',
          '国有资本经营预算拨款',
          '财政专户核拨',
          '单位资金',
          '上年结转结余',
        ].map((text) => head(text)),
        ...rows,
      ],
    },
    {
      ...paragraph(
        SECTION,
        '注：单价按所列计量单位计，办公设备的数量和价格均在资产配置标准之内。',
        'procurement.note',
      ),
      form: FORM,
    },
  ];
}
