import { type CheckAnswer, type CheckJob, LONGEST_MS } from '../jobs/check-job.ts';
import { Pool } from '../jobs/pool.ts';

const HEAP_MB = 768;

/** Threads that check the page's files; they start when there is something to check. */
export function checkPool(size: number): Pool<CheckJob, CheckAnswer> {
  const entry = new URL('../jobs/check-worker.ts', import.meta.url);
  return new Pool(entry, { size, jobMs: LONGEST_MS, heapMb: HEAP_MB });
}
