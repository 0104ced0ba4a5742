import { availableParallelism } from 'node:os';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Store } from '@mingzhang/workspace';
import type { Logger } from 'pino';
import { Sessions } from './access/sessions.ts';
import type { BatchResult } from './api/batch.ts';
import { type DeskPool, LONGEST_MS } from './api/work-done.ts';
import { checkApp } from './check-page/app.ts';
import { checkPool } from './check-page/check-pool.ts';
import { addDesk } from './desk-files/add-desk.ts';
import type { ExampleAccounts, House } from './house.ts';
import { addRoutes, refused } from './http/dispatch.ts';
import type { Env, Surroundings } from './http/env.ts';
import { guard } from './http/guard.ts';
import { securityHeaders } from './http/headers.ts';
import { LIMITS, type Limits, RateLimits } from './http/limits.ts';
import { requestLog, traceOf } from './http/log.ts';
import { Metrics } from './http/metrics.ts';
import { Refusal } from './http/refusal.ts';
import { Streams } from './http/streams.ts';
import { Jobs } from './jobs/jobs.ts';
import { Plans } from './jobs/plans.ts';
import { Pool } from './jobs/pool.ts';
import { Budgets } from './live/budgets.ts';
import { Feed } from './live/feed.ts';
import { Organisation } from './live/organisation.ts';
import { Presence } from './live/presence.ts';

export interface AppOptions {
  readonly store: Store;
  /** Where the store is: threads open it for themselves. */
  readonly address: string;
  readonly log: Logger;
  readonly surroundings: Surroundings;
  /** Lets whoever knows it set up the first administrator. */
  readonly setupKey: string;
  readonly example?: ExampleAccounts;
  readonly limits?: Limits;
  readonly now?: () => Date;
  /** Whether every answer is set against the contract, as tests want it. */
  readonly checkAnswers?: boolean;
}

/** The server as an application, and how it is brought to an end. */
export interface Served {
  readonly app: OpenAPIHono<Env>;
  readonly house: House;
  /** Ends event streams and forgets what is held; the store stays open. */
  readonly close: () => Promise<void>;
}

const CHINA_MS = 8 * 60 * 60 * 1000;

/** Makes the application over an open store. */
export async function createApp(options: AppOptions): Promise<Served> {
  const { store, address, log, surroundings, setupKey, example, now = () => new Date() } = options;
  const { organisation, revision } = await Organisation.read(store);
  const feed = new Feed(store, revision);
  feed.listen((entry) => organisation.follow(entry));
  const today = () => new Date(now().getTime() + CHINA_MS).toISOString().slice(0, 10);
  const budgets = new Budgets(store, feed, today);
  const streams = new Streams();
  const metrics = new Metrics({
    revision: () => feed.revision,
    streams: () => streams.size,
    jobs: () => jobs.running,
    budgets: () => budgets.size,
  });
  const jobs = new Jobs<BatchResult | undefined>(() => now().getTime());
  const desk = deskPool(2);
  const outside = deskPool(Math.max(1, availableParallelism() - 1));
  const limits = new RateLimits(options.limits ?? LIMITS, surroundings);
  const app = new OpenAPIHono<Env>();
  const house: House = {
    ...{ store, address, feed, organisation, budgets, streams, jobs, desk, outside, metrics, log },
    ...{ surroundings, example, setupKey, now, today },
    presence: new Presence(),
    plans: new Plans(() => now().getTime()),
    sessions: new Sessions(store, now),
    openapi: () =>
      app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '明账 Mingzhang', version: '0.1.0' } }),
  };
  app.use(requestLog(log, metrics), securityHeaders(surroundings), guard(surroundings));
  addRoutes(app, house, limits, options.checkAnswers === true);
  const checks = checkPool(availableParallelism());
  if (surroundings.loopback) app.route('/', checkApp(checks));
  addDesk(app);
  app.notFound((context) => context.json(new Refusal('not-found').problem, 404));
  app.onError((error, context) => {
    const answer = refused(error, context);
    if (answer !== undefined) return answer;
    log.error({ route: context.get('route'), ...traceOf(error) });
    return context.json(new Refusal('internal').problem, 500);
  });
  return {
    app,
    house,
    close: async () => {
      streams.close();
      jobs.close();
      limits.close();
      metrics.close();
      await Promise.all([desk, outside, checks].map((pool) => pool.close()));
    },
  };
}

const HEAP_MB = 768;

/** Threads start when there is work for them. */
function deskPool(size: number): DeskPool {
  const entry = new URL('./jobs/desk-worker.ts', import.meta.url);
  return new Pool(entry, { size, jobMs: LONGEST_MS, heapMb: HEAP_MB });
}
