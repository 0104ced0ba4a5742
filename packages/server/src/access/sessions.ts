import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Store } from '@mingzhang/workspace';

/** A session ends after eight hours without a request, and after a day in any case. */
const IDLE_MS = 8 * 60 * 60 * 1000;
const LONGEST_MS = 24 * 60 * 60 * 1000;
/** How exactly the store knows when a session was last seen. */
const SEEN_MS = 5 * 60 * 1000;

/** Who is signed in by which token. The store holds the SHA-256 of each token and nothing that a token could be made from. */
export class Sessions {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #seen = new Map<string, number>();

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** How many sessions this process has seen in use and that have not ended for want of requests. */
  get active(): number {
    const now = this.#now().getTime();
    return [...this.#seen.values()].filter((seen) => now - seen <= IDLE_MS).length;
  }

  /** Begins a session and gives its token. */
  async begin(user: string): Promise<string> {
    const now = this.#now();
    for (const [hash, seen] of this.#seen) if (now.getTime() - seen > IDLE_MS) this.#seen.delete(hash);
    await this.#store.dropSessions({ seenBefore: new Date(now.getTime() - IDLE_MS - SEEN_MS).toISOString() });
    const token = newToken();
    const at = now.toISOString();
    await this.#store.keepSession({ token: hashOf(token), user, began: at, seen: at });
    return token;
  }

  /**
   * The user a token stands for, or undefined where its session has ended or never was. Being `used` keeps it from ending
   * for want of requests.
   */
  async find(token: string, used: boolean): Promise<string | undefined> {
    const hash = hashOf(token);
    const kept = await this.#store.findSession(hash);
    if (kept === undefined) return undefined;
    const now = this.#now().getTime();
    const seen = Math.max(Date.parse(kept.seen), this.#seen.get(hash) ?? 0);
    if (now - seen > IDLE_MS || now - Date.parse(kept.began) > LONGEST_MS) {
      await this.end(token);
      return undefined;
    }
    if (!used) return kept.user;
    this.#seen.set(hash, now);
    if (now - Date.parse(kept.seen) > SEEN_MS)
      await this.#store.seeSession(hash, new Date(now).toISOString());
    return kept.user;
  }

  async end(token: string): Promise<void> {
    this.#seen.delete(hashOf(token));
    await this.#store.dropSessions({ token: hashOf(token) });
  }

  endAllOf(user: string): Promise<void> {
    return this.#store.dropSessions({ user });
  }
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The token that changes must carry beside the cookie: it is made from the cookie's, which scripts cannot read. */
export function csrfOf(token: string): string {
  return createHash('sha256').update(`csrf ${token}`).digest('base64url');
}

/** Whether two secrets are the same, in a time that tells nothing of them. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
