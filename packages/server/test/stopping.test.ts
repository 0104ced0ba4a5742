import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@mingzhang/workspace';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, seed } from './seed/district.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-stop-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly address: string;
}

/** Starts the server as `npm start` does, on a free port. */
async function start(store: string): Promise<Running> {
  const env = { ...process.env, MINGZHANG_DATA: store, PORT: '0', MINGZHANG_LOG: 'info' };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = new Promise<string>((done, failed) => {
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = /open\s+(http:\S+)/.exec(said)?.[1];
      if (found !== undefined) done(found);
    });
    child.once('exit', () => failed(new Error(said)));
  });
  return { child, said: () => said, address: await address };
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) => child.once('exit', (code) => done(code)));

describe('a server that is told to stop', { timeout: 60_000 }, () => {
  it('ends its streams, lets edits under way end, loses none that it acknowledged, and leaves with 0', async () => {
    const path = join(folder, 'district.sqlite');
    const store = await openStore(path);
    await seed(store);
    await store.close();
    const { child, address } = await start(path);
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    const call = async (method: string, route: string, body?: unknown) => {
      const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const response = await fetch(`${address}${route}`, init);
      const cookie = response.headers.get('set-cookie')?.split(';')[0];
      if (cookie !== undefined) headers.cookie = cookie;
      return response;
    };
    for (const body of [undefined, { user: 'clerk-201', password: PASSWORD }]) {
      const response = await call(body === undefined ? 'GET' : 'POST', '/api/session', body);
      headers['x-csrf-token'] = ((await response.json()) as { csrf: string }).csrf;
    }
    const events = (await call('GET', '/api/budgets/201/2026/events')).body?.getReader();
    await events?.read();
    let acknowledged = 0;
    const editing = (async () => {
      for (let i = 0; ; i++) {
        const change = { kind: 'set', table: 'budgetLines', id: '201-l1', field: 'note' };
        const edit = [{ ...change, before: i === 0 ? null : `第${i - 1}次`, after: `第${i}次` }];
        const response = await call('POST', '/api/budgets/201/2026/edits', { edit, why: '' }).catch(
          () => undefined,
        );
        if (response?.status !== 200) return;
        acknowledged++;
        if (acknowledged === 5) child.kill('SIGTERM');
      }
    })();
    const code = await ended(child);
    await editing;
    let last = await events?.read();
    while (last?.done === false) last = await events?.read();
    expect(last?.done).toBe(true);
    expect(code).toBe(0);
    const again = await openStore(path);
    const edits = (await again.history({ department: '201', who: 'clerk-201', limit: 1_000 })).slice(1);
    expect(edits.length).toBeGreaterThanOrEqual(acknowledged);
    expect(await again.verify()).toMatchObject({ ok: true });
    await again.close();
  });

  it('when it is new shows the link of its first administrator where it was started, and nowhere else', async () => {
    const { child, said, address } = await start(join(folder, 'new', 'fresh.sqlite'));
    const key = /\/set-up#([\w-]{32})/.exec(said())?.[1] ?? 'none';
    const origin = new URL(address).origin;
    const session = await fetch(`${origin}/api/session`);
    expect(await session.text()).not.toContain(key);
    expect(await (await fetch(`${origin}/api/setup`)).json()).toEqual({ needed: true });
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
  });
});
