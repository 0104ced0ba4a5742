import type { DepartmentSketch } from '../profile.ts';

/** 区司法局: an administrative department of one unit. */
export const justice: DepartmentSketch = {
  code: '105',
  shortName: '区司法局',
  fullName: '澜川市鹿鸣区司法局',
  reason: '法律援助办案数量和普法场次有增减',
  units: [
    {
      name: '澜川市鹿鸣区司法局（本级）',
      nature: 'administrative',
      rank: '正科级',
      funding: '财政拨款',
      running: '2040601',
      serving: 41,
      retired: 17,
      vehicles: 4,
      floor: 2140,
    },
  ],
  duties: [
    '1.办理行政复议和行政应诉，审查规范性文件。',
    '2.组织法治宣传教育。',
    '3.管理法律援助、公证和人民调解。',
    '4.负责社区矫正对象的监督和帮扶。',
  ],
  overallGoals: [
    '让群众遇事找得到法、请得起人、调得了纠纷。',
    '全年办结法律援助案件{aid.case.n}件，开展普法活动{publicity.event.n}场。',
  ],
  branches: [
    { name: '法律援助', goal: '符合条件的申请应援尽援。', indicator: '援助案件≥{aid.case.n}件。' },
    {
      name: '普法与调解',
      goal: '法治宣传到村、到校、到企业。',
      indicator: '普法活动{publicity.event.n}场。',
    },
  ],
  projects: [
    {
      id: 'aid',
      name: '法律援助办案补贴经费',
      functional: '2040607',
      unit: 0,
      since: 2022,
      purpose: '用于律师承办援助案件的补贴和值班补助',
      plan: [20, 45, 80, 100],
      parts: [
        { id: 'case', unit: '件', quantity: 260, growth: 12, price: 0.12, economic: '30226' },
        { id: 'duty', unit: '个月', quantity: 12, price: 0.45, economic: '30226' },
      ],
      goals: ['1.办结法律援助案件{case.n}件以上，值班窗口工作日不空岗。'],
      indicators: [
        ['数量指标', '援助案件件数', '当年办结归档的案件', '≥{case.n}件', '上年实绩'],
        ['质量指标', '案件评查合格率', '同行评查合格的卷宗占比', '≥97%', '评查结果'],
        ['时效指标', '审查决定时限', '受理申请到作出决定', '3个工作日内', '法律援助办法'],
        ['成本指标', '办案补贴费用', '付给承办人员的补贴总额', '≤{case.cost}万元', '补贴标准'],
        ['成本指标', '窗口值班费用', '全年值班补助总额', '≤{duty.cost}万元', '补贴标准'],
        ['社会效益指标', '为受援人挽回损失', '判决或调解确认的金额', '≥600万元', '案件台账'],
        ['服务对象满意度指标', '受援人满意度', '办结回访中满意的受援人占比', '≥94%', '办结回访'],
      ],
    },
    {
      id: 'publicity',
      name: '法治宣传教育经费',
      functional: '2040605',
      unit: 0,
      since: 2023,
      purpose: '用于普法活动组织、宣传品印制和法治副校长培训',
      plan: [20, 50, 80, 100],
      parts: [
        {
          id: 'event',
          unit: '场',
          quantity: 48,
          growth: 3,
          price: 0.25,
          purchase: { code: 'C23070200', item: '公共公益宣传服务' },
        },
        {
          id: 'booklet',
          unit: '批',
          quantity: 3,
          price: 1.5,
          purchase: { code: 'C23090199', item: '其他印刷服务' },
        },
        { id: 'lesson', unit: '期', quantity: 2, price: 1.8, also: 'training' },
      ],
      goals: ['1.全年普法活动{event.n}场，培训法治副校长{lesson.n}期。'],
      indicators: [
        ['数量指标', '普法活动场次', '留有现场记录的普法活动', '≥{event.n}场', '年度计划'],
        ['质量指标', '培训考核合格率', '法治副校长考核合格的占比', '≥98%', '考核成绩'],
        ['时效指标', '宣传品交付时间', '最后一批宣传品送达的时间', '{year}年9月底前', '印制合同'],
        ['成本指标', '活动组织费用', '各场活动费用总额', '≤{event.cost}万元', '采购合同'],
        ['成本指标', '宣传品印制费用', '各批宣传品印刷费总额', '≤{booklet.cost}万元', '印制合同'],
        ['成本指标', '培训费用', '各期培训费用总额', '≤{lesson.cost}万元', '培训费标准'],
        ['社会效益指标', '群众法律知晓率', '抽样问卷中答对八成以上的占比', '≥85%', '抽样问卷'],
        ['服务对象满意度指标', '参与群众满意度', '现场问卷中满意的占比', '≥91%', '现场问卷'],
      ],
    },
  ],
};
