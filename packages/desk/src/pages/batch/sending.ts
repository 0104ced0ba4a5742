import { useSyncExternalStore } from 'react';
import { upload } from '../../api/upload.ts';
import { type ChosenFile, reportedName } from './chosen-files.ts';

/** Files on their way to the server, which goes on while one looks at other pages. */
export type Sending =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly files: number; readonly sent: number }
  | { readonly kind: 'sent'; readonly job: string }
  | { readonly kind: 'failed'; readonly error: unknown };

let now: Sending = { kind: 'none' };
const listeners = new Set<() => void>();

function tell(next: Sending): void {
  now = next;
  for (const listener of listeners) listener();
}

export function useSending(): Sending {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}

/** Sends files to be checked. How it goes is told by {@link useSending}. */
export async function send(files: readonly ChosenFile[]): Promise<void> {
  const body = new FormData();
  for (const { path, file } of files) body.append('file', file, reportedName(path));
  tell({ kind: 'running', files: files.length, sent: 0 });
  try {
    const job = await upload('startBatch', {}, body, (sent) =>
      tell({ kind: 'running', files: files.length, sent }),
    );
    tell({ kind: 'sent', job: job.id });
  } catch (error) {
    tell({ kind: 'failed', error });
  }
}

/** What was sent or failed is seen. */
export function seen(): void {
  if (now.kind !== 'running') tell({ kind: 'none' });
}
