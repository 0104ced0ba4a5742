import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** How a job ended: with an answer, or cut short by its limits, or by a fault that nobody expected. */
export type Ending<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken'; readonly detail: string };

export interface PoolLimits {
  /** Threads at the same time. */
  readonly size: number;
  /** Longest time for one job, in milliseconds. */
  readonly jobMs: number;
  /** Largest heap of one thread, in megabytes. */
  readonly heapMb: number;
}

/** How often a busy thread's heap is looked at, and what may be allocated beyond its limit between two looks. */
const LOOK_MS = 250;
const SLACK_MB = 1024;

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly done: (ending: Ending<Answer>) => void;
}

/**
 * Threads that do jobs one at a time each, every job within a limit of time and memory. A job that exceeds one, or
 * throws, costs its own thread and nothing else. The thread's module answers each message with one message.
 */
export class Pool<Job, Answer> {
  readonly #entry: URL;
  readonly #limits: PoolLimits;
  readonly #queue: Waiting<Job, Answer>[] = [];
  readonly #idle: Worker[] = [];
  readonly #threads = new Set<Worker>();
  #closed = false;

  /** `begun` is a thread of the same module that was started before, with the same heap, for the first job. */
  constructor(entry: URL, limits: PoolLimits, begun?: Worker) {
    this.#entry = entry;
    this.#limits = limits;
    if (begun !== undefined) this.#idle.push(this.#adopt(begun));
  }

  run(job: Job): Promise<Ending<Answer>> {
    if (this.#closed) throw new Error('the pool is closed');
    return new Promise((done) => {
      this.#queue.push({ job, done });
      this.#next();
    });
  }

  /** Ends every thread; a job under way ends as broken. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { done } of this.#queue.splice(0)) done({ kind: 'broken', detail: 'stopped' });
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const thread = this.#idle.pop() ?? this.#start();
    if (thread === undefined) return;
    const waiting = this.#queue.shift();
    if (waiting !== undefined) this.#give(thread, waiting);
  }

  #start(): Worker | undefined {
    if (this.#closed || this.#threads.size >= this.#limits.size) return undefined;
    return this.#adopt(startThread(this.#entry, this.#limits.heapMb));
  }

  #adopt(thread: Worker): Worker {
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      this.#threads.delete(thread);
      const at = this.#idle.indexOf(thread);
      if (at !== -1) this.#idle.splice(at, 1);
    });
    this.#threads.add(thread);
    return thread;
  }

  #give(thread: Worker, { job, done }: Waiting<Job, Answer>): void {
    let finished = false;
    const finish = (ending: Ending<Answer>) => {
      if (finished) return;
      finished = true;
      clearTimeout(timer);
      clearInterval(watch);
      thread.off('message', answered).off('error', failed).off('exit', ended);
      this.#takeBack(thread, ending.kind === 'answer');
      done(ending);
      this.#next();
    };
    const answered = (answer: Answer) => finish({ kind: 'answer', answer });
    const failed = (error: unknown) => finish(endingOf(error));
    const ended = () => finish({ kind: 'broken', detail: 'the thread ended' });
    const timer = setTimeout(() => finish({ kind: 'too-slow' }), this.#limits.jobMs);
    const watch = setInterval(() => {
      void this.#overweight(thread).then((over) => {
        if (over) finish({ kind: 'too-large' });
      });
    }, LOOK_MS);
    thread.on('message', answered).on('error', failed).on('exit', ended);
    thread.ref();
    thread.postMessage(job);
  }

  async #overweight(thread: Worker): Promise<boolean> {
    const heap = await thread.getHeapStatistics().catch(() => undefined);
    return heap !== undefined && heap.used_heap_size > this.#limits.heapMb * 1024 * 1024;
  }

  #takeBack(thread: Worker, sound: boolean): void {
    if (sound && !this.#closed) {
      thread.unref();
      this.#idle.push(thread);
      return;
    }
    this.#threads.delete(thread);
    void thread.terminate();
  }
}

/** Starts a thread that may be given to a pool; it holds no process up. `heapMb` is its largest heap. */
export function startThread(entry: URL, heapMb: number): Worker {
  const thread = new Worker(entry, {
    env: environment(),
    resourceLimits: { maxOldGenerationSizeMb: heapMb + SLACK_MB },
  });
  thread.unref();
  return thread;
}

/** Threads do not take over a compile cache that was turned on by call; by environment they do. */
function environment(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  return folder === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(folder) };
}

function endingOf(
  error: unknown,
): { readonly kind: 'too-large' } | { readonly kind: 'broken'; readonly detail: string } {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { kind: 'too-large' };
  }
  return { kind: 'broken', detail: error instanceof Error ? error.message : String(error) };
}
