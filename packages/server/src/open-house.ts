import { availableParallelism } from 'node:os';
import type { Store } from '@mingzhang/workspace';
import type { Logger } from 'pino';
import { Sessions } from './access/sessions.ts';
import type { ExampleAccounts, House } from './house.ts';
import type { Surroundings } from './http/env.ts';
import { traceOf } from './http/log.ts';
import { Metrics } from './http/metrics.ts';
import { Streams } from './http/streams.ts';
import { DeskPool } from './jobs/desk-pool.ts';
import { Jobs } from './jobs/jobs.ts';
import { Plans } from './jobs/plans.ts';
import { Budgets } from './live/budgets.ts';
import { Feed } from './live/feed.ts';
import { Organisation } from './live/organisation.ts';
import { Presence } from './live/presence.ts';

export interface HouseOptions {
  readonly store: Store;
  /** Where the store is: threads open it for themselves. */
  readonly address: string;
  readonly log: Logger;
  readonly surroundings: Surroundings;
  /** Lets whoever knows it set up the first administrator. */
  readonly setupKey: string;
  readonly example?: ExampleAccounts;
  readonly now?: () => Date;
}

/** How long a thread may take: over a backup or a publication, and over a file that somebody brought. */
const OWN_SECONDS = 600;
const FILE_SECONDS = 20;
/** How often other processes' entries are looked for while somebody follows a budget. */
const POLL_MS = 1_000;
const CHINA_MS = 8 * 60 * 60 * 1000;

/** Reads the organisation and begins to follow the log. `close` ends streams, jobs and threads; the store stays open. */
export async function openHouse({
  now = () => new Date(),
  example,
  ...given
}: HouseOptions): Promise<Omit<House, 'openapi'> & { readonly close: () => Promise<void> }> {
  const { store, log } = given;
  const failed = (error: unknown) => log.error(traceOf(error));
  const { organisation, revision } = await Organisation.read(store);
  const feed = new Feed(store, revision);
  feed.listen((entry) => organisation.follow(entry));
  const today = () => new Date(now().getTime() + CHINA_MS).toISOString().slice(0, 10);
  const budgets = new Budgets(store, feed, today);
  const streams = new Streams(failed);
  const jobs: House['jobs'] = new Jobs(() => now().getTime(), failed);
  const sessions = new Sessions(store, now);
  const metrics = new Metrics({
    revision: () => feed.revision,
    sessions: () => sessions.active,
    streams: () => streams.size,
    jobs: () => jobs.running,
    budgets: () => budgets.size,
  });
  const desk = new DeskPool(2, OWN_SECONDS);
  const imports = new DeskPool(1, FILE_SECONDS);
  const outside = new DeskPool(Math.max(1, availableParallelism() - 1), FILE_SECONDS);
  const poll = setInterval(() => {
    if (streams.size > 0) feed.catchUp().catch(failed);
  }, POLL_MS).unref();
  return {
    ...given,
    ...{
      example,
      now,
      today,
      organisation,
      feed,
      budgets,
      sessions,
      streams,
      jobs,
      metrics,
      desk,
      imports,
      outside,
    },
    presence: new Presence(),
    plans: new Plans(() => now().getTime()),
    close: async () => {
      clearInterval(poll);
      streams.close();
      jobs.close();
      metrics.close();
      await Promise.all([desk, imports, outside].map((pool) => pool.close()));
    },
  };
}
