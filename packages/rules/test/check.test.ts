import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { explain } from '../src/engine/explain.ts';
import { Facts } from '../src/engine/facts.ts';
import type { Rule } from '../src/engine/rule.ts';
import { check, RULES } from '../src/index.ts';
import { TABLE_RULES } from '../src/table/rules.ts';
import { disclosure } from './language.ts';

const WRONG = `expenditure-summary
                 | code    | total | basic | project
         total   |         | 10.50 | 6.50  | 4.00
         201     | 201     | 10.00 | 6.00  | 4.00
         20131   | 20131   | 10.00 | 6.00  | 4.00
         2013101 | 2013101 | 6.00  | 6.00  |
         2013105 | 2013105 | 4.00  |       | 4.00`;

function findings(source: string, rules = TABLE_RULES) {
  return checkWith(rules, disclosure(source)).findings;
}

describe('a finding', () => {
  test('says what is wrong as an equation, in both languages, with its numbers and cells', () => {
    const [first] = findings(WRONG);
    expect(first).toMatchObject({
      rule: 'table.total.sum',
      severity: 'error',
      verdict: 'fail',
      message: '部门支出总表“合计”列合计：合计 10.50 ≠ 201 10.00，相差 0.50 万元',
      messageEn: 'Summary of expenditure, total of column “total”: total 10.50 ≠ 201 10.00, off by 0.50 万元',
      actual: 10_500_000,
      expected: 10_000_000,
      unit: '万元',
    });
    expect(first?.cells.map(({ row, measure, place }) => [row, measure, place])).toEqual([
      ['total', 'total', { line: 3, column: 3 }],
      ['201', 'total', { line: 4, column: 3 }],
    ]);
  });

  test('keeps its id when values change and when other findings come before it', () => {
    const ids = (source: string) => findings(source).map(({ id }) => id);
    const [before] = ids(WRONG);
    expect(ids(WRONG.replace('10.50', '11.50').replace('6.50', '7.50'))[0]).toBe(before);
    expect(new Set(ids(WRONG)).size).toBe(ids(WRONG).length);
  });

  test('stands in document order', () => {
    const lines = findings(`${WRONG}\n${WRONG.replace('expenditure-summary', 'general-public-expenditure')}`)
      .map(({ cells }) => cells[0]?.place)
      .map((place) => (place !== undefined && 'line' in place ? place.line : 0));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});

describe('what cannot be checked is never passed', () => {
  test('a withheld cell is said to be so', () => {
    const report = checkWith(
      TABLE_RULES,
      disclosure(WRONG.replaceAll('4.00 ', '涉密 ').replaceAll('4.00', '涉密')),
    );
    const cannot = report.findings.filter(({ verdict }) => verdict === 'cannot-check');
    expect(cannot.length).toBe(report.verdicts.cannotCheck);
    expect(cannot[0]?.message).toContain('涉密');
    expect(cannot.every(({ severity }) => severity === 'hint')).toBe(true);
  });

  test('a rule that throws loses none of the others', () => {
    const thrower: Rule = {
      ...(TABLE_RULES[0] as Rule),
      id: 'table.broken.sum',
      statements: () => {
        throw new Error('no such thing');
      },
    };
    const found = findings(WRONG, [thrower, ...TABLE_RULES]);
    expect(found.filter(({ rule }) => rule !== thrower.id)).toEqual(findings(WRONG));
    expect(found.find(({ rule }) => rule === thrower.id)).toMatchObject({
      verdict: 'cannot-check',
      message: expect.stringContaining('no such thing'),
    });
  });

  test('rules with nothing to speak of are named', () => {
    const { notRun } = check(disclosure(WRONG));
    expect(notRun.map(({ rule }) => rule)).toContain('table.balance.equal');
    expect(notRun.map(({ rule }) => rule)).not.toContain('table.total.sum');
  });

  test('amounts no rule touched are listed', () => {
    const lone = disclosure(
      'unit-list\n | unit-name\n 区委办 | 区委办\nfixed-assets\n | value\n total | 9.00',
    );
    const { coverage } = checkWith(TABLE_RULES, lone);
    expect(coverage).toMatchObject({ amounts: 1, checked: 0, untouched: [{ row: 'total', text: '9.00' }] });
  });
});

describe('rounding', () => {
  const table = (rows: readonly string[]) =>
    `general-public-expenditure\n | total | basic | project\n${rows.join('\n')}`;
  const exact = Array.from({ length: 14 }, (_, n) => `2${n + 10}0101 | 3.00 | 1.00 | 2.00`);

  test('is forgiven in a document of rounded amounts', () => {
    expect(findings(table(['2010101 | 3.01 | 1.00 | 2.00']))).toEqual([]);
  });

  test('is a warning where a dozen other sums hold to the last digit', () => {
    const [only, ...more] = findings(table([...exact, '2019901 | 3.01 | 1.00 | 2.00']));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ severity: 'warning', message: expect.stringContaining('分毫不差') });
  });

  test('is a hint in 元', () => {
    const source = table(['2010101 | 30001 | 10000 | 20000']).replace('expenditure\n', 'expenditure 元\n');
    expect(findings(source)).toMatchObject([{ severity: 'hint' }]);
  });
});

describe('the book', () => {
  test('gives every rule an id of its own, in a family', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:\.[a-z-]+){2}$/);
  });

  test('explains what holds as well', () => {
    const facts = new Facts(disclosure(WRONG));
    const [instance] = [...(TABLE_RULES[0] as Rule).statements(facts)];
    expect(instance && explain(facts, instance.statement, true)).toEqual({
      zh: '合计 10.50 = 基本支出 6.50 + 项目支出 4.00',
      en: 'total 10.50 = basic expenditure 6.50 + project expenditure 4.00',
    });
  });
});
