import { type Disclosure, parseAmount, type Table } from '@mingzhang/model';
import { check } from '@mingzhang/rules';
import { describe, expect, test } from 'vitest';
import { published, publishedDocument, WITHOUT } from './published.ts';

const REFERENCE = 'reference/beidaihe-party-office-2024.docx';
const CLEAN = [
  'shanghai/commerce-commission-2025-budget.pdf',
  'shanghai/government-office-2025-budget.pdf',
  'shanghai/wanli-subdistrict-2024-budget.pdf',
] as const;

function told(disclosure: Disclosure) {
  return check(disclosure).findings.filter(({ rule }) => /^(?:table|code)\./.test(rule));
}

/** Said of one line of a list and tied to nothing in the tables themselves. */
const OF_EACH_LINE = new Set(['unit-price', 'project-budget']);

interface Change {
  readonly name: string;
  readonly changed: Disclosure;
  readonly place: unknown;
}

/** The document once for every amount of its tables, its last digit one higher. */
function* lastDigitsChanged(disclosure: Disclosure): Generator<Change> {
  for (const table of disclosure.tables) {
    for (const row of table.rows) {
      for (const [measure, cell] of Object.entries(row.cells)) {
        if (cell.kind !== 'amount' || OF_EACH_LINE.has(measure)) continue;
        const text = cell.text.slice(0, -1) + ((Number(cell.text.slice(-1)) + 1) % 10);
        const amount = parseAmount(text.replaceAll(',', ''), table.unit ?? '万元');
        if (amount === undefined) throw new Error(`${cell.text} is no amount`);
        const cells = { ...row.cells, [measure]: { ...cell, ...amount, text } };
        const other: Table = {
          ...table,
          rows: table.rows.map((one) => (one === row ? { ...row, cells } : one)),
        };
        yield {
          name: `${table.form}/${row.key}/${measure} ${cell.text} → ${text}`,
          changed: {
            ...disclosure,
            tables: disclosure.tables.map((one) => (one === table ? other : one)),
          },
          place: cell.place,
        };
      }
    }
  }
}

describe.skipIf(!published)(published ? 'the equations of published documents' : WITHOUT, () => {
  test('the reference document breaks one: 培训费 of basic expenditure against the three-public table', async () => {
    expect(told(await publishedDocument(REFERENCE))).toMatchObject([
      {
        rule: 'table.three-public-within.bound',
        severity: 'warning',
        actual: 3_550_000,
        expected: 0,
        cells: [
          { form: 'basic-expenditure', row: '30216', text: '3.55' },
          { form: 'three-public-expenses', row: 'training', text: '' },
        ],
      },
    ]);
  });

  test.each(CLEAN)('%s: nothing error-grade', async (path) => {
    const errors = told(await publishedDocument(path)).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  test('a last digit changed by one, every third amount of the tables tried, is found at its place', async () => {
    const reference = await publishedDocument(REFERENCE);
    const known = new Set(told(reference).map(({ id }) => id));
    const missed: string[] = [];
    for (const { name, changed, place } of lastDigitsChanged(reference).filter((_, nth) => nth % 3 === 0)) {
      const found = told(changed).filter(
        ({ id, severity, cells }) =>
          !known.has(id) && severity !== 'hint' && cells.some((cell) => cell.place === place),
      );
      if (found.length === 0) missed.push(name);
    }
    expect(missed).toEqual([]);
  });
});
