import type { Fen } from '@mingzhang/model';
import { inCell, inText, sum } from '../money.ts';
import { cell, figure, type PrintedBlock, type PrintedCell, words } from '../printed.ts';
import { label, paragraph, type Scene, sectionHeading } from './frame.ts';
import { purchasesOf } from './procurement.ts';

const FORM = 'fixed-assets';
const SECTION = 'assets';

/** 九、国有资产信息. */
export function assetSection(scene: Scene): PrintedBlock[] {
  const { budget, department } = scene;
  const { assets } = budget;
  const total = assets.buildings + assets.vehicles + assets.equipment + assets.other;
  const planned = sum(
    purchasesOf(budget)
      .filter(({ fixedAsset }) => fixedAsset)
      .map(({ part }) => part.cost),
  );
  const lines: readonly (readonly [string, string, string, Fen])[] = [
    ['total', '资产总额', '', total],
    ['buildings', '1、房屋（平方米）', assets.floor, assets.buildings],
    ['offices', '　　其中：办公用房（平方米）', assets.officeFloor, assets.offices],
    ['vehicles', '2、车辆（台、辆）', String(department.vehicles), assets.vehicles],
    ['equipment', '3、单价在20万元以上的设备', String(assets.equipmentCount), assets.equipment],
    ['other', '4、其他固定资产', String(assets.otherCount), assets.other],
  ];
  return [
    sectionHeading(SECTION, '九、国有资产信息'),
    paragraph(
      SECTION,
      `${department.shortName}及所属单位上年末固定资产总额为${inText(total)}万元，构成见下表。本年度拟购置固定资产总额为${inText(planned)}万元，均已编入政府采购预算。`,
      'assets.total',
    ),
    { kind: 'text', style: 'caption', text: '部门固定资产占用情况表', form: FORM, section: SECTION },
    {
      kind: 'table',
      form: FORM,
      section: SECTION,
      widths: [50, 22, 28],
      headRows: 2,
      rows: [
        [
          cell(label(scene)),
          cell(`截止时间：${budget.year - 1}-12-31`, {
            columns: 2,
            align: 'right',
            at: { form: FORM, row: 'heading', measure: 'date' },
          }),
        ],
        ['项   目', '数量', '价值（金额单位：万元）'].map(
          (text): PrintedCell => cell(text, { align: 'centre' }),
        ),
        ...lines.map(([row, name, quantity, value]) => [
          words(name, FORM, row, 'name'),
          figure(quantity, FORM, row, 'quantity'),
          figure(inCell(value), FORM, row, 'value'),
        ]),
      ],
    },
  ];
}
