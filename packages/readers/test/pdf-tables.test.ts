import type { Evidence, Grid } from '@mingzhang/model';
import { expect, test } from 'vitest';
import { readPdf } from '../src/pdf/read-pdf.ts';
import { type Mark, pdfOf, ruledTable, type Sheet } from './pdf-sheet.ts';

const read = async (...sheets: Sheet[]): Promise<Evidence> => await readPdf(pdfOf(sheets));

/** A grid as lines of text: cells parted by `|`, a cell that covers more than its place with its spans. */
function shown(grid: Grid | undefined): string[] {
  return (grid?.rows ?? []).map((row) =>
    row
      .map(({ text, rowSpan, columnSpan }) => {
        const span = rowSpan * columnSpan > 1 ? `[${rowSpan}x${columnSpan}]` : '';
        return `${text.replaceAll('\n', '⏎')}${span}`;
      })
      .join('|'),
  );
}

const gridsOf = ({ blocks }: Evidence): Grid[] => blocks.filter((block) => block.kind === 'grid');

const header = [
  ['科目', '<', '金额'],
  ['编码', '名称', '^'],
];
const edges = [50, 120, 260, 340];

test('a heading over several columns or rows spans them', async () => {
  const marks = ruledTable(edges, [100, 120, 140, 160], [...header, ['201', '一般公共服务支出', '671.69']]);
  const [grid] = gridsOf(await read({ marks }));
  expect(shown(grid)).toEqual(['科目[1x2]|金额[2x1]', '编码|名称', '201|一般公共服务支出|671.69']);
  expect(grid?.spans).toBe(true);
  expect(grid?.place).toEqual({ page: 1, box: [50, 100, 340, 160] });
  expect(grid?.rows[2]?.[2]?.place).toEqual({ page: 1, box: [260, 140, 340, 160] });
});

test('thin filled rectangles, frames and lines inside a scaled form are rules as well', async () => {
  const words: Mark[] = [
    { text: '收入', x: 60, y: 115 },
    { text: '12.50', x: 160, y: 115 },
    { text: '支出', x: 60, y: 135 },
    { text: '12.50', x: 160, y: 135 },
  ];
  const filled: Mark[] = [100, 120, 140].map((y) => ({ fill: [50, y, 250, y + 0.7] }));
  const upright: Mark[] = [50, 150, 250].map((x) => ({ fill: [x, 100, x + 0.7, 140] }));
  const frames: Mark[] = [
    { box: [50, 100, 150, 120] },
    { box: [150, 100, 250, 120] },
    { box: [50, 120, 150, 140] },
    { box: [150, 120, 250, 140] },
  ];
  const expected = ['收入|12.50', '支出|12.50'];
  expect(shown(gridsOf(await read({ marks: [...filled, ...upright, ...words] }))[0])).toEqual(expected);
  expect(shown(gridsOf(await read({ marks: [...frames, ...words] }))[0])).toEqual(expected);
  expect(shown(gridsOf(await read({ marks: [...frames, ...words], inForm: true }))[0])).toEqual(expected);
});

test('a cell whose print wraps is one text: numbers and Chinese join, list items and whole numbers do not', async () => {
  const rows = [
    ['甲乙', '1,234,\n567.00'],
    ['机关事业单位基本\n养老保险缴费支出', '834.3\n6'],
    ['1.完成任务；\n2.提高效率', '10.00\n20.00'],
  ];
  const [grid] = gridsOf(await read({ marks: ruledTable([50, 150, 220], [100, 140, 180, 220], rows) }));
  expect(shown(grid)).toEqual([
    '甲乙|1,234,567.00',
    '机关事业单位基本养老保险缴费支出|834.36',
    '1.完成任务；⏎2.提高效率|10.00⏎20.00',
  ]);
});

test('a table without outer standing rules is closed where its lying rules end', async () => {
  const marks: Mark[] = [
    ...[100, 120, 140].map((y): Mark => ({ rule: [50, y, 250, y] })),
    { rule: [150, 100, 150, 140] },
    { text: '项目', x: 60, y: 115 },
    { text: '金额', x: 160, y: 115 },
    { text: '合计', x: 60, y: 135 },
    { text: '8.00', x: 160, y: 135 },
  ];
  expect(shown(gridsOf(await read({ marks }))[0])).toEqual(['项目|金额', '合计|8.00']);
});

const amounts = [
  ['一般公共服务支出', '671.69', '393.92'],
  ['社会保障和就业支出', '84.16', '84.16'],
  ['卫生健康支出', '41.00', '41.00'],
  ['住房保障支出', '37.51', ''],
];

const printed = (rows: readonly (readonly string[])[], top: number): Mark[] =>
  rows.flatMap((row, r) =>
    row.flatMap((text, c): Mark[] =>
      text === '' ? [] : [{ text, x: [50, 220, 320][c] ?? 0, y: top + r * 20 }],
    ),
  );

test('amounts under one another make a table without any rules', async () => {
  const marks: Mark[] = [
    { text: '部门支出总表', x: 200, y: 60, size: 16 },
    ...printed([['项目', '合计', '基本支出'], ...amounts], 100),
    { text: '说明文字不是表格的一部分，这一行写得很长，越过了各栏的边界，所以读作段落。', x: 50, y: 260 },
  ];
  const { blocks } = await read({ marks });
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'grid', 'paragraph']);
  expect(shown(blocks.find((block) => block.kind === 'grid'))).toEqual([
    '项目|合计|基本支出',
    ...amounts.map((row) => row.join('|')),
  ]);
});

test('lying rules alone part the rows of a half-ruled table', async () => {
  const rules = [84, 104, 124, 144, 164, 184].map((y): Mark => ({ rule: [45, y, 400, y] }));
  const marks = [...rules, ...printed([['项目', '合计', '基本支出'], ...amounts], 100)];
  expect(shown(gridsOf(await read({ marks }))[0])).toEqual([
    '项目|合计|基本支出',
    ...amounts.map((row) => row.join('|')),
  ]);
});

test('two tables of different columns that touch are two', async () => {
  const upper = ruledTable(
    [50, 130, 210, 290, 370],
    [100, 120, 140],
    [
      ['项目编码', 'P001', '项目名称', '会议经费'],
      ['预算数', '5.00', '其中', '5.00'],
    ],
  );
  const lower = ruledTable(
    [50, 100, 160, 240, 330, 370],
    [140, 160, 180],
    [
      ['一级', '二级', '三级', '描述', '值'],
      ['产出', '数量', '份数', '印刷份数', '3'],
    ],
  );
  const grids = gridsOf(await read({ marks: [...upper, ...lower] }));
  expect(grids.map((grid) => [grid.rows.length, grid.width])).toEqual([
    [2, 4],
    [2, 5],
  ]);
});

for (const [rotate, turn] of [
  [90, 90],
  [270, 270],
] as const) {
  test(`a page turned by ${rotate} reads upright, and its places are those of the page as shown`, async () => {
    const place = (x: number, y: number): [number, number] => (rotate === 90 ? [y, 842 - x] : [595 - y, x]);
    const rule = (x1: number, y1: number, x2: number, y2: number): Mark => ({
      rule: [...place(x1, y1), ...place(x2, y2)],
    });
    const word = (text: string, x: number, y: number): Mark => {
      const [left, top] = place(x, y);
      return { text, x: left, y: top, turn };
    };
    const marks: Mark[] = [
      ...[100, 120, 140].map((y) => rule(50, y, 250, y)),
      ...[50, 150, 250].map((x) => rule(x, 100, x, 140)),
      word('收入A', 60, 115),
      word('12.50', 160, 115),
      word('支出A', 60, 135),
      word('8.00', 160, 135),
    ];
    const [grid] = gridsOf(await read({ marks, rotate }));
    expect(shown(grid)).toEqual(['收入A|12.50', '支出A|8.00']);
    expect(grid?.place).toEqual({ page: 1, box: [50, 100, 250, 140] });
    const [unturned] = gridsOf(await read({ marks }));
    expect(shown(unturned)).toEqual(['收入A|12.50', '支出A|8.00']);
    const [x1, y1] = place(50, 140);
    const [x2, y2] = place(250, 100);
    const box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
    expect(unturned?.place).toEqual({ page: 1, box });
  });
}
