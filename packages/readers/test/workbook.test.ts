import { describe, expect, test } from 'vitest';
import { readXlsx } from '../src/workbook/read-xlsx.ts';
import { shape, sheetXml, xlsx } from './workbooks.ts';

/** What one sheet of these lines reads as. */
const cut = (rows: string, name = 'Sheet1') => shape(readXlsx(xlsx([{ name, rows }])));

describe('a sheet is cut into blocks', () => {
  test('title, unit line, table, note', () => {
    expect(
      cut(`2024年部门收支总表>4
编制部门：甲局>3|.|.|单位：元

#收入>2|.|支出>2
#项目|预算数|项目|预算数
#财政拨款|10.00|一、教育支出|10.00
#|.|二、科技支出
注：本表含上年结转。`),
    ).toEqual([
      'p 2024年部门收支总表',
      'p 编制部门：甲局',
      'p 单位：元',
      '# 收入>2 | 支出>2',
      '  项目 | 预算数 | 项目 | 预算数',
      '  财政拨款 | 10.00 | 一、教育支出 | 10.00',
      '   |  | 二、科技支出 | ',
      'p 注：本表含上年结转。',
    ]);
  });

  test('without lines drawn, a row of one cell inside a table stays in it', () => {
    expect(cut('收入表\n项目|金额\n甲|1.00\n|.\n合计').slice(1)).toEqual([
      '# 项目 | 金额',
      '  甲 | 1.00',
      '  合计 | ',
    ]);
    expect(cut('项目|金额\n其他\n甲|1.00')).toEqual(['# 项目 | 金额', '  其他 | ', '  甲 | 1.00']);
  });

  test('several tables in one sheet', () => {
    expect(cut('甲表>2\n项目|金额\n一|1\n乙表>2\n名称|数量\n二|2')).toEqual([
      'p 甲表',
      '# 项目 | 金额',
      '  一 | 1',
      'p 乙表',
      '# 名称 | 数量',
      '  二 | 2',
    ]);
  });

  test('columns that no cell begins in are none of the table: spans shrink to what the table has', () => {
    expect(cut('序号>3v2|.|.|科目>4\n.|.|.|编码>1|.|名称>2\n1>3|.|.|201>2|.|教育>2')).toEqual([
      '# 序号v2 | 科目>2',
      '  编码 | 名称',
      '  1 | 201 | 教育',
    ]);
  });

  test('blank rows and columns around and inside a table are dropped', () => {
    expect(cut('\n\n.|项目|.|金额\n\n.|甲|.|1')).toEqual(['# 项目 | 金额', '  甲 | 1']);
  });

  test('the name of a sheet heads it: on the title that says the same, else by itself; Sheet1 says nothing', () => {
    const rows = '2024年收入总表\n项目|金额\n甲|1';
    expect(cut(rows, '收入总表').slice(0, 1)).toEqual(['h1 2024年收入总表']);
    expect(cut(rows, '表三之一').slice(0, 2)).toEqual(['h1 表三之一', 'p 2024年收入总表']);
    expect(cut(rows, 'Sheet3').slice(0, 1)).toEqual(['p 2024年收入总表']);
  });

  test('prose typed into one cell is its paragraphs', () => {
    expect(cut('   一、职能：\n   （一）拟订制度。'.replace('\n', '&#10;'))).toEqual([
      'p 一、职能：',
      'p （一）拟订制度。',
    ]);
    expect(cut('2024年&#10;收支总表')).toEqual(['p 2024年\n收支总表']);
  });

  test('places are the sheet and the address of the first cell', () => {
    const { blocks } = readXlsx(xlsx([{ name: '收入', rows: '标题\n\n.|项目|金额\n.|甲|1' }]));
    expect(blocks.map(({ place }) => place)).toEqual([
      { sheet: '收入', address: 'A1' },
      { sheet: '收入', address: 'A1' },
      { sheet: '收入', address: 'B3' },
    ]);
    const [, , grid] = blocks;
    expect(grid?.kind === 'grid' && grid.spans && grid.rows[1]?.[1]).toMatchObject({
      text: '1',
      place: { sheet: '收入', address: 'C4' },
      row: 1,
      column: 1,
    });
  });

  test('cells out of order, without addresses, and twice', () => {
    const given = (cells: string) =>
      xlsx([{ rows: '' }], {
        parts: { 'xl/worksheets/sheet0.xml': `<w><sheetData>${cells}</sheetData></w>` },
      });
    const t = (text: string, r = '') => `<c${r} t="str"><v>${text}</v></c>`;
    expect(shape(readXlsx(given(`<row>${t('甲')}${t('乙')}</row><row>${t('丙')}${t('丁')}</row>`)))).toEqual([
      '# 甲 | 乙',
      '  丙 | 丁',
    ]);
    const mixed = `<row r="2">${t('丁', ' r="B2"')}${t('丙', ' r="A2"')}</row><row r="1">${t('甲', ' r="A1"')}${t('旧', ' r="B1"')}${t('乙', ' r="B1"')}</row>`;
    expect(shape(readXlsx(given(mixed)))).toEqual(['# 甲 | 乙', '  丙 | 丁']);
  });

  test('names with a prefix are read as those without', () => {
    const prefixed = sheetXml({ rows: '甲|乙\n1|2' })
      .replace(/<(\/?)(\w)/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=');
    expect(
      shape(readXlsx(xlsx([{ rows: '' }], { parts: { 'xl/worksheets/sheet0.xml': prefixed } }))),
    ).toEqual(['# 甲 | 乙', '  1 | 2']);
  });
});
