import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '@mingzhang/workspace';
import type { Browser } from 'playwright-core';
import { inject, type RunnerTestCase } from 'vitest';
import { EXAMPLE_ACCOUNTS } from '../../examples/district/accounts.ts';
import { seedDistrict } from '../../examples/district/seed.ts';
import type { ExampleAccounts } from '../../packages/server/src/house.ts';
import { serve } from '../../packages/server/src/serve.ts';
import { buildDesk } from '../../scripts/desk.mjs';
import { launch } from '../chromium.ts';
import { Person } from './person.ts';

/** The password of the accounts that the example shows, and of those that a suite gives one. */
export const PASSWORD = EXAMPLE_ACCOUNTS[0]?.password ?? '';

const RESULTS = fileURLToPath(new URL('../../node_modules/.cache/mingzhang/results/', import.meta.url));

/** A server with the desk on it, over a store of its own, and a browser for the people who use it. */
class House {
  readonly address: string;
  /** Where a new workspace lets its first administrator in. */
  readonly setupLink: string | undefined;
  /** Where the store is, and room for files beside it. */
  readonly folder: string;
  readonly #people: Person[] = [];
  readonly #browser: Browser;
  readonly #stopServer: () => Promise<void>;

  constructor(
    served: Pick<Awaited<ReturnType<typeof serve>>, 'address' | 'setupLink' | 'stop'>,
    browser: Browser,
    folder: string,
  ) {
    this.address = served.address;
    this.setupLink = served.setupLink;
    this.#stopServer = served.stop;
    this.#browser = browser;
    this.folder = folder;
  }

  /** Somebody at a browser of their own, not signed in. */
  async somebody(): Promise<Person> {
    const person = await Person.at(this.#browser, this.address);
    this.#people.push(person);
    return person;
  }

  /** Somebody at a browser of their own who signed in as usual. */
  async as(user: string): Promise<Person> {
    const person = await this.somebody();
    await person.signsIn(user, PASSWORD);
    return person;
  }

  /** After a test that failed: a picture of what everybody sees, beside the other results. */
  async picturesOf({ name, result }: Pick<RunnerTestCase, 'name' | 'result'>): Promise<void> {
    if (result?.state !== 'fail') return;
    for (const [i, { page }] of this.#people.entries())
      await page
        .screenshot({ path: `${RESULTS}${name.replaceAll(/[\s/]+/g, '-')}-${i}.png` })
        .catch(() => {});
  }

  async shut(): Promise<void> {
    await this.#browser.close();
    await this.#stopServer();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Opens the example district, with what else the suite wants in its store. */
export function openDistrict(prepare?: (store: Store) => Promise<void>): Promise<House> {
  const shown = EXAMPLE_ACCOUNTS.map(({ id, ...account }) => ({ user: id, ...account }));
  return openHouse(async (path) => {
    await copyFile(await seeded(), path);
    if (prepare === undefined) return;
    const store = await openStore(path);
    await prepare(store);
    await store.close();
  }, shown as ExampleAccounts);
}

/** Opens a workspace in which there is nothing yet. */
export function openEmpty(): Promise<House> {
  return openHouse(async () => {
    await seeded();
  });
}

async function openHouse(fill: (path: string) => Promise<void>, example?: ExampleAccounts): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-desk-'));
  const store = join(folder, 'store.sqlite');
  await fill(store);
  const settings = { store, host: '127.0.0.1', port: 0, nextPort: false, behindProxy: false };
  const served = await serve({ ...settings, logLevel: 'silent' }, example);
  return new House(served, await launch(), folder);
}

/** The district in a file, made by the first suite that wants it; the desk's pages are built by then too. */
async function seeded(): Promise<string> {
  const path = join(inject('runFolder'), 'district.sqlite');
  const isFirst = await mkdir(`${path}.begun`).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    buildDesk(process.execPath);
    const store = await openStore(`${path}.draft`);
    await seedDistrict(store, new Date().toISOString().slice(0, 10));
    await store.close();
    await rename(`${path}.draft`, path);
  }
  while (!existsSync(path)) await wait(100);
  return path;
}
