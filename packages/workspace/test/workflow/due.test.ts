import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Budget, dueOf } from '../../src/index.ts';
import { addDays, daysBetween } from '../../src/workflow/calendar.ts';
import { budget, LINE } from './workflow-language.ts';

/** The deadline and days left of `YYYY-MM-DD [unit]` approvals, the congress's day, today. */
function due(
  { approved = '', unit = '', congress = '2026-01-20', of = '', publishedOn = '' },
  today: string,
): string {
  const base = budget(
    `${LINE}\nsubmissions s state=approved note= ${publishedOn && `publishedOn=${publishedOn}`}`,
  );
  const approval = (approvedOn: string, more = {}) => ({
    id: approvedOn,
    department: '201',
    year: '2026',
    approvedOn,
    ...more,
  });
  const { approvedOn: _, ...year } = base.year;
  const whole: Budget = {
    ...base,
    year: congress === '' ? year : { ...year, approvedOn: congress },
    approvals: [
      ...(approved === '' ? [] : [approval(approved)]),
      ...(unit === '' ? [] : [approval(unit, { unit: '201001' })]),
    ],
  };
  const { deadline, daysLeft } = dueOf(whole, today, of === '' ? undefined : of);
  return `${deadline} ${daysLeft}`;
}

describe('the last day to publish on', () => {
  test.each([
    ['20 calendar days after the approval', { approved: '2026-02-10' }, '2026-02-10', '2026-03-02 20'],
    ['the last day has none left', { approved: '2026-02-10' }, '2026-03-02', '2026-03-02 0'],
    ['a day late is minus one', { approved: '2026-02-10' }, '2026-03-03', '2026-03-02 -1'],
    ['over a leap day', { approved: '2028-02-10' }, '2028-02-20', '2028-03-01 10'],
    ['over the end of a year', { approved: '2025-12-20' }, '2025-12-31', '2026-01-09 9'],
    ['before the approval: 20 and 20 after the congress', {}, '2026-01-20', '2026-03-01 40'],
    ['before the congress there is none', { congress: '' }, '2026-01-20', 'null null'],
    [
      'published: nothing is left to count',
      { approved: '2026-02-10', publishedOn: '2026-02-20' },
      '2026-04-01',
      '2026-03-02 null',
    ],
    [
      'a unit: 20 days after its own approval',
      { unit: '2026-02-14', of: '201001' },
      '2026-02-14',
      '2026-03-06 20',
    ],
    [
      'a unit before it: 15 and 20 after the department’s',
      { approved: '2026-02-10', of: '201001' },
      '2026-02-10',
      '2026-03-17 35',
    ],
    ['a unit before both: 20, 15 and 20 after the congress', { of: '201001' }, '2026-01-20', '2026-03-16 55'],
    ['a unit’s approval is not the department’s', { unit: '2026-02-01' }, '2026-01-20', '2026-03-01 40'],
  ])('%s', (_, given, today, expected) => {
    expect(due(given, today)).toBe(expected);
  });
});

test('days added are days between, whatever the clocks of the place do', () => {
  const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1990-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});
