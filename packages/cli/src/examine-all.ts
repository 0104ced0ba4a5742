import { failureOfEnding, Pool } from '@mingzhang/server';
import type { Failure } from '@mingzhang/writers';
import { type Answer, type Job, LONGEST_MS } from './job.ts';
import { ordered } from './ordered.ts';
import { shownPath } from './say.ts';
import { HEAP_MB, THREAD, takeThread } from './thread.ts';

/** Does every file's work in worker threads, each file apart from the others, and gives answers in the files' order. */
export async function* examineAll(
  paths: readonly string[],
  wanted: Omit<Job, 'path'>,
  jobs: number,
  settled: () => void,
  before: (path: string) => Promise<Answer | undefined> = async () => undefined,
): AsyncGenerator<readonly [string, Answer]> {
  const size = Math.min(jobs, paths.length);
  const limits = { size, jobMs: LONGEST_MS, heapMb: HEAP_MB };
  const pool = new Pool<Job, Answer>(THREAD, limits, takeThread());
  const work = async (path: string): Promise<Answer> => {
    const known = await before(path);
    if (known !== undefined) {
      settled();
      return known;
    }
    const ending = await pool.run({ path, ...wanted });
    settled();
    if (ending.kind === 'answer') return ending.answer;
    return { kind: 'failed', failure: failureOfEnding(ending, LONGEST_MS / 1000) };
  };
  try {
    yield* ordered(paths, size * 4, work);
  } finally {
    await pool.close();
  }
}

/** The sentence on a file that could not be read. */
export function failureLine(path: string, failure: Failure, lang: 'zh' | 'en'): string {
  return lang === 'zh'
    ? `✗ 读不了 ${shownPath(path)}：${failure.message}`
    : `✗ could not read ${shownPath(path)}: ${failure.messageEn}`;
}
