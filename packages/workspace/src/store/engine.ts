import type { Db } from './database.ts';

/** One of the databases a workspace can be kept in, opened. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgresql';
  /** For single reads: each sees what is committed. */
  readonly reader: Db;
  /** A transaction that no other writer runs beside; what it did is on the disk when the promise is fulfilled. */
  write<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Reads that all see one moment, while others go on writing. */
  snapshot<T>(work: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
