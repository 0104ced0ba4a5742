import { Refusal } from '../http/refusal.ts';
import type { DeskPool } from '../jobs/desk-pool.ts';
import type { DeskDone, DeskWork } from '../jobs/desk-work.ts';

/** Failures that are not a file's fault. */
const REFUSED: Readonly<Record<string, 'too-slow' | 'obstacles'>> = {
  'too-slow': 'too-slow',
  'withholding-of-nothing': 'obstacles',
};

/** What came of a piece of work. Throws a refusal where a file is at fault, an error where the program is. */
export async function workDone<K extends DeskWork['kind']>(
  pool: DeskPool,
  work: Extract<DeskWork, { readonly kind: K }>,
): Promise<DeskDone<K>> {
  const tried = await pool.run(work);
  if ('done' in tried) return tried.done;
  const { code, message, messageEn } = tried.failure;
  if (code === 'internal') throw new Error(`${work.kind} failed in its thread`);
  throw new Refusal(REFUSED[code] ?? 'unreadable', [{ code, zh: message, en: messageEn }]);
}
