import type { CellRef, Finding, Repair, Report } from '@mingzhang/model';
import { describe, expect, it } from 'vitest';
import { fixesOf, planOf, planOfAll } from '../src/commands/fix-plan.ts';

const cell = (text: string, column = 9): CellRef => ({
  form: 'explanation',
  row: 'overall',
  measure: 'delta',
  text,
  place: { paragraph: 3, column },
});

const repair = (before: string, text: string, more: Partial<Repair> = {}): Repair => ({
  cell: cell(before),
  value: 0,
  text,
  unit: '万元',
  cause: 'digit',
  settles: 1,
  breaks: 0,
  message: '',
  messageEn: '',
  ...more,
});

function report(repairs: Readonly<Record<string, readonly Repair[]>>): Report {
  return {
    findings: Object.entries(repairs).map(([id, own]) => ({ id, repairs: own }) as unknown as Finding),
    clusters: Object.entries(repairs).map(([id, own]) => ({
      id,
      headline: '',
      headlineEn: '',
      findings: [id],
      repairs: own,
    })),
    verdicts: { pass: 0, fail: 0, cannotCheck: 0, waived: 0 },
    coverage: { amounts: 0, checked: 0, untouched: [] },
    notRun: [],
  };
}

describe('a plan', () => {
  const given = report({
    a: [repair('1.00', '2.00'), repair('1.00', '3.00')],
    b: [repair('1.00', '2.00')],
    c: [],
    d: [repair('5.00', '6.00', { breaks: 1 })],
  });

  it('takes the first repair of each named finding, the same one once', () => {
    const { planned, unknown, unrepairable } = planOf(given, ['a', 'b', 'c', 'd', 'e', 'a']);
    expect(planned.map(({ id, repair: { text } }) => `${id} ${text}`)).toEqual(['a 2.00', 'd 6.00']);
    expect(unknown).toEqual(['e']);
    expect(unrepairable).toEqual(['c']);
  });

  it('of all leaves what would break something to a person', () => {
    const { planned, unrepairable } = planOfAll(given);
    expect(planned.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(unrepairable).toEqual(['c', 'd']);
  });
});

describe('what is written', () => {
  it('is every change of a repair', () => {
    const along = [{ cell: cell('3.00', 20), value: 0, text: '4.00', unit: '万元' as const }];
    expect(fixesOf(repair('1.00', '2.00', { along }))).toEqual([
      { place: { paragraph: 3, column: 9 }, before: '1.00', after: '2.00' },
      { place: { paragraph: 3, column: 20 }, before: '3.00', after: '4.00' },
    ]);
  });

  it.each([
    ['9.11万元', '减少9.11万元', 7, '增加9.11万元'],
    ['增加9.11万元', '减少9.11万元', 9, '增加9.11万元'],
    ['9.11万元', '9.12万元', 9, '9.11万元'],
  ])('%s → %s changes the word before the amount', (before, after, column, printed) => {
    expect(fixesOf(repair(before, after))).toEqual([
      { place: { paragraph: 3, column }, before: printed, after },
    ]);
  });
});
