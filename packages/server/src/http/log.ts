import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import type { Metrics } from './metrics.ts';

/**
 * One line a request: method, route, status, milliseconds, who and whose department. Never a body, a query, a text or an
 * amount, and of addresses only the name of the route.
 */
export function requestLog(log: Logger, metrics: Metrics): MiddlewareHandler<Env> {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const ms = performance.now() - start;
    const route = context.get('route') ?? (context.req.path.startsWith('/api/') ? 'unknown' : 'page');
    const { status } = context.res;
    metrics.request(route, status, ms);
    log.info({
      method: context.req.method,
      route,
      status,
      ms: Math.round(ms * 10) / 10,
      user: context.get('person')?.id,
      department: context.get('department'),
    });
  };
}

/** What a log may hold of an exception: its kind and where it was thrown; its message may quote values. */
export function traceOf(error: unknown): { readonly error: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return { error: `${error.name}${code}`, at: at.slice(0, 12).map((line) => line.trim()) };
}
