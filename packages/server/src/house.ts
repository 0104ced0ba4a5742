import type { Session } from '@mingzhang/api';
import type { Store } from '@mingzhang/workspace';
import type { Logger } from 'pino';
import type { Sessions } from './access/sessions.ts';
import type { BatchResult } from './api/batch.ts';
import type { Surroundings } from './http/env.ts';
import type { Metrics } from './http/metrics.ts';
import type { Streams } from './http/streams.ts';
import type { DeskPool } from './jobs/desk-pool.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Plans } from './jobs/plans.ts';
import type { Budgets } from './live/budgets.ts';
import type { Feed } from './live/feed.ts';
import type { Organisation } from './live/organisation.ts';
import type { Presence } from './live/presence.ts';

/** The sign-ins of an example workspace, shown on the sign-in page. */
export type ExampleAccounts = NonNullable<Session['example']>;

/** Everything that handlers work with. */
export interface House {
  readonly store: Store;
  /** Where the store is: threads open it for themselves. */
  readonly address: string;
  readonly feed: Feed;
  readonly organisation: Organisation;
  readonly budgets: Budgets;
  readonly sessions: Sessions;
  readonly streams: Streams;
  readonly presence: Presence;
  readonly plans: Plans;
  readonly jobs: Jobs<BatchResult | undefined>;
  /** Threads for what a person waits for. */
  readonly desk: DeskPool;
  /** Threads for files that are imported. */
  readonly imports: DeskPool;
  /** Threads for batches of files from outside. */
  readonly outside: DeskPool;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly surroundings: Surroundings;
  readonly example: ExampleAccounts | undefined;
  /** What was printed where the server was started, which lets the first administrator in. */
  readonly setupKey: string;
  readonly now: () => Date;
  /** The day in China, `2026-02-01`. */
  readonly today: () => string;
  /** The OpenAPI document. */
  readonly openapi: () => object;
}
