import { type SectionForm, type Statement, statement } from './section.ts';

const ACCOUNTS = '《中华人民共和国预算法》第十四条第二款';

function section(
  id: string,
  zh: string,
  en: string,
  words: readonly string[],
  statements: readonly Statement[] = [],
  items?: SectionForm['items'],
): SectionForm {
  const form = {
    id,
    zh,
    en,
    words,
    required: true,
    basis: ACCOUNTS,
    statements,
    layouts: { shanghai: { title: zh } },
  };
  return items === undefined ? form : { ...form, items };
}

const GENERAL = 'final-general-public-expenditure';
const BASIC = 'final-basic-expenditure';
const THREE = 'final-three-public-expenses';
const TOTAL_WORDS = ['支出决算', '支出决算数', '支出', '决算', '决算数'];

/** The explanation of final accounts, in its printed order. */
export const FINAL_SECTIONS: readonly SectionForm[] = [
  section('duties', '部门概况', 'The department', ['主要职能', '主要职责', '部门概况']),
  section('units', '部门决算单位构成', 'Units', ['决算单位构成', '单位构成', '机构设置']),
  section(
    'final-overall',
    '收入支出决算总体情况说明',
    'Revenue and expenditure as a whole',
    ['收入支出决算总体情况'],
    [
      statement(
        'total',
        ['收入支出总计', '收支总计', '收入总计'],
        'final-revenue-expenditure-summary',
        'revenue-total',
        'final',
      ),
      statement(
        'expenditure',
        ['支出总计'],
        'final-revenue-expenditure-summary',
        'expenditure-total',
        'final',
      ),
    ],
  ),
  section(
    'final-revenue',
    '收入决算情况说明',
    'Revenue',
    ['收入决算情况'],
    [
      statement('total', ['本年收入合计', '收入合计', '本年收入'], 'final-revenue', 'total', 'total'),
      statement('fiscal', ['财政拨款收入'], 'final-revenue', 'total', 'fiscal'),
      statement('superior', ['上级补助收入'], 'final-revenue', 'total', 'from-superior'),
      statement('business', ['事业收入'], 'final-revenue', 'total', 'business'),
      statement('operating', ['经营收入'], 'final-revenue', 'total', 'operating'),
      statement('affiliated', ['附属单位上缴收入'], 'final-revenue', 'total', 'from-affiliated'),
      statement('other', ['其他收入'], 'final-revenue', 'total', 'other'),
    ],
  ),
  section(
    'final-expenditure',
    '支出决算情况说明',
    'Expenditure',
    ['支出决算情况说明'],
    [
      statement('total', ['本年支出合计', '支出合计', '本年支出'], 'final-expenditure', 'total', 'total'),
      statement('basic', ['基本支出'], 'final-expenditure', 'total', 'basic'),
      statement('project', ['项目支出'], 'final-expenditure', 'total', 'project'),
      statement('operating', ['经营支出'], 'final-expenditure', 'total', 'operating'),
      statement('superior', ['上缴上级支出'], 'final-expenditure', 'total', 'to-superior'),
      statement('affiliated', ['对附属单位补助支出'], 'final-expenditure', 'total', 'to-affiliated'),
    ],
  ),
  section(
    'final-appropriation',
    '财政拨款收入支出决算总体情况说明',
    'Fiscal appropriations as a whole',
    ['财政拨款收入支出决算总体情况'],
    [
      statement(
        'total',
        ['财政拨款收入支出总计', '收入支出总计'],
        'final-appropriation-summary',
        'revenue-total',
        'final',
      ),
    ],
  ),
  section(
    'final-general',
    '一般公共预算财政拨款支出决算情况说明',
    'General public budget',
    ['一般公共预算财政拨款支出决算情况'],
    [statement('total', ['一般公共预算财政拨款支出', '财政拨款支出', '支出决算'], GENERAL, 'total', 'total')],
    { by: 'functional', forms: [GENERAL], measure: 'total', words: TOTAL_WORDS },
  ),
  section(
    'final-basic',
    '一般公共预算财政拨款基本支出决算情况说明',
    'Basic expenditure',
    ['一般公共预算财政拨款基本支出决算情况', '基本支出决算情况'],
    [
      statement('total', ['基本支出'], GENERAL, 'total', 'basic'),
      statement('personnel', ['人员经费'], BASIC, 'personnel-total', 'total'),
      statement('operating', ['公用经费', '日常公用经费'], BASIC, 'operating-total', 'total'),
    ],
    { by: 'economic', forms: [BASIC], measure: 'total', words: [] },
  ),
  section(
    'final-three-public',
    '财政拨款“三公”经费支出决算情况说明',
    'Three public expenses',
    ['三公”经费支出决算情况', '三公经费支出决算情况', '“三公”经费财政拨款支出决算情况'],
    [
      statement('budget', ['支出年初预算', '年初预算', '年初预算数'], THREE, 'three-public', 'budget'),
      statement(
        'total',
        ['“三公”经费财政拨款支出决算', '支出决算', '三公经费支出决算'],
        THREE,
        'three-public',
        'final',
      ),
      statement(
        'abroad',
        ['因公出国(境)费决算', '因公出国(境)费支出决算', '因公出国(境)费'],
        THREE,
        'abroad',
        'final',
      ),
      statement(
        'vehicles',
        [
          '公务用车购置及运行维护费支出决算',
          '公务用车购置及运行费支出决算',
          '公务用车购置及运行维护费',
          '公务用车购置及运行费',
        ],
        THREE,
        'vehicles',
        'final',
      ),
      statement(
        'purchase',
        ['公务用车购置支出', '公务用车购置费支出', '公务用车购置费'],
        THREE,
        'vehicle-purchase',
        'final',
      ),
      statement(
        'operation',
        ['公务用车运行支出', '公务用车运行维护费支出', '公务用车运行费'],
        THREE,
        'vehicle-operation',
        'final',
      ),
      statement(
        'reception',
        ['公务接待费支出决算', '公务接待费支出', '公务接待费'],
        THREE,
        'reception',
        'final',
      ),
    ],
  ),
  section('final-fund', '政府性基金预算财政拨款收入支出决算情况说明', 'Government funds', [
    '政府性基金预算财政拨款收入支出决算情况',
    '政府性基金预算财政拨款支出决算情况',
  ]),
  section('final-capital', '国有资本经营预算财政拨款收入支出决算情况说明', 'State capital budget', [
    '国有资本经营预算财政拨款收入支出决算情况',
    '国有资本经营预算财政拨款支出决算情况',
  ]),
  section('final-performance', '预算绩效管理情况', 'Performance', ['预算绩效管理情况', '绩效管理']),
  section(
    'other',
    '其他重要事项的情况说明',
    'Other matters',
    ['其他重要事项'],
    [statement('agency', ['机关运行经费支出', '机关运行经费'], BASIC, 'operating-total', 'total')],
  ),
  section('glossary', '名词解释', 'Glossary', ['名词解释']),
];
