import { type Edit, formatFen, parseAmount } from '@mingzhang/model';
import { write } from '@mingzhang/writers';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Budget, compareDisclosures, draftOf, type ImportPlan, recordsOf } from '../src/index.ts';
import { budgetWith, cleanExample, edited } from './budgets.ts';
import { department, imported, lines } from './imports-language.ts';
import { add } from './store-language.ts';

const HOME = { department: '201', year: '2025', unit: '201001' };

/** Budget lines in a line each, amounts in fen: `2013101 30101 general personnel 400`, `receipt 2013101 general current 5`. */
function linesOf(budget: string): Edit {
  return budget
    .trim()
    .split('\n')
    .map((text, i) => {
      const words = text.trim().split(' ');
      const fen = Number(words.at(-1));
      const id = `own${i}`;
      if (words[0] === 'receipt') {
        const [, functional = '', source = '', origin = ''] = words;
        return add('revenueLines', id, { ...HOME, functional, source, origin, fen });
      }
      const [functional = '', departmental = '', source = '', nature = ''] = words;
      const line = { ...HOME, functional, source, nature, fen };
      return add('budgetLines', id, departmental === '-' ? line : { ...line, departmental });
    });
}

/** The workbook that a budget's draft is written as, brought into another budget. */
async function passedOn(from: Budget, into: Budget): Promise<{ plan: ImportPlan; after: Budget }> {
  return imported(await write(draftOf(from).disclosure, 'xlsx'), into, '预算表.xlsx');
}

/** Cells of the nine tables that two budgets print otherwise. */
function differing(a: Budget, b: Budget): string[] {
  return compareDisclosures(draftOf(a).disclosure, draftOf(b).disclosure).flatMap(
    ({ form, row, measure, before, after }) =>
      /^(?:procurement|fixed|project)/.test(form) ? [] : [`${form}/${row}/${measure} ${before} → ${after}`],
  );
}

const effects = ({ rows }: ImportPlan) => [...new Set(rows.map(({ effect }) => effect))];

describe('tables that determine their lines', () => {
  test.each([
    [
      'one function: its economic codes',
      `2013101 30101 general personnel 40000000
       2013101 30201 general operating 5000000
       2013101 - general project 1000000`,
    ],
    [
      'one economic code: its functions',
      `2013101 30101 general personnel 40000000
       2080505 30101 general personnel 5000000`,
    ],
    [
      'projects of three funds, and own money of one kind',
      `2013105 - general project 3000000
       2120899 - fund project 2000000
       2230199 - capital project 1000000
       2013105 - business project 700000
       2013105 - business business 200000
       receipt 2013105 general current 3000000
       receipt 2120899 fund current 2000000
       receipt 2230199 capital current 1000000
       receipt 2013105 business current 900000`,
    ],
    [
      'money carried over and forward',
      `2013105 - general project 3000000
       2013105 - general carried-forward 1000000
       receipt 2013105 general current 3500000
       receipt 2013105 general carried-over 500000`,
    ],
  ])('%s', async (_, text) => {
    const from = department(1, linesOf(text));
    const { plan, after } = await passedOn(from, department(1));
    expect(lines(after)).toEqual(lines(from));
    expect(recordsOf(after, 'typedCells')).toEqual([]);
    expect(plan.unused).toEqual([]);
    expect(effects(plan)).toEqual(['add', 'same']);
  });
});

describe('tables that leave something open', () => {
  const from = department(
    1,
    linesOf(`2013101 30101 general personnel 40000000
       2013101 30201 general operating 5000000
       2080505 30108 general personnel 6000000
       2013105 - general project 1000000`),
  );

  test('give what is certain as lines and the rest as cells, and say so', async () => {
    const { plan, after } = await passedOn(from, department(1));
    expect(lines(after)).toEqual(['201001 2013105 - general project - 1000000']);
    expect(differing(from, after)).toEqual([]);
    expect(plan.unused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('哪个功能科目用于哪个经济科目，表中没有写明'),
    ]);
  });

  test('change nothing where the lines are there already', async () => {
    const { plan } = await passedOn(from, from);
    expect(plan.edit.map(({ table }) => table)).toEqual(['documents']);
    expect(effects(plan)).toEqual(['same']);
    expect(plan.rows.length).toBeGreaterThan(20);
  });

  test('show an amount that changed, at every row it stands in', async () => {
    const more = edited(from, [
      { kind: 'set', table: 'budgetLines', id: 'own3', field: 'fen', before: 1_000_000, after: 1_500_000 },
    ]);
    const { plan, after } = await passedOn(more, from);
    expect(lines(after)).toEqual(lines(more));
    const changed = plan.rows.filter(({ effect }) => effect === 'change');
    expect(changed.map(({ what }) => what)).toContain('《部门支出总表》2013105 专项业务');
    expect(changed.find(({ what }) => what.includes('支出总表》2013105'))?.changes).toEqual([
      { field: '合计', before: '1.00万元', after: '1.50万元' },
      { field: '项目支出', before: '1.00万元', after: '1.50万元' },
    ]);
  });
});

const FUNCTIONAL = fc.constantFrom('2013101', '2013105', '2080505', '2120801', '2210201', '2230199');
const FEN = fc.oneof(
  fc.integer({ min: 1, max: 90_000 }).map((n) => n * 10_000),
  fc.integer({ min: 1, max: 900_000_000 }),
);
const SOURCE = fc.constantFrom('general', 'fund', 'capital', 'special-account', 'business', 'other');
const SPENT = fc.oneof(
  fc
    .tuple(FUNCTIONAL, fc.constantFrom('30101', '30201', '30217', '30302'), SOURCE, FEN)
    .map(([code, economic, source, fen]) =>
      [code, economic, source, /^30[13]/.test(economic) ? 'personnel' : 'operating', fen].join(' '),
    ),
  fc
    .tuple(FUNCTIONAL, SOURCE, fc.constantFrom('project', 'carried-forward'), FEN)
    .map(([code, source, nature, fen]) => [code, '-', source, nature, fen].join(' ')),
  fc
    .tuple(FUNCTIONAL, fc.constantFrom('business', 'other'), fc.constantFrom('business', 'to-superior'), FEN)
    .map(([code, source, nature, fen]) => [code, '-', source, nature, fen].join(' ')),
);
const RECEIVED = fc
  .tuple(FUNCTIONAL, SOURCE, fc.constantFrom('current', 'carried-over'), FEN)
  .map((words) => `receipt ${words.join(' ')}`);
const BUDGET = fc
  .array(fc.oneof(SPENT, RECEIVED), { minLength: 1, maxLength: 10 })
  .map((all) => all.join('\n'));

const TEMPLATE = fc.constantFrom('hebei' as const, 'shanghai' as const, 'standard' as const);

describe('laws of tables', () => {
  test('tables written and brought in are the same tables, whatever of them became lines', async () => {
    await fc.assert(
      fc.asyncProperty(BUDGET, fc.constantFrom(1, 2), TEMPLATE, async (text, units, template) => {
        const from = department(units, linesOf(text), template);
        const { plan, after } = await passedOn(from, department(units, [], template));
        expect(plan.rows.filter(({ effect }) => effect === 'bad')).toEqual([]);
        expect(differing(from, after)).toEqual([]);
        const again = (await passedOn(from, after)).plan;
        expect([again.edit, effects(again)]).toEqual([[], ['same']]);
      }),
      { numRuns: 25 },
    );
  });

  test('brought into a budget of another region, every amount is printed in its own unit', async () => {
    await fc.assert(
      fc.asyncProperty(BUDGET, TEMPLATE, TEMPLATE, async (text, one, other) => {
        const from = department(2, linesOf(text), one);
        const { after } = await passedOn(from, department(2, [], other));
        for (const { unit, rows } of draftOf(after).disclosure.tables)
          for (const { cells } of rows)
            for (const cell of Object.values(cells))
              if (cell.kind === 'amount') expect(parseAmount(cell.text, unit ?? '元')?.fen).toBe(cell.fen);
        const again = (await passedOn(from, after)).plan;
        expect([again.edit, effects(again)]).toEqual([[], ['same']]);
      }),
      { numRuns: 15 },
    );
  });

  test('brought into any other budget, they show what the file prints', async () => {
    await fc.assert(
      fc.asyncProperty(BUDGET, BUDGET, TEMPLATE, async (text, other, template) => {
        const [from, into] = [
          department(1, linesOf(text), template),
          department(1, linesOf(other), template),
        ];
        const { after } = await passedOn(from, into);
        const printed = draftOf(from).disclosure.tables.flatMap(({ form, rows }) =>
          rows.flatMap(({ key, cells }) =>
            Object.entries(cells).flatMap(([measure, cell]) =>
              cell.kind === 'amount' ? [`${form}/${key}/${measure} ${formatFen(cell.fen, '元')}`] : [],
            ),
          ),
        );
        const shown = new Set(
          draftOf(after).disclosure.tables.flatMap(({ form, rows }) =>
            rows.flatMap(({ key, cells }) =>
              Object.entries(cells).flatMap(([measure, cell]) =>
                cell.kind === 'amount' ? [`${form}/${key}/${measure} ${formatFen(cell.fen, '元')}`] : [],
              ),
            ),
          ),
        );
        expect(printed.filter((cell) => !shown.has(cell))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a whole disclosure', () => {
  let example: Awaited<ReturnType<typeof cleanExample>>;
  beforeAll(async () => {
    example = await cleanExample();
  });

  test('brought into the budget it was written from changes nothing', async () => {
    const { plan } = await passedOn(example.budget, example.budget);
    expect(plan.edit.map(({ table }) => table)).toEqual(['documents']);
    expect(effects(plan)).toEqual(['same']);
  });

  test('brings projects with all that belongs to them, and purchases by unit', async () => {
    const { budget, organisation } = example;
    const { after } = await passedOn(budget, budgetWith([], organisation, '312'));
    const counted = (one: Budget) =>
      (['projects', 'goals', 'indicators', 'spendingPlans', 'purchases'] as const).map(
        (table) => recordsOf(one, table).length,
      );
    expect(counted(after)).toEqual(counted(budget));
    const bought = (one: Budget) =>
      recordsOf(one, 'purchases').map(({ unit, item, fen, source, smeFen }) =>
        [unit, item, fen, source, smeFen].join(' '),
      );
    expect(bought(after).sort()).toEqual(bought(budget).sort());
    const held = compareDisclosures(draftOf(budget).disclosure, draftOf(after).disclosure);
    expect(held.filter(({ form }) => form === 'fixed-assets')).toEqual([]);
    expect(differing(budget, after)).toEqual([]);
  });

  test('names each row in the order of the file', async () => {
    const { plan } = await passedOn(example.budget, budgetWith([], example.organisation, '312'));
    const sheets = plan.rows.map(({ place }) => place.split('!')[0]);
    const met = [...new Set(sheets)];
    expect(sheets).toEqual(sheets.toSorted((a, b) => met.indexOf(a ?? '') - met.indexOf(b ?? '')));
    expect(met[0]).toBe('部门预算收支总表');
  });
});
