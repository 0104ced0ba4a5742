import type { Repair, Report } from '@mingzhang/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Budget, checkBudget, draftOf, recordsOf, repairEdit } from '../src/index.ts';
import { cleanExample, edited } from './budgets.ts';
import { add, set, text } from './store-language.ts';

const HOME = { department: '312', year: '2025' };
let clean: Budget;
beforeAll(async () => {
  clean = (await cleanExample()).budget;
});

function checked(budget: Budget): Report {
  return checkBudget(draftOf(budget), { budget, today: '2025-03-01' });
}

/** The clean budget with words of its explanation changed. */
function withWords(from: string, to: string): Budget {
  const found = recordsOf(clean, 'explanations').find((one) => one.text.includes(from));
  if (found === undefined) throw new Error(`nobody says ${from}`);
  return edited(clean, [text(found.id, found.text, found.text.replace(from, to))]);
}

function withTyped(at: string, printed: string): Budget {
  const [form = '', row = '', measure = ''] = at.split('/');
  const fen = Math.round(Number(printed) * 1_000_000);
  const cell = { ...HOME, form, row, measure, holds: 'amount', text: printed, fen, step: 10_000 };
  return edited(clean, [add('typedCells', 't', cell)]);
}

/** The likeliest repair that a check proposes for a cell with this text. */
function proposed({ findings, clusters = [] }: Report, wrong: string): Repair {
  const repairs = [
    ...clusters.flatMap((one) => one.repairs),
    ...findings.flatMap((one) => one.repairs ?? []),
  ];
  const found = repairs.find(({ cell }) => cell.text === wrong);
  if (found === undefined)
    throw new Error(`no repair of ${wrong}: ${findings.map(({ message }) => message)}`);
  return found;
}

describe('a repair settles its finding', () => {
  test.each<[string, () => Budget, string]>([
    ['in a typed cell', () => withTyped('expenditure-summary/total/project', '301.44'), '301.44'],
    [
      'in a sentence',
      () => withWords('2025年支出预算1271.09万元', '2025年支出预算1217.09万元'),
      '1217.09万元',
    ],
    ['of a figure in the middle of a list', () => withWords('电费7.32万元', '电费3.72万元'), '3.72万元'],
  ])('%s', (_, plant, wrong) => {
    const budget = plant();
    const report = checked(budget);
    expect(report.findings.length).toBeGreaterThan(0);
    const repair = repairEdit(budget, draftOf(budget), proposed(report, wrong));
    if (repair.kind !== 'edit') throw new Error(repair.kind);
    const after = edited(budget, repair.edit);
    expect(checked(after).findings.map(({ message }) => message)).toEqual([]);
  });
});

describe('a repair that cannot be written', () => {
  const change = (form: string, row: string, measure: string, printed: string): Repair => ({
    cell: { form, row, measure, text: printed, place: { table: 3, row: 1, cell: 1 } },
    ...{
      value: 1_000_000,
      text: '1.00',
      unit: '万元',
      cause: 'digit',
      settles: 1,
      breaks: 0,
      message: '',
      messageEn: '',
    },
  });

  test('of a sum names the lines it adds up', () => {
    const answer = repairEdit(clean, draftOf(clean), change('basic-expenditure', '30205', 'total', '1.15'));
    expect(answer).toMatchObject({ kind: 'computed', lines: [{ table: 'budgetLines' }] });
  });

  test('of words that are no longer there says so', () => {
    const budget = withWords('电费7.32万元', '电费3.72万元');
    const repair = proposed(checked(budget), '3.72万元');
    const meanwhile = recordsOf(budget, 'explanations').find((one) => one.text.includes('3.72万元'));
    const gone = edited(budget, [text(meanwhile?.id ?? '', meanwhile?.text ?? '', '本年没有安排。')]);
    expect(repairEdit(gone, draftOf(budget), repair)).toMatchObject({
      kind: 'lost',
      cell: { text: '3.72万元' },
    });
  });
});

test('several changes of one paragraph are made together', () => {
  const budget = withWords('电费7.32万元', '电费3.72万元');
  const [electricity] = [proposed(checked(budget), '3.72万元')];
  const paragraph = recordsOf(budget, 'explanations').find((one) => one.text.includes('3.72万元'));
  const column = (paragraph?.text.indexOf('3.68万元') ?? 0) + 1;
  const place = { ...electricity.cell.place, column };
  const post = { ...electricity, cell: { ...electricity.cell, place, text: '3.68万元' }, text: '13.68万元' };
  const answer = repairEdit(budget, draftOf(budget), { ...electricity, along: [post] });
  if (answer.kind !== 'edit') throw new Error(answer.kind);
  const said = recordsOf(edited(budget, answer.edit), 'explanations').find(({ id }) => id === paragraph?.id);
  expect(said?.text).toContain('电费7.32万元、邮电费13.68万元');
});

test("a purchase's price and amount are written in their records", () => {
  const [first] = recordsOf(clean, 'purchases');
  const budget = edited(clean, [
    set(first?.id ?? '', 'fen', first?.fen ?? 0, (first?.fen ?? 0) + 1_000_000, 'purchases'),
  ]);
  const draft = draftOf(budget);
  const cell = {
    form: 'procurement-budget',
    row: 'line-1',
    measure: 'amount',
    place: { table: 1, row: 1, cell: 1 },
  };
  const answer = repairEdit(budget, draft, {
    cell: { ...cell, text: '' },
    ...{
      value: first?.fen ?? 0,
      text: '',
      unit: '万元',
      cause: 'digit',
      settles: 1,
      breaks: 0,
      message: '',
      messageEn: '',
    },
  });
  if (answer.kind !== 'edit') throw new Error(answer.kind);
  expect(edited(budget, answer.edit).records).toEqual(clean.records);
});
