import { hash, verify } from '@node-rs/argon2';
import { type Db, recordsOf } from '../store/database.ts';
import type { Engine } from '../store/engine.ts';

/** Argon2id with the library's parameters, OWASP's second choice: 19 MiB, two passes. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const FAILURES = 5;
const LOCKED_MS = 15 * 60 * 1000;
const SHORTEST = 10;
const LONGEST = 200;

/** What came of a password: `locked` after five wrong ones in a row, for a quarter of an hour. */
export type PasswordCheck = 'right' | 'wrong' | 'locked';

/**
 * Sets a user's password and lifts any lock. Gives false, and sets nothing, where it has fewer than 10 or more than 200
 * characters or there is no such user. The hash is kept beside the log, never in it.
 */
export async function setPassword(engine: Engine, user: string, password: string): Promise<boolean> {
  if (password.length < SHORTEST || password.length > LONGEST) return false;
  const value = { hash: await hash(password, PARAMETERS), failures: 0, lockedUntil: null };
  return engine.write(async (db) => {
    const found = await recordsOf(db)
      .selectFrom('users')
      .select('id')
      .where('id', '=', user)
      .executeTakeFirst();
    if (found === undefined) return false;
    await db
      .insertInto('credentials')
      .values({ user, ...value })
      .onConflict((conflict) => conflict.column('user').doUpdateSet(value))
      .execute();
    return true;
  });
}

/** Whether a user's password is this one at `now`. An unknown user and a locked one take as long as a wrong password. */
export async function checkPassword(
  engine: Engine,
  user: string,
  password: string,
  now: Date,
): Promise<PasswordCheck> {
  const known = await engine.reader
    .selectFrom('credentials')
    .selectAll()
    .where('user', '=', user)
    .executeTakeFirst();
  const right = password.length <= LONGEST && (await verify(known?.hash ?? (await nobody), password));
  if (known?.lockedUntil != null && known.lockedUntil > now.toISOString()) return 'locked';
  if (known === undefined) return 'wrong';
  if (right && known.failures === 0) return 'right';
  await engine.write((db) => (right ? forgive(db, user) : count(db, user, now)));
  return right ? 'right' : 'wrong';
}

/** Who has a password. */
export async function usersWithPassword(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('credentials').select('user').execute();
  return new Set(rows.map(({ user }) => user));
}

const nobody = hash('no such user', PARAMETERS);

async function forgive(db: Db, user: string): Promise<void> {
  await db
    .updateTable('credentials')
    .set({ failures: 0, lockedUntil: null })
    .where('user', '=', user)
    .execute();
}

async function count(db: Db, user: string, now: Date): Promise<void> {
  const { failures } = await db
    .updateTable('credentials')
    .set((row) => ({ failures: row('failures', '+', 1) }))
    .where('user', '=', user)
    .returning('failures')
    .executeTakeFirstOrThrow();
  if (failures < FAILURES) return;
  const lockedUntil = new Date(now.getTime() + LOCKED_MS).toISOString();
  await db.updateTable('credentials').set({ failures: 0, lockedUntil }).where('user', '=', user).execute();
}
