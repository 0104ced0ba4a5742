import { createHash } from 'node:crypto';
import type { Fields } from '@mingzhang/model';
import { sha256 } from '../log/canonical.ts';
import { type Head, NO_ENTRY } from '../log/chain.ts';
import { next } from '../log/verify.ts';
import { TABLE_NAMES } from '../schema/tables.ts';
import { type Database, type Db, type LogRow, recordsOf } from '../store/database.ts';
import type { Engine } from '../store/engine.ts';
import { chunks, row } from '../store/records.ts';
import { touchesOf } from '../store/touches.ts';
import type { BackupLine, Manifest } from './format.ts';
import { backupLines, NotABackup } from './lines.ts';
import { summary } from './records-hash.ts';

/** What came of a restoration; where it is refused, the store is as empty as it was. */
export type RestoreResult =
  | { readonly kind: 'restored'; readonly manifest: Manifest }
  | { readonly kind: 'refused'; readonly why: string; readonly line?: number };

/**
 * Brings a backup of either store into an empty one, in one transaction. Every entry of the log is verified, and what
 * the manifest says is set beside what came in.
 */
export async function restore(engine: Engine, path: string): Promise<RestoreResult> {
  const intake = new Intake();
  try {
    const manifest = await engine.write(async (db) => {
      const head = await db.selectFrom('head').select('revision').executeTakeFirstOrThrow();
      if (head.revision !== 0) throw new NotABackup('the store is not empty');
      for await (const line of backupLines(path)) await intake.take(db, line);
      return intake.finish(db);
    });
    return { kind: 'restored', manifest };
  } catch (error) {
    if (!(error instanceof NotABackup)) throw error;
    const why = error.message;
    return intake.line === 0 ? { kind: 'refused', why } : { kind: 'refused', why, line: intake.line };
  }
}

const ROWS = 200;

/** What has come in of a backup, line by line. */
class Intake {
  line = 0;
  readonly #records = new Map<string, Fields>();
  readonly #hash = createHash('sha256');
  readonly #credentials: Database['credentials'][] = [];
  #head: Head = NO_ENTRY;
  #rows: LogRow[] = [];
  #touches: Database['touches'][] = [];
  #blobs = 0;
  #manifest: Manifest | undefined;

  async take(db: Db, text: string): Promise<void> {
    this.line++;
    if (this.#manifest !== undefined) throw new NotABackup('something follows the manifest');
    const value = parsed(text);
    if ('manifest' in value) {
      this.#manifest = value.manifest;
      return;
    }
    this.#hash.update(text);
    if (this.line === 1) {
      if (!('mingzhang' in value) || value.mingzhang !== 'workspace' || value.version !== 1)
        throw new NotABackup('not a backup of this version');
    } else if ('log' in value) await this.#entry(db, value.log);
    else if ('blob' in value) await this.#blob(db, value.blob);
    else if ('credential' in value) this.#credentials.push(value.credential);
    else throw new NotABackup('a line of no known kind');
  }

  /** Writes what the log makes, and gives the manifest where it agrees with all that came. */
  async finish(db: Db): Promise<Manifest> {
    const manifest = this.#manifest;
    if (manifest === undefined) throw new NotABackup('the manifest is missing');
    const came = {
      at: manifest.at,
      head: this.#head,
      entries: this.#head.revision,
      blobs: this.#blobs,
      credentials: this.#credentials.length,
      ...summary(this.#records),
      sha256: this.#hash.digest('hex'),
    };
    for (const [what, value] of Object.entries(came)) {
      if (JSON.stringify(manifest[what as keyof Manifest]) !== JSON.stringify(value))
        throw new NotABackup(`the manifest says otherwise of ${what}`);
    }
    await this.#flush(db);
    await db.updateTable('head').set(this.#head).execute();
    await writeAll(db, this.#records);
    for (const some of chunks(this.#credentials)) await db.insertInto('credentials').values(some).execute();
    return manifest;
  }

  async #entry(db: Db, kept: LogRow): Promise<void> {
    const entry = next(kept, this.#head, this.#records);
    if (typeof entry === 'string') throw new NotABackup(`entry ${this.#head.revision + 1}: ${entry}`);
    this.#head = { revision: entry.revision, hash: entry.hash };
    this.#rows.push(kept);
    this.#touches.push(...touchesOf(entry));
    if (this.#rows.length >= ROWS) await this.#flush(db);
  }

  async #blob(db: Db, blob: { readonly sha256: string; readonly base64: string }): Promise<void> {
    const bytes = Buffer.from(blob.base64, 'base64');
    if (sha256(bytes) !== blob.sha256) throw new NotABackup('a document does not have its hash');
    await db.insertInto('blobs').values({ sha256: blob.sha256, bytes }).execute();
    this.#blobs++;
  }

  async #flush(db: Db): Promise<void> {
    for (const some of chunks(this.#rows)) await db.insertInto('log').values(some).execute();
    for (const some of chunks(this.#touches)) await db.insertInto('touches').values(some).execute();
    this.#rows = [];
    this.#touches = [];
  }
}

async function writeAll(db: Db, records: ReadonlyMap<string, Fields>): Promise<void> {
  for (const table of TABLE_NAMES) {
    const rows = [...records]
      .filter(([key]) => key.startsWith(`${table}/`))
      .map(([key, fields]) => row(table, key.slice(table.length + 1), fields));
    for (const some of chunks(rows)) await recordsOf(db).insertInto(table).values(some).execute();
  }
}

function parsed(text: string): BackupLine {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as BackupLine;
  } catch {}
  throw new NotABackup('a line is not JSON');
}
