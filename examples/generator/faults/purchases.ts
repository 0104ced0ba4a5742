import { type Fault, fault } from './fault.ts';

const FORM = 'procurement-budget';
const ASSETS = 'fixed-assets';
const MONEY = ['amount', 'general', 'sme'];

/** Procurement and state assets. Line 1 is the library's, line 7 the visitor centre's, line 11 the desktops. */
export const purchaseFaults: readonly Fault[] = [
  fault(
    'procurement-total',
    'table.list.sum',
    '采购合计不等于各行之和',
    'The total is not the sum of the lines',
    (d) => d.add(FORM, ['total'], MONEY, 10),
  ),
  fault(
    'procurement-subtotal',
    'table.list.sum',
    '采购单位小计不等于所列各行之和',
    "A unit's subtotal is not its lines",
    (d) => d.add(FORM, ['subtotal#2'], MONEY, 0.1),
  ),
  fault(
    'procurement-funds',
    'table.measures.sum',
    '采购行合计不等于各资金来源之和',
    'A line is not the sum of its funds',
    (d) => d.add(FORM, ['line-4'], ['general'], -4),
  ),
  fault(
    'procurement-price',
    'procurement.price.times',
    '数量乘单价不等于金额',
    'Quantity times price is not the amount',
    (d) => d.set(FORM, 'line-11', 'quantity', '9'),
  ),
  fault(
    'procurement-level',
    'procurement.item.lowest',
    '采购品目不是末级',
    'A catalogue code is not of the lowest level',
    (d) => d.set(FORM, 'line-1', 'item-code', 'C23090100').set(FORM, 'line-1', 'item', '印刷服务'),
  ),
  fault(
    'procurement-name',
    'procurement.item.name',
    '采购品目名称与编码不符',
    'The item is not what its code names',
    (d) => d.set(FORM, 'line-11', 'item', '便携式计算机'),
  ),
  fault(
    'procurement-unknown',
    'procurement.item.known',
    '采购品目编码不在目录中',
    'A catalogue code is unknown',
    (d) => d.set(FORM, 'line-4', 'item-code', 'C06047700'),
  ),
  fault(
    'procurement-sme',
    'procurement.sme.bound',
    '预留中小微企业份额大于采购金额',
    'The SME reserve exceeds the amount',
    (d) => d.add(FORM, ['total', 'subtotal', 'line-5'], ['sme'], 6),
  ),
  fault(
    'procurement-over-budget',
    'procurement.project.budget',
    '一个项目的采购超过其预算',
    'Purchases of a project exceed its budget',
    (d) => d.set(FORM, 'line-7', 'quantity', '8').add(FORM, ['total', 'subtotal', 'line-7'], MONEY, 19.6),
  ),
  fault(
    'procurement-project',
    'procurement.project.listed',
    '采购所属项目不在项目表中',
    'A purchase of a project that is not listed',
    (d) => d.set(FORM, 'line-2', 'project', '戏曲进校园演出经费'),
  ),
  fault(
    'procurement-project-budget',
    'procurement.project.same',
    '采购表的项目预算与项目表不一致',
    "A project's budget differs in the procurement table",
    (d) => d.set(FORM, 'line-9', 'project-budget', '19.80'),
  ),
  fault(
    'procurement-text',
    'text.amount.cell',
    '文字中的采购总额与表不一致',
    'Procurement in the text is not the table’s',
    (d) => d.say('procurement.total', '政府采购预算152.84万元', '政府采购预算125.84万元'),
  ),
  fault(
    'procurement-kinds',
    'text.parts.sum',
    '货物、工程、服务之和不等于采购总额',
    'Goods, works and services do not add up',
    (d) => d.say('procurement.total', '货物采购7.30万元', '货物采购3.70万元'),
  ),
  fault('asset-total', 'table.lines.sum', '资产总额不等于各类之和', 'Total assets are not their kinds', (d) =>
    d.add(ASSETS, ['total'], ['value'], 100),
  ),
  fault(
    'asset-share',
    'table.share.bound',
    '办公用房价值大于房屋价值',
    'Offices are worth more than the buildings',
    (d) => d.add(ASSETS, ['offices'], ['value'], 1000),
  ),
  fault(
    'asset-text',
    'text.amount.cell',
    '文字中的资产总额与表不一致',
    'Assets in the text are not the table’s',
    (d) => d.say('assets.total', '固定资产总额为1503.50万元', '固定资产总额为1530.50万元'),
  ),
  fault(
    'asset-date',
    'asset.date.previous',
    '资产截止日期不是上年末',
    'The date of the assets is not the end of last year',
    (d) => d.set(ASSETS, 'heading', 'date', '截止时间：2023-12-31'),
  ),
  fault(
    'asset-purchases',
    'asset.purchases.procurement',
    '拟购置固定资产与采购表货物不一致',
    'Planned assets differ from the goods to be bought',
    (d) => d.say('assets.total', '拟购置固定资产总额为4.90万元', '拟购置固定资产总额为9.40万元'),
  ),
  fault(
    'asset-vehicles',
    'asset.vehicles.operation',
    '没有车辆却有公务用车运行费',
    'No vehicles and yet the cost of running them',
    (d) =>
      d
        .set(ASSETS, 'vehicles', 'quantity', '')
        .add(ASSETS, ['vehicles', 'total'], ['value'], -35.72)
        .say('assets.total', '固定资产总额为1503.50万元', '固定资产总额为1467.78万元'),
  ),
  fault(
    'procurement-standard',
    'procurement.price.standard',
    '台式计算机单价超过资产配置标准',
    'A desktop costs more than the standard allows',
    (d) => d.set(FORM, 'line-11', 'unit-price', '0.75').set(FORM, 'line-11', 'quantity', '4'),
  ),
  fault(
    'procurement-sme-none',
    'procurement.sme.reserved',
    '限额以下的采购没有预留中小微企业份额',
    'A purchase below the limit without a reserve',
    (d) => d.add(FORM, ['total', 'subtotal', 'line-3'], ['sme'], -9.6),
  ),
];
