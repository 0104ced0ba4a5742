import { randomBytes } from 'node:crypto';
import { openStore } from '@mingzhang/workspace';
import { pino } from 'pino';
import { needsSetup } from './api/setup.ts';
import { createApp } from './app.ts';
import { DeskFiles } from './desk-files/desk-files.ts';
import { packAll } from './desk-files/packed.ts';
import type { ExampleAccounts } from './house.ts';
import { traceOf } from './http/log.ts';
import { type Listening, listen } from './listen.ts';
import { warmBudgets } from './live/warm.ts';
import { makeRoom, type Settings } from './settings.ts';

/** A server that is running. */
export interface Serving {
  readonly address: string;
  /** Where the first administrator is set up, with the key that lets them; only where there is none yet. */
  readonly setupLink: string | undefined;
  /** Takes no more requests, ends event streams, lets commits under way end, and closes the store. */
  readonly stop: () => Promise<void>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Opens the store and serves the desk and its API over it. `example` are the sign-ins of an example workspace. */
export async function serve(settings: Settings, example?: ExampleAccounts): Promise<Serving> {
  makeRoom(settings.store);
  const store = await openStore(settings.store);
  const log = pino({ level: settings.logLevel, base: null });
  const desk = new DeskFiles();
  const setupKey = randomBytes(24).toString('base64url');
  const surroundings = { behindProxy: settings.behindProxy, loopback: LOOPBACK.has(settings.host) };
  const { app, house, close } = await createApp({
    ...{ store, address: settings.store, log, surroundings, setupKey, desk },
    ...(example === undefined ? {} : { example }),
  });
  let listening: Listening;
  try {
    listening = await listen(app, settings);
  } catch (error) {
    await close();
    await store.close();
    throw error;
  }
  const stopping = new AbortController();
  const ahead = packAll(desk.all(), stopping.signal)
    .then(() => warmBudgets(house, stopping.signal))
    .catch((error: unknown) => log.error(traceOf(error)));
  const { address } = listening;
  return {
    address,
    setupLink: needsSetup(house) ? `${address}/set-up#${setupKey}` : undefined,
    stop: async () => {
      stopping.abort();
      const closed = close();
      await listening.stop();
      await Promise.all([closed, ahead]);
      await store.close();
    },
  };
}
