import type { Head } from '../log/chain.ts';
import type { LogRow } from '../store/database.ts';

/**
 * A backup is gzipped text, one JSON value a line: the opening line, the entries of the log, the documents and the
 * passwords' hashes in any order of kinds, and the manifest. The records are not in it: the log makes them.
 */
export type BackupLine =
  | { readonly mingzhang: 'workspace'; readonly version: 1; readonly at: string }
  | { readonly log: LogRow }
  | { readonly blob: { readonly sha256: string; readonly base64: string } }
  | {
      readonly credential: {
        readonly user: string;
        readonly hash: string;
        readonly failures: number;
        readonly lockedUntil: string | null;
      };
    }
  | { readonly manifest: Manifest };

/** What a backup holds. */
export interface Manifest {
  readonly at: string;
  readonly head: Head;
  readonly entries: number;
  readonly blobs: number;
  readonly credentials: number;
  /** How many records the log makes, by table, and the SHA-256 of them all in order. */
  readonly records: Readonly<Record<string, number>>;
  readonly recordsHash: string;
  /** SHA-256 of every line before the manifest, with its line break. */
  readonly sha256: string;
}
