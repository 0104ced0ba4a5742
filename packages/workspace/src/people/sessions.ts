import type { Db } from '../store/database.ts';
import type { Engine } from '../store/engine.ts';

/** A sign-in as it is kept beside the log: by the SHA-256 of its token, never the token. Times are ISO 8601, UTC. */
export interface KeptSession {
  readonly token: string;
  readonly user: string;
  readonly began: string;
  readonly seen: string;
}

/** Keeps a new session. Throws where there is no such user. */
export async function keepSession(engine: Engine, session: KeptSession): Promise<void> {
  await engine.write((db) => db.insertInto('sessions').values(session).execute());
}

export function findSession(db: Db, token: string): Promise<KeptSession | undefined> {
  return db.selectFrom('sessions').selectAll().where('token', '=', token).executeTakeFirst();
}

export async function seeSession(engine: Engine, token: string, seen: string): Promise<void> {
  await engine.write((db) => db.updateTable('sessions').set({ seen }).where('token', '=', token).execute());
}

/** Ends one session, all of one user, or all that were last seen before a moment. */
export async function dropSessions(
  engine: Engine,
  which: { readonly token: string } | { readonly user: string } | { readonly seenBefore: string },
): Promise<void> {
  await engine.write((db) => {
    const rows = db.deleteFrom('sessions');
    if ('token' in which) return rows.where('token', '=', which.token).execute();
    if ('user' in which) return rows.where('user', '=', which.user).execute();
    return rows.where('seen', '<', which.seenBefore).execute();
  });
}
