import { sha256 } from '../log/canonical.ts';
import type { Db } from './database.ts';
import type { Engine } from './engine.ts';

/** The largest document that is kept: 32 MiB. */
export const MOST_BLOB = 32 * 1024 * 1024;

/** Keeps the bytes of a document under their SHA-256, once however often they come. Throws RangeError beyond 32 MiB. */
export async function putBlob(engine: Engine, bytes: Uint8Array): Promise<string> {
  if (bytes.byteLength > MOST_BLOB) throw new RangeError(`more than ${MOST_BLOB} bytes: ${bytes.byteLength}`);
  const hash = sha256(bytes);
  await engine.write((db) =>
    db
      .insertInto('blobs')
      .values({ sha256: hash, bytes })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return hash;
}

/** The bytes kept under a hash, or undefined where there are none. */
export async function getBlob(db: Db, hash: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('blobs').select('bytes').where('sha256', '=', hash).executeTakeFirst();
  return row && new Uint8Array(row.bytes.buffer, row.bytes.byteOffset, row.bytes.byteLength);
}
