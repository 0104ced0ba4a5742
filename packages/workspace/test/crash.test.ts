import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../src/index.ts';
import { commit, DISTRICT, entryOf } from './store-language.ts';
import { storeKinds } from './stores.ts';

const KILLS = 20;
const EDITS = 1_000;
const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

const kinds = await storeKinds();
afterAll(async () => {
  for (const { stop } of kinds) await stop();
});

describe.each(kinds)('$name', ({ missing, create }) => {
  if (missing !== undefined) return test.skip(`cannot run here: ${missing}`, () => {});

  test(`kill -9, ${KILLS} times during ${EDITS} edits: nothing acknowledged is lost, the chain verifies`, {
    timeout: 300_000,
  }, async () => {
    const address = await create();
    const founded = await openStore(address);
    entryOf(await commit(founded, DISTRICT, 'admin', null));
    await founded.close();

    const acknowledged = new Map<string, number>();
    for (let kill = 1; kill <= KILLS; kill++) {
      const share = (EDITS * kill) / KILLS;
      await writeUntil(address, `w${kill}`, acknowledged, share);
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(EDITS);

    const store = await openStore(address);
    const verification = await store.verify();
    expect(verification).toMatchObject({ ok: true });
    expect(verification.head.revision).toBeGreaterThan(acknowledged.size);
    const lines = new Set((await store.list('budgetLines')).map(({ id }) => id));
    expect([...acknowledged.keys()].filter((id) => !lines.has(id))).toEqual([]);
    for (const [id, revision] of [...acknowledged].slice(-50)) {
      const [entry] = await store.history({ after: revision - 1, limit: 1 });
      expect(entry?.edit).toMatchObject([{ kind: 'add', id }]);
    }
    await store.close();
  });
});

/** Runs a writer until so many edits are acknowledged in all, and kills it a random moment later. */
async function writeUntil(
  address: string,
  name: string,
  acknowledged: Map<string, number>,
  enough: number,
): Promise<void> {
  const writer = spawn(process.execPath, ['--no-warnings', WRITER, address, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'close');
  const lines = createInterface({ input: writer.stdout });
  const reached = new Promise<void>((done) => {
    lines.on('line', (said) => {
      const [id = '', revision] = said.split(' ');
      acknowledged.set(id, Number(revision));
      if (acknowledged.size >= enough) done();
    });
    writer.once('exit', () => done());
  });
  await reached;
  await setTimeout(Math.random() * 10);
  expect(writer.exitCode).toBeNull();
  writer.kill('SIGKILL');
  await ended;
}
