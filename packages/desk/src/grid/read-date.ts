import { fold } from '@mingzhang/model';

const FORMS = [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, /^(\d{4})(\d{2})(\d{2})$/] as const;

/** A day as people write it (`2025/1/31`, `2025年1月31日`, `20250131`) as `2025-01-31`; undefined where there is none. */
export function readDate(text: string): string | undefined {
  const words = fold(text);
  for (const form of FORMS) {
    const [, year, month, day] = form.exec(words) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const moment = new Date(`${date}T00:00:00Z`);
    return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : undefined;
  }
  return undefined;
}
