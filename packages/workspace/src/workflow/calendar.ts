const DAY_MS = 24 * 60 * 60 * 1000;

/** The day so many calendar days after a day; days as `2026-02-10`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative where `to` is before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
