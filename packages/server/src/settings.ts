import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** How the server is to run. */
export interface Settings {
  /** The store: a path, or a `postgres://` URL. */
  readonly store: string;
  readonly host: string;
  readonly port: number;
  /** Whether the next free port will do where this one is taken. */
  readonly nextPort: boolean;
  readonly behindProxy: boolean;
  readonly logLevel: string;
}

const PORT = 8420;

/**
 * The settings that the environment gives:
 *
 * - `DATABASE_URL`: a PostgreSQL database to work in
 * - `MINGZHANG_DATA`: else the SQLite file to work in; `var/mingzhang.sqlite` where it is not set
 * - `HOST`, `PORT`: where to listen; 127.0.0.1 and 8420, or the next free port where PORT is not set
 * - `MINGZHANG_PROXY=1`: a proxy stands before it, whose X-Forwarded-For and X-Forwarded-Proto are believed
 * - `MINGZHANG_LOG`: `info` (one line a request), `warn`, `error` or `silent`; `warn` on a terminal, else `info`
 *
 * Throws RangeError for a port that is none.
 */
export function settingsOf(env: NodeJS.ProcessEnv, isTerminal: boolean): Settings {
  const { DATABASE_URL, MINGZHANG_DATA, HOST = '127.0.0.1', MINGZHANG_LOG, MINGZHANG_PROXY } = env;
  const port = env.PORT === undefined ? PORT : Number(env.PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`PORT=${env.PORT}`);
  return {
    store: DATABASE_URL ?? resolve(MINGZHANG_DATA ?? 'var/mingzhang.sqlite'),
    host: HOST,
    port,
    nextPort: env.PORT === undefined,
    behindProxy: MINGZHANG_PROXY === '1',
    logLevel: MINGZHANG_LOG ?? (isTerminal ? 'warn' : 'info'),
  };
}

/** Makes the folder of a store that is a file. */
export function makeRoom(store: string): void {
  if (!/^postgres(?:ql)?:\/\//.test(store)) mkdirSync(dirname(store), { recursive: true, mode: 0o700 });
}
