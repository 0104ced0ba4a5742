import {
  choice,
  type FieldWords,
  fen,
  HOME,
  named,
  POSITION,
  prose,
  reference,
  type TableWords,
  UNIT,
} from './field-words.ts';

const FORM: FieldWords = { ...named('表', 'table'), kind: 'form' };
const CELL = { form: FORM, row: named('行', 'row'), measure: named('栏', 'column') } as const;

/** 编制中, 已报送, 已退回, 已审核, 已公开. */
export const STATES = {
  preparing: named('编制中', 'being prepared'),
  submitted: named('已报送', 'submitted'),
  returned: named('已退回', 'returned'),
  approved: named('已审核', 'approved'),
  published: named('已公开', 'published'),
} as const;

const HELD = {
  amount: named('金额', 'amount'),
  text: named('文字', 'words'),
  blank: named('空白', 'blank'),
  withheld: named('涉密', 'withheld'),
  'not-applicable': named('不适用', 'not applicable'),
};

const WITHHELD = {
  cell: named('表中一格', 'cell'),
  projects: named('项目', 'project'),
  budgetLines: named('支出明细', 'expenditure line'),
  purchases: named('采购', 'purchase'),
  indicators: named('绩效指标', 'performance indicator'),
  explanations: named('说明段落', 'paragraph'),
};

const KINDS_OF_DOCUMENT = {
  imported: named('导入的文件', 'imported'),
  'last-year': named('上年公开文件', 'last year’s disclosure'),
  attachment: named('附件', 'attachment'),
  published: named('公开文件', 'published'),
};

/** What is said about the figures, and where the disclosure stands. */
export const DISCLOSURE_WORDS = {
  explanations: {
    ...named('说明段落', 'paragraph'),
    known: ['section'],
    fields: {
      ...HOME,
      unit: UNIT,
      section: { ...named('部分', 'section'), kind: 'section' },
      position: POSITION,
      text: prose('文字', 'text'),
    },
  },
  typedCells: {
    ...named('直接填写的单元格', 'typed cell'),
    known: ['form'],
    fields: {
      ...HOME,
      unit: UNIT,
      ...CELL,
      holds: choice('内容', 'holds', HELD),
      text: prose('填写的文字', 'as typed'),
      fen: fen('金额', 'amount'),
      step: fen('最小单位', 'printed step'),
    },
  },
  withholdings: {
    ...named('涉密处理', 'withholding'),
    known: ['basis'],
    fields: {
      ...HOME,
      kind: choice('不公开的内容', 'what is withheld', WITHHELD),
      target: named('位置', 'place'),
      basis: named('依据', 'basis'),
      approver: named('审批人', 'approved by'),
      until: named('期限', 'until'),
    },
  },
  waivers: {
    ...named('豁免', 'waiver'),
    known: ['reason'],
    fields: {
      ...HOME,
      finding: named('检查结果', 'finding'),
      rule: named('规则', 'rule'),
      reason: named('理由', 'reason'),
      author: reference('提出人', 'asked by', 'users'),
      approver: reference('批准人', 'approved by', 'users'),
      expires: named('有效期至', 'expires'),
    },
  },
  documents: {
    ...named('文件', 'file'),
    known: ['name'],
    fields: {
      ...HOME,
      unit: UNIT,
      name: named('文件名', 'name'),
      format: named('格式', 'format'),
      kind: choice('类别', 'kind', KINDS_OF_DOCUMENT),
      sha256: named('哈希值', 'SHA-256'),
      size: named('字节数', 'bytes'),
    },
  },
  submissions: {
    ...named('报送状态', 'state of the disclosure'),
    known: ['unit'],
    fields: {
      ...HOME,
      unit: UNIT,
      state: choice('状态', 'state', STATES),
      note: prose('审核意见', 'note'),
      signedBy: reference('审签人', 'signed by', 'users'),
      signedRevision: named('审签的版本', 'revision signed'),
      publishedOn: named('公开日期', 'published on'),
    },
  },
  comments: {
    ...named('意见', 'comment'),
    known: ['text'],
    fields: {
      ...HOME,
      author: reference('作者', 'author', 'users'),
      answers: reference('回复', 'answers', 'comments'),
      ...CELL,
      text: prose('内容', 'text'),
      state: choice('状态', 'state', { open: named('待处理', 'open'), settled: named('已办结', 'settled') }),
    },
  },
} as const satisfies Readonly<Record<string, TableWords>>;
