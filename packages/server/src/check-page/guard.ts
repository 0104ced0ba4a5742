import type { MiddlewareHandler } from 'hono';

const LOCAL = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Lets in only requests that name this machine (against DNS rebinding) and, for those that do something, come from the
 * page itself (against other sites posting here).
 */
export const onlyThisMachine: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const host = req.header('host') ?? '';
  if (!LOCAL.test(host)) return context.text('只接受本机的访问。\nOnly this machine may connect.\n', 403);
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    const origin = req.header('origin');
    const site = req.header('sec-fetch-site');
    const own = origin === undefined || origin === `http://${host}`;
    if (!own || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
      return context.text('只接受本页面提交的文件。\nOnly this page may send files.\n', 403);
    }
  }
  return next();
};

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
};

/** What browsers are told on every answer: load nothing from elsewhere, keep nothing, be framed by nobody. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
};
