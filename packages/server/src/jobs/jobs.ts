import { randomUUID } from 'node:crypto';
import type { Job } from '@mingzhang/api';

const KEPT_MS = 60 * 60 * 1000;
const MOST = 50;

/** A job as whoever does it sees it. */
export interface Doing {
  /** Says that there is more to do. */
  readonly expect: (more: number) => void;
  /** Says what one piece came to. */
  readonly finish: (item: Job['items'][number]) => void;
  /** Whether somebody called it off: the rest is not to be done. */
  readonly isCancelled: () => boolean;
}

interface Kept<Result> {
  readonly id: string;
  readonly kind: Job['kind'];
  readonly owner: string;
  readonly began: number;
  readonly items: Job['items'];
  readonly listeners: Set<(job: Job) => void>;
  of: number;
  state: Job['state'];
  ended: number | undefined;
  result: Result | undefined;
}

/** Long work under way, and what came of it for an hour. Whoever began a job, and nobody else, sees it. */
export class Jobs<Result> {
  readonly #kept = new Map<string, Kept<Result>>();
  readonly #now: () => number;
  readonly #failed: (error: unknown) => void;

  /** `failed` is told what a job failed by. */
  constructor(now: () => number, failed: (error: unknown) => void) {
    this.#now = now;
    this.#failed = failed;
  }

  get running(): number {
    return [...this.#kept.values()].filter(({ state }) => state === 'running').length;
  }

  /** Begins a job; `work` gives its result. */
  start(kind: Job['kind'], owner: string, of: number, work: (doing: Doing) => Promise<Result>): Job {
    this.#forget();
    const job: Kept<Result> = {
      ...{ id: randomUUID(), kind, owner, began: this.#now(), items: [], listeners: new Set(), of },
      ...{ state: 'running', ended: undefined, result: undefined },
    };
    this.#kept.set(job.id, job);
    const doing: Doing = {
      expect: (more) => {
        job.of += more;
        this.#tell(job);
      },
      finish: (item) => {
        job.items.push(item);
        this.#tell(job);
      },
      isCancelled: () => job.state === 'cancelled',
    };
    void work(doing).then(
      (result) => {
        job.result = result;
        this.#end(job, 'done');
      },
      (error: unknown) => {
        this.#failed(error);
        this.#end(job, 'failed');
      },
    );
    return this.#shape(job);
  }

  find(id: string, owner: string): Job | undefined {
    const job = this.#own(id, owner);
    return job && this.#shape(job);
  }

  /** What a job came to; undefined while it runs, or where there is none. */
  result(id: string, owner: string): Result | undefined {
    return this.#own(id, owner)?.result;
  }

  /** Calls a job off: what is done of it stays. */
  cancel(id: string, owner: string): Job | undefined {
    const job = this.#own(id, owner);
    if (job === undefined) return undefined;
    this.#end(job, 'cancelled');
    return this.#shape(job);
  }

  /** Tells every change of a job until it ends, or until what is given back is called. */
  listen(id: string, owner: string, listener: (job: Job) => void): () => void {
    const job = this.#own(id, owner);
    job?.listeners.add(listener);
    return () => job?.listeners.delete(listener);
  }

  /** Calls all off. */
  close(): void {
    for (const job of this.#kept.values()) this.#end(job, 'cancelled');
  }

  #own(id: string, owner: string): Kept<Result> | undefined {
    const job = this.#kept.get(id);
    return job?.owner === owner ? job : undefined;
  }

  #end(job: Kept<Result>, state: Job['state']): void {
    if (job.state !== 'running') return;
    job.state = state;
    job.ended = this.#now();
    this.#tell(job);
    job.listeners.clear();
  }

  #tell(job: Kept<Result>): void {
    const shape = this.#shape(job);
    for (const listener of job.listeners) listener(shape);
  }

  #shape({ id, kind, state, items, of, began, ended }: Kept<Result>): Job {
    const seconds = ((ended ?? this.#now()) - began) / 1000;
    const done = items.length;
    const rate = done === 0 || seconds <= 0 ? null : done / seconds;
    const left = rate === null || state !== 'running' ? null : Math.max(0, of - done) / rate;
    return { id, kind, state, done, of: Math.max(of, done), rate, left, items: [...items] };
  }

  #forget(): void {
    const now = this.#now();
    for (const [id, { ended }] of this.#kept)
      if (ended !== undefined && (now - ended > KEPT_MS || this.#kept.size >= MOST)) this.#kept.delete(id);
  }
}
