import type { RouteName } from '@mingzhang/api';
import type { MiddlewareHandler } from 'hono';
import { MemoryStore, rateLimiter } from 'hono-rate-limiter';
import { hashOf } from '../access/sessions.ts';
import { type Asking, addressOf, type Env, type Surroundings } from './env.ts';
import { Refusal } from './refusal.ts';

/** How many requests are taken in a minute. */
export interface Limits {
  /** Attempts to sign in or set up, from one address. */
  readonly signIn: number;
  /** Changes, by one session. */
  readonly changes: number;
  /** Files written or taken in, by one session. */
  readonly files: number;
  /** Reads of what is for everybody, from one address. */
  readonly open: number;
}

export const LIMITS: Limits = { signIn: 30, changes: 600, files: 60, open: 600 };

const SIGN_IN: ReadonlySet<RouteName> = new Set(['signIn', 'setUp', 'changePassword']);
const FILES: ReadonlySet<RouteName> = new Set([
  'readFile',
  'planImport',
  'planOrganisation',
  'startBatch',
  'readBatch',
  'backUp',
  'verifyLog',
]);

const OPEN: ReadonlySet<RouteName> = new Set(['readPublished', 'readPublishedFile', 'readOpenapi']);

/** The limits of a route: of sign-in by address, of changes and files by session. Other reads have none. */
export class RateLimits {
  readonly #stores: MemoryStore<Env>[] = [];
  readonly #byKind: Readonly<Record<keyof Limits, MiddlewareHandler<Env>>>;

  constructor(limits: Limits, surroundings: Surroundings) {
    const byAddress = (context: Asking) => addressOf(context, surroundings);
    const bySession = (context: Asking) =>
      context.get('person') === undefined ? byAddress(context) : hashOf(context.get('token') ?? '');
    this.#byKind = {
      signIn: this.#limiter(limits.signIn, byAddress),
      changes: this.#limiter(limits.changes, bySession),
      files: this.#limiter(limits.files, bySession),
      open: this.#limiter(limits.open, byAddress),
    };
  }

  of(route: RouteName, method: string): MiddlewareHandler<Env> | undefined {
    if (SIGN_IN.has(route)) return this.#byKind.signIn;
    if (OPEN.has(route)) return this.#byKind.open;
    if (FILES.has(route)) return this.#byKind.files;
    return method === 'get' ? undefined : this.#byKind.changes;
  }

  close(): void {
    for (const store of this.#stores) store.shutdown();
  }

  #limiter(limit: number, keyGenerator: (context: Asking) => string): MiddlewareHandler<Env> {
    const store = new MemoryStore<Env>();
    this.#stores.push(store);
    return rateLimiter<Env>({
      windowMs: 60_000,
      limit,
      keyGenerator: (context) => keyGenerator(context as Asking),
      store,
      handler: () => {
        throw new Refusal('too-many');
      },
    });
  }
}
