import { describe, expect, test } from 'vitest';
import { read } from '../src/index.ts';
import { facts, html, tabbed, txt } from './documents.ts';

describe('tables are told by what they mean', () => {
  test('tab text: headings that span are worked out, 栏次 is no row', async () => {
    const disclosure = await txt(
      '部门预算支出总表',
      tabbed(`201某办|预算年度：2031|单位：万元
        序号|功能分类科目|合计|基本支出|项目支出
        |科目    编码|科目名称|||
        栏次|1|2|3|4|5
        1||合计|3.00|1.00|2.00
        2|201|一般公共服务支出|3.00|1.00|涉密`),
    );
    expect(disclosure.document).toMatchObject({
      kind: 'budget',
      year: 2031,
      body: '某办',
      bodyCode: '201',
      template: 'hebei',
    });
    expect(facts(disclosure, 'expenditure-summary')).toEqual([
      'total total 3000000',
      'total basic 1000000',
      'total project 2000000',
      '201 total 3000000',
      '201 basic 1000000',
      '201 project withheld',
    ]);
  });

  test('codes split over 类 款 项, amounts in 元, total last', async () => {
    const page = html(`<p>2031年部门支出预算总表</p><p>编制部门：某某局　　单位：元</p><table>
      <tr><td colspan=4>项目<td colspan=3>支出预算
      <tr><td colspan=3>功能分类科目编码<td rowspan=2>功能分类科目名称<td rowspan=2>合计<td rowspan=2>基本支出<td rowspan=2>项目支出
      <tr><td>类<td>款<td>项
      <tr><td>201<td><td><td>一般公共服务支出<td>1,234.50<td>1,234.50<td>
      <tr><td>201<td>01<td>02<td>一般行政管理事务<td>1,234.50<td>1,234.50<td>
      <tr><td colspan=4>合计<td>1,234.50<td>1,234.50<td></table>`);
    const disclosure = await read(page, { path: 'a.html' });
    expect(facts(disclosure, 'expenditure-summary')).toEqual([
      '201 total 123450',
      '201 basic 123450',
      '2010102 total 123450',
      '2010102 basic 123450',
      'total total 123450',
      'total basic 123450',
    ]);
    expect(disclosure.document).toMatchObject({ body: '某某局', year: 2031, edition: 'department' });
  });

  test('two-sided: a class by its name is its code, the same words twice are two lines', async () => {
    const page = html(`<p>财政拨款收支总表</p><p>单位：万元</p><table>
      <tr><td colspan=2>收入<td colspan=2>支出<tr><td>项目<td>金额<td>项目<td>合计
      <tr><td>一、一般公共预算拨款<td>5.00<td>一、一般公共服务支出<td>6.00
      <tr><td>年初财政拨款结转和结余<td>1.00<td><td>
      <tr><td>一、一般公共预算拨款<td>1.00<td><td>
      <tr><td>收入总计<td>6.00<td>支出总计<td>6.00</table>`);
    expect(facts(await read(page, { path: 'a.html' }), 'appropriation-summary')).toEqual([
      'revenue general-public-budget amount 5000000',
      'revenue opening-balance amount 1000000',
      'revenue opening-general-public-budget amount 1000000',
      'revenue revenue-total amount 6000000',
      'expenditure 201 total 6000000',
      'expenditure expenditure-total total 6000000',
    ]);
  });

  test('three public expenses printed as one row', async () => {
    const page = html(`<p>部门“三公”经费和机关运行经费预算表</p><p>单位：万元</p><table>
      <tr><td colspan=6>“三公”经费预算数<td rowspan=3>机关运行经费预算数
      <tr><td rowspan=2>合计<td rowspan=2>因公出国(境)费<td rowspan=2>公务接待费<td colspan=3>公务用车购置及运行费
      <tr><td>小计<td>购置费<td>运行费
      <tr><td>3.00<td><td>1.00<td>2.00<td><td>2.00<td>50.00</table>`);
    expect(facts(await read(page, { path: 'a.html' }), 'three-public-expenses')).toEqual([
      'three-public total 3000000',
      'reception total 1000000',
      'vehicles total 2000000',
      'vehicle-operation total 2000000',
      'agency-operating total 50000000',
    ]);
  });

  test('amounts without a unit line are unreadable, never guessed', async () => {
    const disclosure = await read(
      html(
        '<p>部门支出总表</p><table><tr><td>科目编码<td>科目名称<td>合计<td>基本支出<tr><td>201<td>一般公共服务支出<td>3.00<td>3.00</table>',
      ),
      { path: 'a.html' },
    );
    expect(facts(disclosure, 'expenditure-summary')).toEqual([
      '201 total unreadable',
      '201 basic unreadable',
    ]);
    expect(disclosure.unread.map(({ code }) => code)).toContain('no-unit');
  });

  test('a table whose amounts all stand one column over is one reading problem', async () => {
    const rows = (cells: readonly string[]) =>
      `部门支出总表\n单位：万元\n\n${tabbed(`科目编码|科目名称|合计|基本支出|项目支出\n${cells.join('\n')}`)}`;
    const shifted = await txt(rows(['201|甲||3.00|1.00', '20101|乙||2.00|2.00', '2010101|丙||5.00|4.00']));
    expect(shifted.tables[0]?.suspect).toBeUndefined();
    const four = await txt(
      `部门支出总表\n单位：万元\n\n${tabbed('科目编码|科目名称|合计|基本支出|项目支出|经营支出\n201|甲||3.00|1.00|2.00\n20101|乙||3.00|1.00|2.00\n2010101|丙||5.00|4.00|1.00')}`,
    );
    expect(four.tables[0]?.suspect).toBe('shifted');
    expect(four.unread.map(({ code }) => code)).toEqual(['shifted-table']);
  });

  test('an unknown table is kept and named', async () => {
    const disclosure = await txt('附表', tabbed('甲|乙\n1|2'));
    expect(disclosure.tables).toEqual([]);
    expect(disclosure.unread.map(({ code }) => code)).toEqual(['unrecognised-table']);
  });
});

describe('figures in prose', () => {
  const said = async (text: string) =>
    (await txt('二、部门预算安排的总体情况', text)).claims
      .filter(({ kind }) => kind !== 'year')
      .map(({ kind, subject, text: figure, fen, baseYear, binding }) =>
        [
          kind,
          subject,
          figure,
          ...(fen === undefined ? [] : [fen]),
          ...(baseYear === undefined ? [] : [`比${baseYear}`]),
          ...(binding === undefined ? [] : [binding.row]),
        ].join(' '),
      );

  test('amounts with their subjects', async () => {
    expect(
      await said(
        '2031年支出预算9.00万元，其中基本支出5.00万元，包括人员经费4.00万元和日常公用经费1.00万元；项目支出4.00万元。',
      ),
    ).toEqual([
      'amount 支出预算 9.00万元 9000000 expenditure-total',
      'amount 基本支出 5.00万元 5000000 total',
      'amount 人员经费 4.00万元 4000000 total',
      'amount 日常公用经费 1.00万元 1000000 total',
      'amount 项目支出 4.00万元 4000000 total',
    ]);
  });

  test('a bare rise is of the figure before it, and carries its base year', async () => {
    expect(
      await said(
        '2031年收入预算9.00万元，较2030年预算增加1.20万元，其中：基本支出减少0.30万元，主要为减员。项目支出增加1.50万元。',
      ),
    ).toEqual([
      'amount 收入预算 9.00万元 9000000 revenue-total',
      'delta 收入预算 1.20万元 1200000 比2030 revenue-total',
      'delta 基本支出 0.30万元 -300000 比2030 total',
      'delta 项目支出 1.50万元 1500000 比2030 total',
    ]);
  });

  test('持平 is of the amount before it, not of one that follows in the sentence', async () => {
    const { claims } = await txt(
      '四、“三公”经费',
      '公务用车购置费7.97万元，与2030年预算持平，公务用车运行费0.08万元，比2030年预算增加0.01万元。',
    );
    expect(claims.find(({ direction }) => direction === 'flat')?.subject).toBe('公务用车购置费');
  });

  test('brackets inside a name, 持平, rough figures', async () => {
    const { claims } = await txt(
      '四、“三公”经费',
      '因公出国（境）费0.00万元，与2030年预算持平；会议费约3万元。',
    );
    expect(
      claims.map(({ kind, subject, direction, rough }) => [kind, subject, direction ?? '', rough ?? false]),
    ).toEqual([
      ['amount', '因公出国(境)费', '', false],
      ['year', '与', '', false],
      ['delta', '因公出国(境)费', 'flat', false],
      ['amount', '会议费', '', true],
    ]);
  });
});
