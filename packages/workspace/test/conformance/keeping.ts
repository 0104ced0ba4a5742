import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../src/index.ts';
import { eachStore } from '../each-store.ts';
import { commit, line, set } from '../store-language.ts';
import type { StoreKind } from '../stores.ts';

/** Ways to change a backup, and what it is refused for. */
const CHANGED: readonly (readonly [string, (lines: string[]) => string[], RegExp])[] = [
  [
    'an amount changed',
    (lines: string[]) => lines.map((one) => one.replace('\\"after\\":7', '\\"after\\":8')),
    /entry 3: hash/,
  ],
  ['an entry left out', (lines: string[]) => lines.toSpliced(2, 1), /entry 2: previous/],
  ['the manifest left out', (lines: string[]) => lines.slice(0, -1), /manifest is missing/],
  ['the last entry left out', (lines: string[]) => lines.toSpliced(-2, 1), /manifest says otherwise of head/],
  ['something added', (lines: string[]) => [...lines, '{"log":{}}'], /follows the manifest/],
  ['no JSON', () => ['hello'], /not JSON/],
  ['nothing', () => [], /manifest is missing/],
  ['something else', () => ['{"mingzhang":"workspace","version":9}'], /not a backup of this version/],
];

/** Backup into `others`, passwords, documents. */
export function keeping(kind: StoreKind, others: readonly StoreKind[]): void {
  const on = eachStore(kind);
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-backup-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a backup made while others write restores into either store', async () => {
    await on.store.setPassword('wang', 'a long password');
    const hash = await on.store.putBlob(Buffer.from('文件'));
    const path = join(folder, 'backup');
    const writes = Array.from({ length: 60 }, (_, i) => commit(on.store, [line(`l${i}`, { fen: i })]));
    await writes[20];
    const result = await on.store.backup(path);
    await Promise.all(writes);
    if (result.kind !== 'written') throw new Error('not written');
    const { entries } = result.manifest;
    expect(entries).toBeGreaterThanOrEqual(22);
    for (const other of others) {
      const restored = await openStore(await other.create());
      expect(await restored.restore(path)).toEqual({ kind: 'restored', manifest: result.manifest });
      expect(await restored.verify()).toMatchObject({ ok: true, head: result.manifest.head });
      expect(await restored.history({ limit: 1_000 })).toEqual(
        await on.store.history({ limit: 1_000, upTo: entries }),
      );
      expect(await restored.list('budgetLines')).toHaveLength(entries - 1);
      expect(await restored.checkPassword('wang', 'a long password', new Date())).toBe('right');
      expect(await restored.getBlob(hash)).toEqual(new Uint8Array(Buffer.from('文件')));
      expect((await restored.undo({ who: 'wang', department: '201' })).kind).toBe('committed');
      expect(await restored.restore(path)).toEqual({ kind: 'refused', why: 'the store is not empty' });
      await restored.close();
    }
  });

  test('refuses a backup that was changed or cut off, and stays empty', async () => {
    await commit(on.store, [line('a')]);
    await commit(on.store, [set('a', 'fen', 100, 7)]);
    const path = join(folder, 'changed');
    await on.store.backup(path);
    const good = readFileSync(path);
    const lines = gunzipSync(good).toString().trimEnd().split('\n');
    const empty = await openStore(await kind.create());
    for (const [what, change, why] of CHANGED) {
      const text = change(lines).map((one) => `${one}\n`);
      writeFileSync(path, gzipSync(text.join('')));
      const refused = { kind: 'refused', why: expect.stringMatching(why) };
      expect.soft(await empty.restore(path), what).toMatchObject(refused);
    }
    writeFileSync(path, good.subarray(0, -20));
    expect(await empty.restore(path)).toMatchObject({ kind: 'refused', why: 'not a whole gzip file' });
    expect(await empty.verify()).toMatchObject({ ok: true, head: { revision: 0 } });
    writeFileSync(path, good);
    expect(await empty.restore(path)).toMatchObject({ kind: 'restored' });
    await empty.close();
  });

  test('passwords: right, wrong, five wrong ones and a quarter of an hour', async () => {
    const at = (minutes: number) => new Date(Date.UTC(2025, 0, 1, 8, minutes));
    expect(await on.store.setPassword('nobody', 'a long password')).toBe(false);
    expect(await on.store.setPassword('wang', 'short')).toBe(false);
    expect(await on.store.setPassword('wang', 'a long password')).toBe(true);
    expect(await on.store.checkPassword('nobody', 'a long password', at(0))).toBe('wrong');
    for (let i = 0; i < 5; i++)
      expect(await on.store.checkPassword('wang', 'a wrong one', at(i))).toBe('wrong');
    expect(await on.store.checkPassword('wang', 'a long password', at(18))).toBe('locked');
    expect(await on.store.checkPassword('wang', 'a long password', at(20))).toBe('right');
    expect(JSON.stringify(await on.store.history({ limit: 100 }))).not.toContain('argon2');
  });

  test('sessions are kept by the hash of their token, and end by token, by user and by age', async () => {
    const at = (hour: number) => new Date(Date.UTC(2025, 0, 1, hour)).toISOString();
    const session = (token: string, user: string) => ({ token, user, began: at(8), seen: at(8) });
    for (const token of ['a', 'b', 'c']) await on.store.keepSession(session(token, 'wang'));
    await on.store.keepSession(session('d', 'li'));
    await expect(on.store.keepSession(session('e', 'nobody'))).rejects.toThrow();
    await on.store.seeSession('b', at(9));
    expect(await on.store.findSession('b')).toEqual({ ...session('b', 'wang'), seen: at(9) });
    await on.store.dropSessions({ token: 'a' });
    await on.store.dropSessions({ seenBefore: at(9) });
    const left = await Promise.all(['a', 'b', 'c', 'd'].map((token) => on.store.findSession(token)));
    expect(left.map((one) => one?.token)).toEqual([undefined, 'b', undefined, undefined]);
    await on.store.dropSessions({ user: 'wang' });
    expect(await on.store.findSession('b')).toBeUndefined();
  });

  test('documents are kept once under their hash', async () => {
    const hash = await on.store.putBlob(new Uint8Array([1, 2, 3]));
    expect(await on.store.putBlob(new Uint8Array([1, 2, 3]))).toBe(hash);
    expect(await on.store.getBlob(hash)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await on.store.getBlob('0'.repeat(64))).toBeUndefined();
  });

  test('a database that a later version has changed is not opened', async () => {
    await kind.tamper(
      on.address,
      "insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00Z')",
    );
    await expect(openStore(on.address)).rejects.toThrow('cannot be brought to this version');
  });
}
