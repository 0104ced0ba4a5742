import { randomUUID } from 'node:crypto';
import type { CheckAnswer } from '../jobs/check-job.ts';

/** A file's result as the page keeps it. */
export interface Kept {
  readonly id: string;
  readonly name: string;
  readonly answer: CheckAnswer;
}

const PER_SESSION = 50;
const CHARACTERS = 100_000_000;

/**
 * Results in memory, by browser session: nothing is written to disk, one session does not see another's, and the
 * oldest go when there are too many.
 */
export class Shelf {
  readonly #sessions = new Map<string, Kept[]>();

  list(session: string): readonly Kept[] {
    return this.#sessions.get(session) ?? [];
  }

  find(session: string, id: string): Kept | undefined {
    return this.list(session).find((kept) => kept.id === id);
  }

  /** Keeps a result, newest first. */
  keep(session: string, name: string, answer: CheckAnswer): Kept {
    const kept = { id: randomUUID(), name, answer };
    const all = [kept, ...this.list(session)].slice(0, PER_SESSION);
    this.#sessions.delete(session);
    this.#sessions.set(session, all);
    this.#shrink(session);
    return kept;
  }

  #shrink(current: string): void {
    let total = [...this.#sessions.values()].flat().reduce((sum, { answer }) => sum + sizeOf(answer), 0);
    for (const [session, results] of this.#sessions) {
      while (total > CHARACTERS && results.length > (session === current ? 1 : 0)) {
        const dropped = results.pop();
        if (dropped !== undefined) total -= sizeOf(dropped.answer);
      }
      if (results.length === 0) this.#sessions.delete(session);
    }
  }
}

function sizeOf(answer: CheckAnswer): number {
  return answer.kind === 'checked' ? answer.html.zh.length + answer.html.en.length : 0;
}
