import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, department, imported, lines, told, xlsx } from './imports-language.ts';

const HEAD = '单位|功能科目编码|功能科目名称|部门经济科目|资金来源|支出性质|项目|金额（元）|备注';
const LIST = `${HEAD}
201001|2013101|行政运行|30101 基本工资|一般公共预算|人员经费||1,268,200.00|
区档案馆|2013101|行政运行|30201|一般公共预算拨款|公用经费||80,000|
区委办（本级）|2013105 专项业务|||一般公共预算|项目支出|机要网络运行|380000.5|分两期`;

describe('a list of budget lines', () => {
  test('gives a line a row, and the projects it names', async () => {
    const { plan, after } = await imported(xlsx(LIST), department());
    expect(told(plan)).toEqual(['add A2', 'add A3', 'add A4']);
    expect(lines(after)).toEqual([
      '201001 2013101 30101 general personnel - 126820000',
      '201001 2013105 - general project 机要网络运行 38000050',
      '201002 2013101 30201 general operating - 8000000',
    ]);
  });

  test('says the same as csv', async () => {
    const [one, other] = await Promise.all([
      imported(xlsx(LIST), department()),
      imported(csv(LIST), department(), 'list.csv'),
    ]);
    expect(lines(other.after)).toEqual(lines(one.after));
    expect(told(other.plan)).toEqual(['add 第2行', 'add 第3行', 'add 第4行']);
  });

  test('says the same in any order of its columns', async () => {
    const { after } = await imported(xlsx(LIST), department());
    const columns = HEAD.split('|').map((_, i) => i);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(columns, { minLength: columns.length }), async (order) => {
        const turned = LIST.split('\n').map((row) => {
          const cells = row.split('|');
          return order.map((i) => cells[i] ?? '').join('|');
        });
        expect(lines((await imported(xlsx(turned.join('\n')), department())).after)).toEqual(lines(after));
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ['in its heading', '', '金额(万元)', 1_000_000],
    ['above it', '2025年支出明细|.|.\n.|.|金额单位：万元\n', '金额', 1_000_000],
    ['in 千元', '', '预算数（千元）', 100_000],
  ])('has the unit of its amounts %s', async (_, above, heading, fen) => {
    const text = `${above}功能科目|资金来源|支出性质|${heading}\n2013101 行政运行|一般公共预算|公用经费|1\n2013105|一般公共预算|项目支出|2`;
    const { after } = await imported(xlsx(text), department(1));
    expect(lines(after)).toEqual([
      `201001 2013101 - general operating - ${fen}`,
      `201001 2013105 - general project - ${2 * fen}`,
    ]);
  });

  test('without a unit is not taken, and says so', async () => {
    const { plan } = await imported(
      xlsx('功能科目|资金来源|支出性质|金额\n2013101|一般公共预算|公用经费|1'),
      department(1),
    );
    expect(plan.rows).toEqual([]);
    expect(plan.unused.map(({ reason }) => reason)).toEqual([expect.stringContaining('没有标明金额单位')]);
  });

  test('has headings over two rows, merged cells, blank rows and totals', async () => {
    const { plan, after } = await imported(
      xlsx(
        [
          '单位v2|功能科目>2|.|资金来源v2|支出性质v2|金额（元）v2',
          '.|编码|名称|.|.|.',
          '区委办（本级）v2|2013101v2|行政运行v2|一般公共预算|人员经费|100',
          '.|.|.|一般公共预算|公用经费|50',
          '',
          '区委办（本级）小计|.|.|.|.|150',
          '区档案馆|2013105|专项业务|其他收入|项目支出|7',
          '合计|.|.|.|.|157',
        ].join('\n'),
      ),
      department(),
    );
    expect(lines(after)).toEqual([
      '201001 2013101 - general operating - 5000',
      '201001 2013101 - general personnel - 10000',
      '201002 2013105 - other project - 700',
    ]);
    expect(plan.unused.map(({ reason }) => reason)).toEqual([expect.stringContaining('合计、小计行 2 行')]);
  });

  test('names a total that its rows do not come to', async () => {
    const { plan } = await imported(
      xlsx('功能科目|资金来源|支出性质|金额（元）\n2013101|一般公共预算|公用经费|50\n合计|.|.|60'),
      department(1),
    );
    expect(plan.unused[0]?.reason).toBe('文件中的合计 60.00元 与各行之和 50.00元 不符，请核对。');
  });

  test.each([
    ['12.3456', '0.00', '万元', 12_345_600],
    ['123456789.12', 'General', '元', 12_345_678_912],
    ['33.333333', '0.00', '元', 3_333],
  ])('takes what a cell holds, not what its format shows: %s in %s', async (held, format, unit, fen) => {
    const { after } = await imported(
      xlsx(`功能科目|资金来源|支出性质|金额（${unit}）\n2013101|一般公共预算|公用经费|${held}#${format}`),
      department(1),
    );
    expect(lines(after)).toEqual([`201001 2013101 - general operating - ${fen}`]);
  });

  test('of another year is not taken', async () => {
    const { plan } = await imported(
      xlsx('2024年支出明细|.|.|.\n功能科目|资金来源|支出性质|金额（元）\n2013101|一般公共预算|公用经费|1'),
      department(1),
    );
    expect(plan.rows).toEqual([]);
    expect(plan.unused[0]?.reason).toBe('明细表写的是 2024 年，现在编制的是 2025 年预算，没有导入。');
  });

  test('of revenue gives revenue lines', async () => {
    const { after } = await imported(
      xlsx(
        '单位编码|功能科目|资金来源|收入类型|金额（元）\n201001|2013101|财政拨款|本年收入|10\n201002|2013101|事业收入|上年结转|5',
      ),
      department(),
    );
    expect(lines(after)).toEqual([
      'receipt 201001 2013101 general current 1000',
      'receipt 201002 2013101 business carried-over 500',
    ]);
  });
});

const ROW = '201001|2013101|行政运行|30101|一般公共预算|人员经费||1|';
const put = (column: number, text: string) => ROW.split('|').with(column, text).join('|');

describe('a row that cannot be taken', () => {
  test.each([
    [
      'an unknown unit',
      put(0, '区文联'),
      '本部门没有单位“区文联”。现有单位：201001 区委办（本级）、201002 区档案馆。',
    ],
    ['no unit', put(0, ''), '没有填写单位。'],
    [
      'a code one digit off',
      put(1, '2013111').replace('行政运行', ''),
      /2013111 不在今年的科目中。可能是：2013101 行政运行/,
    ],
    [
      'a code that is no 项',
      put(1, '20131').replace('行政运行', ''),
      /20131 .*不是最末级，应填 7 位编码。可能是：2013101 行政运行/,
    ],
    ['no code', put(1, '').replace('行政运行', ''), '没有填写功能科目编码。'],
    [
      'code and name of two',
      put(2, '住房公积金'),
      /编码与名称不符：2013101 行政运行，而“住房公积金”是 2210201 住房公积金/,
    ],
    ['a government code as departmental', put(3, '50101'), /部门经济科目 50101 不在今年的科目中/],
    ['own funds of no kind', put(4, '单位资金'), /资金来源“单位资金”不能确定是哪一种/],
    [
      '基本支出 without an economic code',
      put(5, '基本支出').replace('30101', ''),
      /基本支出须分清人员经费和公用经费/,
    ],
    ['a nature nobody knows', put(5, '其他'), /支出性质“其他”不能确定/],
    ['no amount', put(7, ''), '没有填写金额。'],
    ['an amount in words', put(7, '一百元'), '金额“一百元”无法读取：应为数字，最多精确到分。'],
    ['less than a fen', put(7, '1.005'), /无法读取/],
    ['a formula as a remark', put(8, '=1+1'), /像公式，没有导入/],
  ])('%s', async (_, row, reason) => {
    const { plan, after } = await imported(xlsx(`${HEAD}\n${row}\n${ROW}`), department());
    expect(plan.rows.map(({ effect }) => effect)).toEqual(['bad', 'add']);
    expect(plan.rows[0]?.problem?.zh).toMatch(reason);
    expect(lines(after)).toEqual(['201001 2013101 30101 general personnel - 100']);
  });

  test('an amount merged over rows belongs to none of them', async () => {
    const { plan } = await imported(
      xlsx(
        '功能科目|资金来源|支出性质|金额（元）\n2013101|一般公共预算|公用经费|5v2\n2013105|一般公共预算|项目支出|.',
      ),
      department(1),
    );
    expect(plan.rows.map(({ effect }) => effect)).toEqual(['bad', 'bad']);
  });

  test('the same row twice is two lines, and said', async () => {
    const { plan, after } = await imported(xlsx(`${HEAD}\n${ROW}\n${ROW}`), department());
    expect(told(plan)).toEqual(['add A2', 'add A3 与 Sheet1!A2 完全相同，请核对是否重复。']);
    expect(lines(after)).toHaveLength(2);
  });

  test('a name of an earlier year is taken, and the official one is said', async () => {
    const { plan } = await imported(
      xlsx('功能科目|资金来源|支出性质|金额（元）\n2080501 归口管理的行政单位离退休|一般公共预算|公用经费|5'),
      department(1),
    );
    expect(told(plan)).toEqual([
      'add A2 2080501 今年名称为“行政单位离退休”，文件中写作“归口管理的行政单位离退休”。',
    ]);
  });
});

const CODES = fc.constantFrom('2013101', '2013105', '2080505', '2101101', '2210201');
const ANY_ROW = fc
  .record({
    unit: fc.constantFrom('201001', '201002 区档案馆', '区委办本级'),
    code: CODES,
    economic: fc.constantFrom('', '30101', '30201'),
    source: fc.constantFrom('一般公共预算', '政府性基金预算', '事业收入'),
    nature: fc.constantFrom('人员经费', '公用经费', '项目支出'),
    project: fc.constantFrom('', '甲项目', '乙项目'),
    yuan: fc.integer({ min: -999, max: 9_999_999 }),
  })
  .map(({ unit, code, economic, source, nature, project, yuan }) =>
    [unit, code, '', economic, source, nature, project, yuan.toLocaleString('en'), ''].join('|'),
  );
const ANY_ROWS = fc.array(ANY_ROW, { minLength: 1, maxLength: 8 });

describe('laws of lists', () => {
  test('a list brought in again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_ROWS, async (rows) => {
        const file = csv([HEAD, ...rows].join('\n'));
        const { plan, after } = await imported(file, department(), 'a.csv');
        expect(new Set(plan.rows.map(({ effect }) => effect))).toEqual(new Set(['add']));
        const again = (await imported(file, after, 'a.csv')).plan;
        expect([again.edit, again.rows.length]).toEqual([[], rows.length]);
        expect(again.rows.every(({ effect }) => effect === 'same')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('a bad row changes nothing of what the others do', async () => {
    const bad = fc.constantFrom(put(1, '9999999'), put(7, '三'), put(0, '别的单位'), put(8, '@SUM(A1)'));
    await fc.assert(
      fc.asyncProperty(ANY_ROWS, bad, fc.nat(8), async (rows, row, at) => {
        const { plan, after } = await imported(csv([HEAD, ...rows].join('\n')), department(), 'a.csv');
        const spoilt = rows.toSpliced(at, 0, row);
        const other = await imported(csv([HEAD, ...spoilt].join('\n')), department(), 'a.csv');
        expect(lines(other.after)).toEqual(lines(after));
        const good = other.plan.rows.filter(({ effect }) => effect !== 'bad');
        expect(good.map(({ what, effect }) => [what, effect])).toEqual(
          plan.rows.map(({ what, effect }) => [what, effect]),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('a changed amount is shown before and after, and what the file has not is kept', async () => {
    const { after } = await imported(xlsx(LIST), department());
    const shorter = LIST.split('\n').slice(0, 3).join('\n').replace('80,000', '90,000.01');
    const { plan, after: last } = await imported(xlsx(shorter), after);
    expect(plan.rows.map(({ effect }) => effect)).toEqual(['same', 'change']);
    expect(plan.rows[1]?.changes).toEqual([{ field: '金额', before: '8.00万元', after: '9.000001万元' }]);
    expect(lines(last)).toContain('201001 2013105 - general project 机要网络运行 38000050');
    expect(plan.unused.map(({ reason }) => reason)).toEqual([
      '支出明细 2013105 38.00万元 不在文件中，保留不动。',
    ]);
  });
});
