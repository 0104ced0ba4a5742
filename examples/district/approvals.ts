import type { AddRecord } from '@mingzhang/model';
import { add } from './add.ts';
import { daysBefore } from './calendar.ts';
import { DEPARTMENTS } from './departments.ts';

/** How many days before today each department's budget of the open year was approved. */
const APPROVED_BEFORE: Readonly<Record<string, number>> = {
  '101': 4,
  '105': 15,
  '110': 6,
  '201': 8,
  '205': 12,
  '207': 9,
  '209': 16,
  '301': 11,
  '303': 5,
  '305': 3,
  '307': 18,
  '312': 13,
};

/** The years the district works with: two behind it, and the open one. */
export const YEARS = [2024, 2025, 2026] as const;
export const OPEN_YEAR = 2026;

const CONGRESS_BEFORE = 22;
const PAST: Readonly<Record<number, { readonly congress: string; readonly approved: string }>> = {
  2024: { congress: '2024-01-18', approved: '2024-02-05' },
  2025: { congress: '2025-01-16', approved: '2025-02-07' },
};

export function yearRecords(today: string): readonly AddRecord[] {
  return YEARS.map((year) =>
    add('years', String(year), {
      state: year === OPEN_YEAR ? 'open' : 'closed',
      approvedOn: PAST[year]?.congress ?? daysBefore(today, CONGRESS_BEFORE),
    }),
  );
}

/** 批复 of every department and year. */
export function approvalRecords(today: string): readonly AddRecord[] {
  return DEPARTMENTS.flatMap(({ code }) =>
    YEARS.map((year) =>
      add('approvals', `${code}-${year}`, {
        department: code,
        year: String(year),
        approvedOn: PAST[year]?.approved ?? daysBefore(today, APPROVED_BEFORE[code] ?? 0),
      }),
    ),
  );
}

/** The day a closed year's disclosure was published: a week or two after its approval. */
export function publishedOn(code: string, year: number): string {
  return daysBefore(PAST[year]?.approved ?? '', -(8 + (Number(code) % 9)));
}
