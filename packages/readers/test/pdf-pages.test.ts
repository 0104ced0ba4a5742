import type { Evidence, Grid } from '@mingzhang/model';
import { expect, test } from 'vitest';
import { readPdf } from '../src/pdf/read-pdf.ts';
import { type Mark, pdfOf, ruledTable, type Sheet } from './pdf-sheet.ts';

const read = async (...sheets: Sheet[]): Promise<Evidence> => await readPdf(pdfOf(sheets));
const gridsOf = ({ blocks }: Evidence): Grid[] => blocks.filter((block) => block.kind === 'grid');
const cells = (grid: Grid | undefined): string[] =>
  (grid?.rows ?? []).map((row) => row.map((cell) => cell.text).join('|'));
const texts = ({ blocks }: Evidence): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : '表'));

const edges = [50, 120, 260, 340];
const table = (top: number, rows: readonly (readonly string[])[], xs: readonly number[] = edges): Mark[] =>
  ruledTable(
    xs,
    [...rows, []].map((_, i) => top + i * 20),
    rows,
  );
const heading = ['编码', '名称', '金额'];
const title: Mark = { text: '支出总表', x: 150, y: 80, size: 16 };
const number = (text: string): Mark => ({ text, x: 290, y: 810, size: 9 });

test('a table that goes on over the page is one, without the heading that is repeated', async () => {
  const first = [title, ...table(100, [heading, ['201', '一般公共服务支出', '3.00']])];
  const more = [
    ['208', '社会保障和就业支出', '2.00'],
    ['', '合计', '5.00'],
  ];
  const plain = await read({ marks: first }, { marks: table(60, more) });
  const repeated = await read({ marks: first }, { marks: table(60, [heading, ...more]) });
  const expected = [
    '编码|名称|金额',
    '201|一般公共服务支出|3.00',
    '208|社会保障和就业支出|2.00',
    '|合计|5.00',
  ];
  for (const evidence of [plain, repeated]) {
    expect(cells(gridsOf(evidence)[0])).toEqual(expected);
    expect(gridsOf(evidence)).toHaveLength(1);
    expect(gridsOf(evidence)[0]?.rows[3]?.[2]?.place).toMatchObject({ page: 2 });
  }
});

test('a row that the end of the page cuts is one row', async () => {
  const first = [title, ...table(100, [heading, ['34', '收入总计', '1,234,567,834.3']])];
  const evidence = await read(
    { marks: first },
    {
      marks: table(60, [
        ['', '', '6'],
        ['35', '支出总计', '1.00'],
      ]),
    },
  );
  expect(cells(gridsOf(evidence)[0])).toEqual([
    '编码|名称|金额',
    '34|收入总计|1,234,567,834.36',
    '35|支出总计|1.00',
  ]);
});

test('a label that spans rows goes on over the page', async () => {
  const first = [
    title,
    ...table(100, [
      ['一级', '二级', '值'],
      ['产出指标', '数量指标', '3'],
    ]),
  ];
  const second = table(60, [
    ['', '质量指标', '95%'],
    ['效益指标', '社会效益', '90%'],
  ]);
  const [grid] = gridsOf(await read({ marks: first }, { marks: second }));
  expect(grid?.rows[1]?.[0]).toMatchObject({ text: '产出指标', rowSpan: 2 });
  expect(grid?.rows[2]?.map((cell) => cell.text)).toEqual(['质量指标', '95%']);
});

test('tables with a title between them, or of other columns, stay apart', async () => {
  const first = { marks: [title, ...table(100, [heading, ['201', '一般公共服务支出', '3.00']])] };
  const titled = { marks: [title, ...table(100, [heading, ['208', '社会保障', '2.00']])] };
  const other = { marks: table(60, [['单位', '性质', '人数']], [50, 90, 200, 400]) };
  expect(gridsOf(await read(first, titled))).toHaveLength(2);
  expect(gridsOf(await read(first, other))).toHaveLength(2);
});

const line = (text: string, x: number, y: number, size = 12): Mark => ({ text, x, y, size });
const full = '本部门严格落实过紧日子要求从严从紧安排一般性支出压减非刚性非重点项目优化结构';

test('lines join to whole paragraphs, over the page too; headings stay apart', async () => {
  const first = [
    line('一、收支情况', 90, 100),
    line(full.slice(0, 34), 114, 120),
    line(full.slice(0, 36), 90, 140),
    line('年初预算为', 90, 160),
    line('二、增减变化', 90, 180),
    line(full.slice(0, 34), 114, 200),
    line(full.slice(0, 36), 90, 220),
    line(full.slice(1, 37), 90, 240),
  ];
  const second = [line('到此为止。', 90, 100), line(full.slice(0, 34), 114, 120), line('又一段。', 90, 140)];
  expect(texts(await read({ marks: first }, { marks: second }))).toEqual([
    '一、收支情况',
    `${full.slice(0, 34)}${full.slice(0, 36)}年初预算为`,
    '二、增减变化',
    `${full.slice(0, 34)}${full.slice(0, 36)}${full.slice(1, 37)}到此为止。`,
    `${full.slice(0, 34)}又一段。`,
  ]);
});

test('page numbers and running heads are named and left out; contents lines stay paragraphs', async () => {
  const sheets = [1, 2, 3].map(
    (page): Sheet => ({
      marks: [
        line('某某局2025年部门预算', 200, 40, 9),
        line(`第${page}章`, 90, 100),
        line(`一、部门概况${'…'.repeat(20)}${page}`, 90, 130),
        line(`二、部门预算表${'…'.repeat(19)}${page + 1}`, 90, 150),
        number(`- ${page} -`),
      ],
    }),
  );
  const evidence = await read(...sheets);
  expect(evidence.unread.map(({ code }) => code).sort()).toEqual([
    ...['page-number', 'page-number', 'page-number'],
    ...['running-head', 'running-head', 'running-head'],
  ]);
  expect(evidence.unread.find(({ code }) => code === 'page-number')).toMatchObject({ excerpt: '- 1 -' });
  expect(texts(evidence).filter((text) => text.startsWith('一、'))).toHaveLength(3);
  expect(texts(evidence)).toHaveLength(9);
});

test('a frame around text is text, and what stands in a table is not said twice', async () => {
  const framed: Mark[] = [{ box: [60, 90, 500, 150] }, line('注：本表为空表。', 80, 120)];
  expect(texts(await read({ marks: framed }))).toEqual(['注：本表为空表。']);
  const evidence = await read({ marks: [title, ...table(100, [heading, ['201', '教育', '3.00']])] });
  expect(texts(evidence)).toEqual(['支出总表', '表']);
});

test('slanted text such as a watermark is named and left out', async () => {
  const marks: Mark[] = [
    line('正文内容在此。', 90, 100),
    line('第二段的正文内容在此。', 90, 160),
    { text: 'DRAFT', x: 300, y: 400, turn: 90 },
  ];
  const { blocks, unread } = await read({ marks });
  expect(blocks).toHaveLength(2);
  expect(unread).toMatchObject([{ code: 'slanted-text', excerpt: 'DRAFT', place: { page: 1 } }]);
});
