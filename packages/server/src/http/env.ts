import type { IncomingMessage } from 'node:http';
import type { RouteName } from '@mingzhang/api';
import type { Context } from 'hono';
import type { Person } from '../access/gate.ts';

/** What a request carries on its way to its handler. */
export interface Env {
  Bindings: { readonly incoming?: IncomingMessage };
  Variables: {
    route?: RouteName;
    /** The token of the browser's cookie, signed in or not. */
    token?: string;
    person?: Person;
    department?: string;
    nonce?: string;
  };
}

export type Asking = Context<Env>;

/** How the server stands in the network. */
export interface Surroundings {
  /** Whether a proxy before it is believed about addresses and https. */
  readonly behindProxy: boolean;
  /** Whether it answers only to this machine's own names. */
  readonly loopback: boolean;
}

/** Whether the browser's side of a request is https. */
export function isHttps(context: Asking, { behindProxy }: Surroundings): boolean {
  if (behindProxy && context.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim() === 'https')
    return true;
  return new URL(context.req.url).protocol === 'https:';
}

/** The address a request came from. */
export function addressOf(context: Asking, { behindProxy }: Surroundings): string {
  const forwarded = behindProxy
    ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  return forwarded ?? context.env?.incoming?.socket.remoteAddress ?? 'unknown';
}
