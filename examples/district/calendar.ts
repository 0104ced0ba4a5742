const DAY_MS = 86_400_000;

/** The day so many days before another; days as `2026-02-20`. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}
