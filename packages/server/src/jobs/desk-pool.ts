import type { Failure } from '@mingzhang/writers';
import type { DeskAnswer, DeskDone, DeskWork } from './desk-work.ts';
import { failureOfEnding } from './failure.ts';
import { Pool } from './pool.ts';

const HEAP_MB = 768;

type Work<K extends DeskWork['kind']> = Extract<DeskWork, { readonly kind: K }>;

/** Threads that do work for the desk, each piece within so many seconds; they start when there is some. */
export class DeskPool {
  readonly #pool: Pool<DeskWork, DeskAnswer>;
  readonly #seconds: number;

  constructor(size: number, seconds: number) {
    this.#seconds = seconds;
    const limits = { size, jobMs: seconds * 1_000, heapMb: HEAP_MB };
    this.#pool = new Pool(new URL('./desk-worker.ts', import.meta.url), limits);
  }

  /** What came of a piece of work, or why it could not be done. */
  async run<K extends DeskWork['kind']>(
    work: Work<K>,
  ): Promise<{ readonly done: DeskDone<K> } | { readonly failure: Failure }> {
    const ending = await this.#pool.run(work);
    if (ending.kind !== 'answer') return { failure: failureOfEnding(ending, this.#seconds) };
    const { answer } = ending;
    return answer.kind === 'failed' ? { failure: answer.failure } : { done: answer.done as DeskDone<K> };
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
