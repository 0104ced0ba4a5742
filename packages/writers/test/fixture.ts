import {
  absenceOf,
  type Block,
  type Cell,
  type CellRef,
  type Disclosure,
  type Finding,
  fold,
  type Grid,
  type GridCell,
  type Paragraph,
  type Place,
  parseAmount,
  type Report,
  type Row,
  type Table,
} from '@mingzhang/model';

/** A table as lines: `code | name | amount …`; the first line is the headings, written `measure=heading`. */
function tableOf(
  number: number,
  form: string,
  title: string,
  text: string,
): { table: Table; blocks: Block[] } {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const [head = [], ...body] = lines;
  const columns = head.map((cell, index) => {
    const [measure = '', heading = ''] = cell.split('=');
    return { measure, heading: [heading], index };
  });
  const printed = [columns.map(({ heading }) => heading[0] ?? ''), ...body];
  const rows = printed.map((cells, row) => cells.map((cell, column) => gridCell(number, row, column, cell)));
  const grid: Grid = { kind: 'grid', rows, width: columns.length, place: at(number, 1, 1), spans: true };
  const heading: Paragraph = {
    kind: 'paragraph',
    text: title,
    place: { paragraph: number * 10 },
    heading: 2,
  };
  const table: Table = {
    form,
    title,
    titlePlace: heading.place,
    unit: '万元',
    year: 2024,
    body: null,
    columns,
    rows: body.map((cells, index) => rowOf(number, index + 1, cells, columns)),
    notes: [],
    grids: [grid],
    place: grid.place,
  };
  return { table, blocks: [heading, grid] };
}

function at(table: number, row: number, cell: number): Place {
  return { table, row, cell };
}

function gridCell(table: number, row: number, column: number, text: string): GridCell {
  return { text, place: at(table, row + 1, column + 1), row, column, rowSpan: 1, columnSpan: 1 };
}

function rowOf(table: number, row: number, texts: readonly string[], columns: Table['columns']): Row {
  const cells: Record<string, Cell> = {};
  texts.forEach((text, i) => {
    const measure = columns[i]?.measure ?? `column-${i + 1}`;
    cells[measure] = cellOf(text, at(table, row + 1, i + 1), i >= 2);
  });
  const code = texts[0] ?? '';
  const name = texts[1] ?? '';
  const key = code === '' ? 'total' : code;
  const place = at(table, row + 1, 1);
  return code === ''
    ? { key, name, role: 'total', cells, place }
    : { key, name, code, role: 'coded', level: (code.length - 1) / 2, cells, place };
}

function cellOf(text: string, place: Place, money: boolean): Cell {
  const absence = absenceOf(fold(text));
  if (absence !== undefined) return { kind: 'absent', absence, text, place };
  if (!money) return { kind: 'text', text, place };
  const amount = parseAmount(text, '万元');
  return amount === undefined
    ? { kind: 'absent', absence: 'unreadable', text, place }
    : { kind: 'amount', ...amount, text, place };
}

/** A reference to a cell of a fixture's table. */
function refOf(table: Table, key: string, measure: string): CellRef {
  const cell = table.rows.find((row) => row.key === key)?.cells[measure];
  if (cell === undefined) throw new Error(`no ${key}/${measure} in ${table.form}`);
  return { form: table.form, row: key, measure, text: cell.text, place: cell.place };
}

const expenditure = tableOf(
  1,
  'expenditure-summary',
  '部门支出总表',
  `
code=科目编码 | name=科目名称 | total=合计 | basic=基本支出 | project=项目支出
        | 合计             | 100.00 | 60.00 | 40.00
201     | 一般公共服务支出 | 80.10  | 50.00 | 30.00
20131   | 党委办公厅（室） | 80.10  | 50.00 | 30.00
208     | 社会保障支出     | 20.00  | 10.00 | 涉密
209     | <script>alert("x")</script> & 其他 | 0.00 | 8O.00 |
`,
);

const sentence = '2024年预算收入100.00万元。较2023年预算增加0.00万元，主要原因是……；其他事项见2023年说明。';
const paragraphs: Paragraph[] = [
  { kind: 'paragraph', text: '二、预算安排的总体情况', place: { paragraph: 20 }, heading: 2 },
  { kind: 'paragraph', text: sentence, place: { paragraph: 21 } },
];

/** A disclosure of one table and one section, with hostile text in it. */
export const disclosure: Disclosure = {
  source: { path: 'a.docx', sha256: '0'.repeat(64), format: 'docx' },
  document: {
    kind: 'budget',
    edition: 'department',
    year: 2024,
    body: '某局',
    bodyCode: '999',
    template: 'hebei',
    evidence: [],
  },
  blocks: [...expenditure.blocks, ...paragraphs],
  tables: [expenditure.table],
  projects: [
    {
      title: { text: '1.甲项目绩效目标表', place: { paragraph: 30 } },
      code: cellOf('13039924P00000000001A', at(2, 1, 2), false),
      name: cellOf('甲项目', at(2, 1, 4), false),
      budget: cellOf('40.00', at(2, 2, 2), true),
      fiscal: cellOf('40.00', at(2, 2, 4), true),
      other: cellOf('', at(2, 2, 6), true),
      purpose: cellOf('办公', at(2, 3, 2), false),
      plan: [
        { until: '3月底', share: { kind: 'number', value: 25, step: 1, text: '25', place: at(2, 4, 1) } },
      ],
      goals: [cellOf('目标一', at(2, 5, 1), false)],
      indicators: [
        {
          level1: cellOf('产出指标', at(3, 2, 1), false),
          level2: cellOf('数量指标', at(3, 2, 2), false),
          level3: cellOf('份数', at(3, 2, 3), false),
          description: cellOf('份数', at(3, 2, 4), false),
          target: cellOf('≥5份', at(3, 2, 5), false),
          basis: cellOf('计划', at(3, 2, 6), false),
          place: at(3, 2, 1),
        },
      ],
      unit: '万元',
      grids: [],
      place: at(2, 1, 1),
    },
  ],
  sections: [
    {
      id: 'overall',
      number: '二',
      title: '预算安排的总体情况',
      level: 1,
      place: { paragraph: 20 },
      paragraphs: [{ text: sentence, place: { paragraph: 21 } }],
      tables: 0,
    },
  ],
  claims: [],
  unread: [
    {
      code: 'page-number',
      reason: '页码',
      reasonEn: 'a page number',
      place: { paragraph: 40 },
      excerpt: '21',
    },
  ],
};

const { table } = expenditure;

const findings: Finding[] = [
  {
    id: 'f1',
    rule: 'table.children.sum',
    severity: 'error',
    verdict: 'fail',
    message: '“合计”行的合计 100.00 万元不等于各类之和 100.10 万元，相差 0.10 万元。',
    messageEn: 'Row 合计: 100.00 is not the sum of its classes, 100.10 (10,000 yuan).',
    basis: '《中华人民共和国预算法实施条例》第五条',
    cells: [refOf(table, 'total', 'total'), refOf(table, '201', 'total'), refOf(table, '208', 'total')],
    actual: 100_000_000,
    expected: 100_100_000,
    unit: '万元',
  },
  {
    id: 'f2',
    rule: 'text.base.year',
    severity: 'warning',
    verdict: 'fail',
    message: '文件是 2024 年的，这一句写的是“2023”年。',
    messageEn: 'The document is for 2024; this sentence says 2023.',
    basis: '部门预算公开格式',
    cells: [
      {
        form: 'text',
        row: 'overall',
        measure: 'year',
        text: '2023年说明',
        place: { paragraph: 21, column: 46 },
      },
    ],
  },
  {
    id: 'f3',
    rule: 'table.measures.sum',
    severity: 'error',
    verdict: 'cannot-check',
    message: '“社会保障支出”行的项目支出为涉密，合计无法核对。',
    messageEn: 'Row 社会保障支出 withholds its projects: its total cannot be checked.',
    basis: '《中华人民共和国预算法实施条例》第五条',
    cells: [refOf(table, '208', 'total'), refOf(table, '208', 'basic'), refOf(table, '208', 'project')],
  },
  {
    id: 'f4',
    rule: 'form.section.required',
    severity: 'hint',
    verdict: 'fail',
    message: '没有“名词解释”一节。',
    messageEn: 'There is no section 名词解释.',
    basis: '《地方预决算公开操作规程》',
    cells: [],
  },
];

export const report: Report = {
  findings,
  verdicts: { pass: 12, fail: 3, cannotCheck: 1, waived: 0 },
  coverage: { amounts: 14, checked: 13, untouched: [refOf(table, '209', 'total')] },
  notRun: [{ rule: 'asset.table.total', why: '没有资产表', whyEn: 'there is no asset table' }],
};

export const plainPaint = {
  bold: same,
  dim: same,
  red: same,
  yellow: same,
  blue: same,
  underline: same,
};

function same(text: string): string {
  return text;
}
