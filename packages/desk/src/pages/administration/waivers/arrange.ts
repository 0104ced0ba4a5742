import type { WaiverRow } from '@mingzhang/api';
import { SHOWN, type Shown, type WaiverSearch } from './waiver-search.ts';

/** From how many days before its last a waiver is marked. */
export const SOON = 30;

const DAY = 86_400_000;

const ORDER: readonly WaiverRow['state'][] = ['waiting', 'in-force', 'expired', 'unmatched'];

/** Days from one day to its last, the last day being 0; negative once it is over. Days as `2026-02-20`. */
export function daysLeft(expires: string, today: string): number {
  return Math.round((Date.parse(expires) - Date.parse(today)) / DAY);
}

/** Whether a waiver that counts, or may come to, is soon over. */
export function isSoon({ state, expires }: WaiverRow, today: string): boolean {
  return (state === 'in-force' || state === 'waiting') && daysLeft(expires, today) <= SOON;
}

/** The waivers that are asked for: those that wait first, then those in force; the soonest over before the others. */
export function arranged(
  rows: readonly WaiverRow[],
  search: WaiverSearch,
  today: string,
): readonly WaiverRow[] {
  const { shown, department, text = '' } = search;
  const asked = text.trim().toLowerCase();
  return rows
    .filter((row) => shown === undefined || isShown(row, shown, today))
    .filter((row) => department === undefined || row.department === department)
    .filter((row) => asked === '' || saidOf(row).some((words) => words.toLowerCase().includes(asked)))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
        a.expires.localeCompare(b.expires) ||
        a.department.localeCompare(b.department) ||
        a.waiver.localeCompare(b.waiver),
    );
}

/** How many there are of each, whatever else is asked for. */
export function countsOf(rows: readonly WaiverRow[], today: string): Readonly<Record<Shown, number>> {
  const of = (shown: Shown) => rows.filter((row) => isShown(row, shown, today)).length;
  return Object.fromEntries(SHOWN.map((shown) => [shown, of(shown)])) as Record<Shown, number>;
}

function isShown(row: WaiverRow, shown: Shown, today: string): boolean {
  return shown === 'soon' ? isSoon(row, today) : row.state === shown;
}

function saidOf({ name, rule, title, message, reason, author, approver }: WaiverRow): readonly string[] {
  const people = [author, approver].flatMap((one) => (one === null ? [] : [one.id, one.name]));
  return [name, rule, title.zh, title.en, message?.zh ?? '', message?.en ?? '', reason, ...people];
}
