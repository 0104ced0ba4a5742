import type { Worker } from 'node:worker_threads';
import { startThread } from '@mingzhang/server';

/** The module that worker threads run, and the largest heap of one of them, in megabytes. */
export const THREAD = new URL('./worker.ts', import.meta.url);
export const HEAP_MB = 768;

let begun: Worker | undefined;

/** Starts the first thread, so that it gets ready while this one finds out what to do. */
export function beginThread(): void {
  begun = startThread(THREAD, HEAP_MB);
}

/** The thread that was begun, for one pool. */
export function takeThread(): Worker | undefined {
  const thread = begun;
  begun = undefined;
  return thread;
}
