import type { Failure } from '@mingzhang/writers';
import { Refusal } from '../http/refusal.ts';
import type { DeskAnswer, DeskDone, DeskWork } from '../jobs/desk-work.ts';
import { failureOfEnding } from '../jobs/failure.ts';
import type { Pool } from '../jobs/pool.ts';

export type DeskPool = Pool<DeskWork, DeskAnswer>;

/** Longest time for one piece of work, in milliseconds. */
export const LONGEST_MS = 120_000;

type Work<K extends DeskWork['kind']> = Extract<DeskWork, { readonly kind: K }>;

/** What came of a piece of work, or why it could not be done. */
export async function workTried<K extends DeskWork['kind']>(
  pool: DeskPool,
  work: Work<K>,
): Promise<{ readonly done: DeskDone<K> } | { readonly failure: Failure }> {
  const ending = await pool.run(work);
  if (ending.kind !== 'answer') return { failure: failureOfEnding(ending, LONGEST_MS / 1000) };
  const { answer } = ending;
  return answer.kind === 'failed' ? { failure: answer.failure } : { done: answer.done as DeskDone<K> };
}

/** What came of a piece of work. Throws a refusal where a file is at fault, an error where the program is. */
export async function workDone<K extends DeskWork['kind']>(
  pool: DeskPool,
  work: Work<K>,
): Promise<DeskDone<K>> {
  const tried = await workTried(pool, work);
  if ('done' in tried) return tried.done;
  const { code, message, messageEn } = tried.failure;
  if (code === 'internal') throw new Error(`${work.kind} failed in its thread`);
  throw new Refusal(code === 'too-slow' ? 'too-slow' : 'unreadable', [{ code, zh: message, en: messageEn }]);
}
