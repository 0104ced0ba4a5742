import { availableParallelism } from 'node:os';
import { OpenAPIHono } from '@hono/zod-openapi';
import { checkApp } from './check-page/app.ts';
import { checkPool } from './check-page/check-pool.ts';
import { addDesk } from './desk-files/add-desk.ts';
import { DeskFiles } from './desk-files/desk-files.ts';
import type { House } from './house.ts';
import { addRoutes, refused } from './http/dispatch.ts';
import type { Env } from './http/env.ts';
import { guard } from './http/guard.ts';
import { securityHeaders } from './http/headers.ts';
import { LIMITS, type Limits, RateLimits } from './http/limits.ts';
import { requestLog, traceOf } from './http/log.ts';
import { Refusal } from './http/refusal.ts';
import { type HouseOptions, openHouse } from './open-house.ts';

export interface AppOptions extends HouseOptions {
  readonly limits?: Limits;
  /** The desk's files; where they are built unless given. */
  readonly desk?: DeskFiles;
  /** Whether every answer is set against the contract, as tests want it. */
  readonly checkAnswers?: boolean;
}

/** The server as an application, and how it is brought to an end. */
export interface Served {
  readonly app: OpenAPIHono<Env>;
  readonly house: House;
  /** Ends event streams, jobs and threads; the store stays open. */
  readonly close: () => Promise<void>;
}

/** Makes the application over an open store: the API, the desk's files, and on this machine alone the check page. */
export async function createApp({
  limits: most = LIMITS,
  checkAnswers = false,
  desk = new DeskFiles(),
  ...given
}: AppOptions): Promise<Served> {
  const { close, ...opened } = await openHouse(given);
  const { log, metrics, surroundings } = opened;
  const app = new OpenAPIHono<Env>();
  let document: object | undefined;
  const house: House = {
    ...opened,
    openapi: () => {
      document ??= app.getOpenAPI31Document(OPENAPI);
      return document;
    },
  };
  const limits = new RateLimits(most, surroundings);
  const checks = checkPool(availableParallelism());
  app.use(requestLog(log, metrics), securityHeaders(surroundings), guard(surroundings));
  addRoutes(app, house, limits, checkAnswers);
  if (surroundings.loopback) app.route('/', checkApp(checks));
  addDesk(app, desk);
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
      limits.close();
      await Promise.all([close(), checks.close()]);
    },
  };
}

const OPENAPI = { openapi: '3.1.0', info: { title: '明账 Mingzhang', version: '0.1.0' } };
