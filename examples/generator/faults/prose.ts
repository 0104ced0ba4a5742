import { type Fault, fault } from './fault.ts';

/** Figures and words of the explanation; years. */
export const proseFaults: readonly Fault[] = [
  fault(
    'text-revenue',
    'text.amount.cell',
    '文字中的预算收入与收支总表不一致',
    'Revenue in the text is not the table’s',
    (d) => d.say('overall.revenue', '2025年预算收入1271.09万元', '2025年预算收入1217.09万元'),
  ),
  fault(
    'text-basic',
    'text.amount.cell',
    '文字中的基本支出与表不一致',
    'Basic expenditure in the text is not the table’s',
    (d) => d.say('overall.expenditure', '基本支出960.65万元', '基本支出906.65万元'),
  ),
  fault(
    'text-personnel',
    'text.amount.cell',
    '文字中的人员经费与表不一致',
    'Personnel in the text is not the table’s',
    (d) => d.say('overall.expenditure', '人员经费851.42万元', '人员经费815.42万元'),
  ),
  fault(
    'text-project-unlisted',
    'text.project.listed',
    '支出说明提到项目表中没有的项目',
    'The text names a project that is not listed',
    (d) => d.say('overall.expenditure', '广场文化活动季经费', '城市书房建设经费'),
  ),
  fault(
    'delta-parts',
    'text.delta.sum',
    '增减额之和不等于总增减额',
    'Changes do not add up to the whole change',
    (d) => d.say('overall.change', '项目支出增加14.50万元', '项目支出增加41.50万元'),
  ),
  fault('delta-sign', 'text.delta.sum', '减少写成了增加', 'A fall is called a rise', (d) =>
    d.say('overall.change', '基本支出减少19.34万元', '基本支出增加19.34万元'),
  ),
  fault('delta-word', 'text.delta.sign', '增加一词后写负数', 'A rise of a negative amount', (d) =>
    d.say('overall.change', '预算减少4.84万元', '预算增加-4.84万元'),
  ),
  fault('delta-zero', 'text.delta.zero', '增加0.00万元却说明原因', 'A change of nothing with a reason', (d) =>
    d.say(
      'three-public.total',
      '0.00万元，与2024年持平；公务用车购置及运维费',
      '0.00万元，比2024年增加0.00万元，主要是业务需要；公务用车购置及运维费',
    ),
  ),
  fault('delta-flat', 'text.delta.zero', '有增减额却称持平', 'A change that is called level', (d) =>
    d.say(
      'three-public.total',
      '比2024年减少0.30万元，主要是压减接待批次，能并则并',
      '比2024年减少0.30万元，与2024年持平',
    ),
  ),
  fault('reason-missing', 'form.text.residue', '增减变化没有写原因', 'A change without its reason', (d) =>
    d.say('overall.change', '主要是全域旅游宣传推广经费、全民健身赛事活动经费的工作量增加', '主要原因是'),
  ),
  fault('residue', 'form.text.residue', '残留“增加（减少）”模板字样', 'Words of the template are left', (d) =>
    d.say('overall.change', '基本支出减少19.34万元', '基本支出增加（减少）19.34万元'),
  ),
  fault(
    'said-twice',
    'text.amount.cell',
    '同一数字前后两处不同',
    'One figure is said twice and differs',
    (d) => d.say('overall.change', '2025年预算收支安排1271.09万元', '2025年预算收支安排1271.90万元'),
  ),
  fault('unit-missing', 'text.figure.unit', '金额后缺单位', 'An amount without its unit', (d) =>
    d.say('agency-operating.total', '机关运行经费安排109.23万元', '机关运行经费安排109.23'),
  ),
  fault(
    'agency-total',
    'text.operating.total',
    '机关运行经费与公用经费合计不一致',
    'Agency operating expenses are not the operating total',
    (d) => d.say('agency-operating.total', '机关运行经费安排109.23万元', '机关运行经费安排119.23万元'),
  ),
  fault(
    'agency-item',
    'text.operating.item',
    '机关运行经费明细与基本支出表不一致',
    'An item is not the table’s',
    (d) => d.say('agency-operating.total', '差旅费9.20万元', '差旅费2.90万元'),
  ),
  fault(
    'agency-list',
    'text.parts.sum',
    '机关运行经费明细漏列一项，加总不符',
    'An item is left out of the list',
    (d) => d.say('agency-operating.total', '电费7.32万元、', ''),
  ),
  fault(
    'three-text',
    'text.amount.cell',
    '“三公”经费文字与表不一致',
    'Three public expenses differ from the table',
    (d) => d.say('three-public.total', '“三公”经费预算5.70万元', '“三公”经费预算7.50万元'),
  ),
  fault(
    'three-text-part',
    'text.amount.cell',
    '公务接待费文字与表不一致',
    'Reception differs from the table',
    (d) => d.say('three-public.total', '公务接待费1.20万元', '公务接待费2.10万元'),
  ),
  fault(
    'three-delta',
    'text.delta.sum',
    '“三公”分项增减之和不等于总增减',
    'Changes of the three do not add up',
    (d) =>
      d.say(
        'three-public.total',
        '“三公”经费预算5.70万元，比2024年减少0.30万元',
        '“三公”经费预算5.70万元，比2024年减少0.80万元',
      ),
  ),
  fault('year-heading', 'year.heading.same', '标题年份错', 'The heading names another year', (d) =>
    d.say('opening.part', '2025年', '2024年'),
  ),
  fault('year-prose', 'year.text.other', '正文年份错', 'The text names another year', (d) =>
    d.say('overall-performance.branches', '2025年', '2024年'),
  ),
  fault('year-base', 'year.base.previous', '比较的基年错', 'The base year is wrong', (d) =>
    d.say('overall.change', '较2024年预算', '较2023年预算'),
  ),
  fault('year-base-same', 'year.base.previous', '与本年预算相比', 'The base year is the year itself', (d) =>
    d.say('overall.change', '较2024年预算', '较2025年预算'),
  ),
  fault('year-table', 'year.table.same', '表头预算年度错', 'A table names another year', (d) =>
    d.set('expenditure-summary', 'heading', 'year', '预算年度：2024'),
  ),
  fault('year-column', 'year.column.same', '采购表列标题年份错', 'A column heading names another year', (d) =>
    d.set('procurement-budget', 'heading', 'sme', '2024年预留中小微企业份额'),
  ),
];
