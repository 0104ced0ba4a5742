import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { type Env, isHttps, type Surroundings } from './env.ts';

/** The policy of pages: own files only; styles that the desk makes carry the page's nonce. */
function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** What browsers are told on every answer: load nothing from elsewhere, be framed by nobody, keep no answer of the API. */
export function securityHeaders(surroundings: Surroundings): MiddlewareHandler<Env> {
  return async (context, next) => {
    const nonce = randomBytes(16).toString('base64');
    context.set('nonce', nonce);
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
    const api = context.req.path.startsWith('/api/');
    if (!headers.has('Content-Security-Policy'))
      headers.set('Content-Security-Policy', api ? API_POLICY : policyOf(nonce));
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
    if (isHttps(context, surroundings))
      headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  };
}
