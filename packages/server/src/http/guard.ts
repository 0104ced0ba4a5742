import type { MiddlewareHandler } from 'hono';
import { type Env, isHttps, type Surroundings } from './env.ts';
import { Refusal } from './refusal.ts';

const LOCAL = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Lets in only requests that name this machine, where it serves this machine alone (against DNS rebinding), and of those
 * that do something only what comes from its own pages.
 */
export function guard(surroundings: Surroundings): MiddlewareHandler<Env> {
  return async (context, next) => {
    const { req } = context;
    const host = req.header('host') ?? new URL(req.url).host;
    if (surroundings.loopback && !LOCAL.test(host)) throw new Refusal('host');
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      const origin = req.header('origin');
      const site = req.header('sec-fetch-site');
      const own = `${isHttps(context, surroundings) ? 'https' : 'http'}://${host}`;
      if (origin !== undefined && origin !== own) throw new Refusal('other-site');
      if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('other-site');
    }
    return next();
  };
}
