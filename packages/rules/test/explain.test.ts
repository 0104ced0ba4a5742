import { describe, expect, test } from 'vitest';
import { addressesUnder, explainCell } from '../src/index.ts';
import { disclosure } from './language.ts';

const DOCUMENT = disclosure(`expenditure-summary
                | total | basic | project
        total   | 10.00 | 6.00  | 4.00
        201     | 10.00 | 6.00  | 4.00
        20131   | 10.00 | 6.00  | 4.00
        2013101 | 6.00  | 6.00  |
        2013105 | 3.00  |       | 3.00
        section overall 二、部门预算安排的总体情况
        text 基本支出[基本支出|6.00万元|expenditure-summary/total/basic]。`);

describe('a cell explained', () => {
  test('says what it is the sum of and what it is a part of, with verdicts', () => {
    const explained = explainCell(DOCUMENT, { form: 'expenditure-summary', row: '20131', measure: 'total' });
    expect(explained?.cell.text).toBe('10.00');
    expect(explained?.statements.map(({ role, verdict, rule }) => `${role} ${verdict} ${rule}`)).toEqual(
      expect.arrayContaining([
        'whole pass table.measures.sum',
        'whole fail table.children.sum',
        'same pass table.children.sum',
      ]),
    );
    expect(explained?.statements.find(({ verdict }) => verdict === 'fail')?.zh).toContain('≠');
  });

  test('says which sentences state it', () => {
    const explained = explainCell(DOCUMENT, { form: 'expenditure-summary', row: 'total', measure: 'basic' });
    const stated = explained?.statements.find(({ rule }) => rule === 'text.amount.cell');
    expect(stated).toMatchObject({ role: 'same', verdict: 'pass', cells: [{ form: 'explanation' }] });
  });

  test('works from the sentence’s side as well', () => {
    const address = { form: 'explanation', row: 'overall', measure: 'amount:基本支出' };
    expect(explainCell(DOCUMENT, address)?.statements.map(({ rule }) => rule)).toContain('text.amount.cell');
  });

  test('that is not printed is undefined, and the addresses there are can be asked for', () => {
    expect(
      explainCell(DOCUMENT, { form: 'expenditure-summary', row: '208', measure: 'total' }),
    ).toBeUndefined();
    expect(addressesUnder(DOCUMENT)).toEqual(['expenditure-summary', 'explanation']);
    expect(addressesUnder(DOCUMENT, 'expenditure-summary')).toContain('2013105');
    expect(addressesUnder(DOCUMENT, 'expenditure-summary', 'total')).toEqual(['total', 'basic', 'project']);
  });
});
