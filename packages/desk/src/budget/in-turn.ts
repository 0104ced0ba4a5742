/** Changes of this page that are under way: how many, and what the last one that failed said. */
export interface Saving {
  readonly waiting: number;
  readonly savedAt: number | null;
  readonly failed: unknown;
}

let saving: Saving = { waiting: 0, savedAt: null, failed: undefined };
let last: Promise<unknown> = Promise.resolve();
const listeners = new Set<() => void>();

function become(next: Saving): void {
  saving = next;
  for (const listener of listeners) listener();
}

/** Does a change after those before it are done, so that each follows on the one before. */
export function inTurn<T>(change: () => Promise<T>): Promise<T> {
  become({ ...saving, waiting: saving.waiting + 1 });
  const done = last.then(change);
  last = done.then(
    () => become({ waiting: saving.waiting - 1, savedAt: Date.now(), failed: undefined }),
    (error: unknown) => become({ ...saving, waiting: saving.waiting - 1, failed: error }),
  );
  return done;
}

/** Waits until no change is under way. */
export async function allDone(): Promise<void> {
  await last;
}

export function savingNow(): Saving {
  return saving;
}

export function listenToSaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
