import { expect, it } from 'vitest';
import { writeTxt } from '../src/txt/write-txt.ts';
import { disclosure, everything, expenditure, section } from './disclosures.ts';

it('a table is runs of lines that begin with a tab, rows parted by an empty line', () => {
  const given = disclosure({
    tables: [expenditure('|合计|1.00||', ['注：只列合计。'])],
    sections: [section('other', '十一', '其他需要说明的事项', '无\t其他。')],
  });
  expect(everything(writeTxt(given)).split('\n')).toEqual([
    '部门预算一般公共预算财政拨款支出表',
    '\t312区文体旅局',
    '\t预算年度：2026',
    '\t单位：万元',
    '',
    '\t序号',
    '\t功能分类科目',
    '\t合计',
    '\t基本支出',
    '\t项目支出',
    '',
    '\t',
    '\t科目编码',
    '\t科目名称',
    '\t',
    '\t',
    '\t',
    '',
    '\t栏次',
    '\t1',
    '\t2',
    '\t3',
    '\t4',
    '\t5',
    '',
    '\t1',
    '\t',
    '\t合计',
    '\t1.00',
    '\t',
    '\t',
    '',
    '',
    '',
    '注：只列合计。',
    '十一、其他需要说明的事项',
    '无 其他。',
    '',
  ]);
});

it('lines of one cell go on without a tab', () => {
  const given = expenditure('2070101|行政\n运行|1.00||'.replace('\n', '␤'));
  const rows = given.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([measure, cell]) => [
        measure,
        { ...cell, text: cell.text.replace('␤', '\n\n\t') },
      ]),
    ),
  }));
  expect(everything(writeTxt(disclosure({ tables: [{ ...given, rows }] })))).toContain(
    '\t行政\n运行\n\t1.00\n',
  );
});
