import type { LogEntry } from '@mingzhang/api';

type Turn = Pick<LogEntry, 'kind' | 'who'>;

/** What undo takes back and redo makes again. */
export interface Turns<T> {
  readonly undo: T | undefined;
  readonly redo: T | undefined;
}

/** What a person can undo and redo, from the end of the log in its order: as the workspace itself decides it. */
export function turnsOf<T extends Turn>(entries: readonly T[], who: string): Turns<T> {
  const done: T[] = [];
  let undone: T[] = [];
  for (const entry of entries) {
    if (entry.who !== who) continue;
    if (entry.kind === 'edit') {
      done.push(entry);
      undone = [];
    } else if (entry.kind === 'undo') {
      const last = done.pop();
      if (last !== undefined) undone.push(last);
    } else if (entry.kind === 'redo') {
      const last = undone.pop();
      if (last !== undefined) done.push(last);
    }
  }
  return { undo: done.at(-1), redo: undone.at(-1) };
}
