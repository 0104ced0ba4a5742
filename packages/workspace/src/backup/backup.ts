import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Fields } from '@mingzhang/model';
import { type Fault, type Head, NO_ENTRY } from '../log/chain.ts';
import { logRows, next } from '../log/verify.ts';
import type { Db } from '../store/database.ts';
import type { Engine } from '../store/engine.ts';
import type { BackupLine, Manifest } from './format.ts';
import { summary } from './records-hash.ts';

/** What came of a backup. A log that is broken is not backed up over an older good one: the file is left as it was. */
export type BackupResult =
  | { readonly kind: 'written'; readonly manifest: Manifest }
  | { readonly kind: 'broken'; readonly revision: number; readonly fault: Fault };

class Broken extends Error {
  readonly result: Extract<BackupResult, { kind: 'broken' }>;
  constructor(revision: number, fault: Fault) {
    super(`entry ${revision}: ${fault}`);
    this.result = { kind: 'broken', revision, fault };
  }
}

/**
 * Writes the workspace as it is at this moment to one file, while others go on working. The log is verified on the way.
 * The file appears under its name only when it is whole and on the disk.
 */
export async function backup(engine: Engine, path: string): Promise<BackupResult> {
  const partial = `${path}.partial`;
  let manifest: Manifest | undefined;
  try {
    await engine.snapshot(async (db) => {
      const lines = text(db, (made) => {
        manifest = made;
      });
      await pipeline(Readable.from(lines), createGzip(), createWriteStream(partial, { mode: 0o600 }));
    });
    await sync(partial);
    await rename(partial, path);
    await sync(dirname(path));
  } catch (error) {
    await rm(partial, { force: true });
    if (error instanceof Broken) return error.result;
    throw error;
  }
  if (manifest === undefined) throw new Error('a backup without a manifest');
  return { kind: 'written', manifest };
}

async function* text(db: Db, done: (manifest: Manifest) => void): AsyncGenerator<string> {
  const at = new Date().toISOString();
  const hash = createHash('sha256');
  const line = (value: BackupLine) => {
    const written = `${JSON.stringify(value)}\n`;
    hash.update(written);
    return written;
  };
  yield line({ mingzhang: 'workspace', version: 1, at });

  const records = new Map<string, Fields>();
  let head: Head = NO_ENTRY;
  for await (const row of logRows(db)) {
    const entry = next(row, head, records);
    if (typeof entry === 'string') throw new Broken(head.revision + 1, entry);
    head = { revision: entry.revision, hash: entry.hash };
    yield line({ log: row });
  }
  const kept = await db.selectFrom('head').select(['revision', 'hash']).executeTakeFirstOrThrow();
  if (kept.revision !== head.revision || kept.hash !== head.hash)
    throw new Broken(head.revision + 1, 'previous');

  const blobs = await db.selectFrom('blobs').select('sha256').orderBy('sha256').execute();
  for (const { sha256 } of blobs) {
    const { bytes } = await db
      .selectFrom('blobs')
      .select('bytes')
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow();
    yield line({ blob: { sha256, base64: Buffer.from(bytes).toString('base64') } });
  }
  const credentials = await db.selectFrom('credentials').selectAll().orderBy('user').execute();
  for (const credential of credentials) yield line({ credential });

  const manifest: Manifest = {
    at,
    head,
    entries: head.revision,
    blobs: blobs.length,
    credentials: credentials.length,
    ...summary(records),
    sha256: hash.digest('hex'),
  };
  done(manifest);
  yield `${JSON.stringify({ manifest } satisfies BackupLine)}\n`;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
