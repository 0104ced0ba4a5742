import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inFolder, mingzhang } from './run-cli.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Serves a workspace until `use` is done; gives how it ended and what it said. */
async function serving(store: string, use: (address: string) => Promise<void>): Promise<number | null> {
  const env = { ...process.env, MINGZHANG_DATA: store, PORT: '0', MINGZHANG_LOG: 'silent' };
  const child = spawn(process.execPath, [MAIN, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  let said = '';
  const address = new Promise<string>((done, failed) => {
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = /open\s+(http:\S+)/.exec(said)?.[1];
      if (found !== undefined) done(found);
    });
    child.once('exit', () => failed(new Error(said)));
  });
  await use(await address);
  child.kill('SIGTERM');
  return ended;
}

describe('serve, backup and restore', { timeout: 120_000 }, () => {
  it('a workspace that is served is backed up, and restored into another', () =>
    inFolder(async (folder) => {
      const [store, other, file] = [
        join(folder, 'a.sqlite'),
        join(folder, 'b.sqlite'),
        join(folder, 'backup'),
      ];
      const code = await serving(store, async (address) => {
        const { origin, hash } = new URL(address);
        const headers: Record<string, string> = { 'content-type': 'application/json' };
        const first = await fetch(`${origin}/api/session`);
        headers.cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
        headers['x-csrf-token'] = ((await first.json()) as { csrf: string }).csrf;
        const body = JSON.stringify({
          key: hash.slice(1),
          user: 'first',
          name: '甲',
          password: 'a first password',
        });
        expect((await fetch(`${origin}/api/setup`, { method: 'POST', headers, body })).status).toBe(200);
        const backup = await mingzhang(['backup', file], { MINGZHANG_DATA: store });
        expect(backup).toMatchObject({ code: 0, out: expect.stringContaining('日志 1 条') });
      });
      expect(code).toBe(0);
      const restored = await mingzhang(['restore', file, '--lang', 'en'], { MINGZHANG_DATA: other });
      expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('1 entries') });
      const twice = await mingzhang(['restore', file, '--lang', 'en'], { MINGZHANG_DATA: other });
      expect(twice).toMatchObject({ code: 3, err: expect.stringContaining('not empty') });
    }));

  it('what is no backup is refused, and where nothing can be written a sentence says so', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'none');
      writeFileSync(file, 'not a backup');
      const env = { MINGZHANG_DATA: join(folder, 'a.sqlite') };
      expect((await mingzhang(['restore', file], env)).code).toBe(3);
      const nowhere = await mingzhang(['backup', join(folder, 'no', 'such', 'folder')], env);
      expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('没有做成') });
      expect(readFileSync(file, 'utf8')).toBe('not a backup');
      expect(existsSync(join(folder, 'no'))).toBe(false);
      expect((await mingzhang(['serve'], { ...env, PORT: 'x' })).code).toBe(2);
    }));
});
