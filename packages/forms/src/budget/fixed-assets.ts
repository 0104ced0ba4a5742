import { amount, type Form, line, text } from '../form.ts';
import { WAN } from './amounts.ts';

/** 部门固定资产占用情况表: state assets held at a date. */
export const fixedAssets: Form = {
  id: 'fixed-assets',
  kind: 'budget',
  zh: '固定资产占用情况表',
  en: 'Fixed assets held',
  titles: ['固定资产占用情况表', '国有资产占用情况表', '国有资产占有使用情况表', '资产占用情况表'],
  rows: {
    by: 'lines',
    sides: [
      {
        lines: [
          line('total', '资产总额', 'total assets', ['资产总额', '合计', '总计']),
          line('buildings', '房屋（平方米）', 'buildings (m²)', ['房屋(平方米)', '房屋'], 'total'),
          {
            ...line(
              'offices',
              '办公用房（平方米）',
              'of them offices (m²)',
              ['办公用房(平方米)', '办公用房'],
              'buildings',
            ),
            share: 'which',
          },
          line('vehicles', '车辆（台、辆）', 'vehicles', ['车辆(台、辆)', '车辆(辆)', '车辆'], 'total'),
          line(
            'equipment',
            '单价在20万元以上的设备',
            'equipment over the unit price',
            [
              '单价在20万元以上的设备',
              '单价20万元以上的设备',
              '单价在50万元以上的设备',
              '单价50万元以上的设备',
              '单价100万元以上的设备',
              '单价在100万元以上的设备',
            ],
            'total',
          ),
          line('other', '其他固定资产', 'other fixed assets', ['其他固定资产', '其他资产'], 'total'),
        ],
      },
    ],
  },
  measures: [
    text('name', '项目', 'item', ['项目']),
    { id: 'quantity', zh: '数量', en: 'quantity', kind: 'number', words: ['数量'] },
    amount('value', '价值', 'value', ['价值(金额单位:万元)', '价值', '金额', '价值(万元)', '账面价值']),
  ],
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  required: true,
  layouts: {
    hebei: {
      title: '部门固定资产占用情况表',
      unit: '万元',
      numbered: false,
      columns: [
        { heading: ['项   目'], measure: 'name' },
        { heading: ['数量'], measure: 'quantity' },
        { heading: ['价值（金额单位：万元）'], measure: 'value' },
      ],
      labels: {
        buildings: '1、房屋（平方米）',
        offices: '　　其中：办公用房（平方米）',
        vehicles: '2、车辆（台、辆）',
        equipment: '3、单价在20万元以上的设备',
        other: '4、其他固定资产',
      },
    },
    shanghai: null,
    standard: {
      title: '国有资产占用情况表',
      ...WAN,
      columns: [
        { heading: ['项目'], measure: 'name' },
        { heading: ['数量'], measure: 'quantity' },
        { heading: ['账面价值'], measure: 'value' },
      ],
      labels: {
        total: '合计',
        buildings: '一、房屋（平方米）',
        offices: '　　其中：办公用房（平方米）',
        vehicles: '二、车辆（辆）',
        equipment: '三、单价100万元以上的设备',
        other: '四、其他固定资产',
      },
    },
  },
};
