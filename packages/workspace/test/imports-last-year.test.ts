import { applyEdit, type Edit } from '@mingzhang/model';
import { write } from '@mingzhang/writers';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { moveYears } from '../src/imports/last-year/move-years.ts';
import { type Budget, draftOf, type ImportPlan, planImport, recordsOf } from '../src/index.ts';
import { budgetWith, cleanExample, edited } from './budgets.ts';
import { add } from './store-language.ts';

/** Department 201 with its unit, in a year, with one line of basic and one of project expenditure, in 万元. */
function budgetOf(year: string, basic: number, project: number, more: Edit = []): Budget {
  const home = { department: '201', year };
  const line = { ...home, unit: '201001', functional: '2013101', source: 'general' };
  const fen = (wan: number) => wan * 1_000_000;
  const money: Edit =
    basic + project === 0
      ? []
      : [
          add('budgetLines', 'b', { ...line, departmental: '30201', nature: 'operating', fen: fen(basic) }),
          add('budgetLines', 'p', { ...line, nature: 'project', fen: fen(project) }),
          add('revenueLines', 'r', {
            ...{ ...home, unit: '201001', functional: '2013101', source: 'general', origin: 'current' },
            fen: fen(basic + project),
          }),
        ];
  const organisation: Edit = [
    add('divisions', '130304', { name: '北戴河区' }),
    add('years', year, { state: 'open' }),
    add('departments', '201', { division: '130304', code: '201', name: '区委办', template: 'hebei' }),
    add('units', '201001', {
      ...{ department: '201', code: '201001', name: '区委办（本级）', nature: 'administrative', position: 1 },
    }),
  ];
  return budgetWith([...money, ...more], organisation, '201', year);
}

/** What becomes of a paragraph of last year's explanation: 2024 with 60 + 40 万元 goes on to 2025. */
async function moved(section: string, text: string, into: Budget): Promise<string> {
  const last = budgetOf('2024', 60, 40, [
    add('explanations', 'e', { department: '201', year: '2024', section, position: 1, text }),
  ]);
  const bytes = await write(draftOf(last).disclosure, 'docx');
  const plan = await planImport(bytes, '上年.docx', into);
  expect(plan.source).toBe('last-year');
  return recordsOf(edited(into, plan.edit), 'explanations')
    .filter((one) => one.section === section)
    .map((one) => one.text)
    .join('\n');
}

describe('the explanation moved one year on', () => {
  test.each([
    [
      'amounts from this year’s cells',
      '2024年支出预算100.00万元，其中基本支出60.00万元，项目支出40.00万元。',
      '2025年支出预算120.00万元，其中基本支出55.00万元，项目支出65.00万元。',
    ],
    [
      'changes against last year’s, their reasons left to say',
      '2024年预算收支安排100.00万元，较2023年预算减少3.00万元，其中：基本支出增加2.00万元，主要为人员增加。项目支出减少5.00万元，主要为任务减少。',
      '2025年预算收支安排120.00万元，较2024年预算增加20.00万元，其中：基本支出减少5.00万元，主要为〔请填写：增减原因〕。项目支出增加25.00万元，主要为〔请填写：增减原因〕。',
    ],
    ['an amount of nothing that is known', '另有捐赠款3.00万元。', '另有捐赠款〔请填写：另有捐赠款金额〕。'],
  ])('%s', async (_, text, expected) => {
    expect(await moved('overall', text, budgetOf('2025', 55, 65))).toBe(expected);
  });

  test('in an empty budget every amount is left to say', async () => {
    expect(
      await moved('overall', '2024年支出预算100.00万元，其中基本支出60.00万元。', budgetOf('2025', 0, 0)),
    ).toBe('2025年支出预算〔请填写：支出预算金额〕，其中基本支出〔请填写：基本支出金额〕。');
  });

  test('what somebody wrote this year is not written over', async () => {
    const own = { department: '201', year: '2025', section: 'overall', position: 1, text: '今年写的。' };
    const into = budgetOf('2025', 55, 65, [add('explanations', 'mine', own)]);
    expect(await moved('overall', '2024年支出预算100.00万元。', into)).toBe('今年写的。');
  });

  test('targets and terms keep their figures', async () => {
    const text = '2024年培训合格率≥95%，奖励标准每人0.50万元。';
    expect(await moved('overall-performance', text, budgetOf('2025', 55, 65))).toBe(
      '2025年培训合格率≥95%，奖励标准每人0.50万元。',
    );
  });
});

describe('years', () => {
  test.each([
    ['2024年与2023年相比', '2025年与2024年相比'],
    ['到2030年', '到2030年'],
    ['《2024年工作要点》和“2023年度奖”', '《2024年工作要点》和“2023年度奖”'],
    ['财预〔2024〕1号', '财预〔2024〕1号'],
    ['2024年1月5日批复', '2024年1月5日批复'],
    ['截至2023年12月31日', '截至2024年12月31日'],
    ['截止时间：2023-12-31', '截止时间：2024-12-31'],
    ['2023—2024年', '2024—2025年'],
    ['编号20240001', '编号20240001'],
  ])('%s → %s', (text, expected) => {
    expect(moveYears(text, 2024, 1)).toBe(expected);
  });

  test('a text keeps its length, and moved by nothing it stays', () => {
    const piece = fc.constantFrom(
      '2024年',
      '2023年',
      '《',
      '》',
      '“',
      '截至',
      '12月31日',
      '预算',
      '2023-12-31',
      '，',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(moveYears(text, 2024, 0)).toBe(text);
        expect(moveYears(text, 2024, 1)).toHaveLength(text.length);
      }),
    );
  });
});

describe('a whole disclosure of last year', () => {
  let example: Awaited<ReturnType<typeof cleanExample>>;
  let next: Budget;
  let plan: ImportPlan;
  beforeAll(async () => {
    example = await cleanExample();
    next = budgetWith([], [...example.organisation, add('years', '2026', { state: 'open' })], '312', '2026');
    plan = await planImport(await write(example.document, 'docx'), '2025.docx', next);
  });

  test('goes on in an empty budget, and brought in again changes nothing', async () => {
    expect(plan.rows.filter(({ effect }) => effect === 'bad')).toEqual([]);
    const after = edited(next, plan.edit);
    for (const table of ['projects', 'goals', 'indicators', 'spendingPlans'] as const)
      expect([table, recordsOf(after, table).length]).toEqual([
        table,
        recordsOf(example.budget, table).length,
      ]);
    expect(recordsOf(after, 'budgetLines')).toEqual([]);
    const again = await planImport(await write(example.document, 'docx'), '2025.docx', after);
    expect([again.edit, again.rows.filter(({ effect }) => effect !== 'same')]).toEqual([[], []]);
  });

  test('checks last year’s functions against this year’s list', () => {
    const functions = plan.rows.filter(({ what }) => what.startsWith('上年功能科目'));
    expect(functions.length).toBeGreaterThan(10);
    expect(functions.map(({ effect }) => effect)).toEqual(functions.map(() => 'same'));
    expect(plan.unused.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('只作核对'));
  });

  test('of a department without units gives them to the organisation', async () => {
    const organisation = example.organisation.filter(({ table }) => table !== 'units');
    const into = budgetWith([], [...organisation, add('years', '2026', { state: 'open' })], '312', '2026');
    const given = await planImport(await write(example.document, 'docx'), '2025.docx', into);
    const units = [...applyEdit(new Map(), given.organisation).values()].map(({ code, name, nature }) => [
      code,
      name,
      nature,
    ]);
    const wanted = example.budget.units.map(({ code, name, nature }) => [code, name, nature]);
    expect(units).toEqual(wanted);
  });

  test('of another year says so', async () => {
    const later = budgetWith(
      [],
      [...example.organisation, add('years', '2027', { state: 'open' })],
      '312',
      '2027',
    );
    const { unused } = await planImport(await write(example.document, 'docx'), '2025.docx', later);
    expect(unused.map(({ reason }) => reason)).toContainEqual(
      '文件是 2025 年的，不是 2026 年的；文字中的年份按相差 2 年改动，请核对。',
    );
  });
});
