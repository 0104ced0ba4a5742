import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Settings } from './settings.ts';

const TRIES = 50;
/** How long a browser's connection is kept between requests: longer than it takes to think. */
const KEPT_MS = 65_000;
/** How long requests under way have to end when it stops. */
const LAST_MS = 8_000;

/** A server that listens. */
export interface Listening {
  readonly address: string;
  /** Stops taking requests, lets those under way end for some seconds, and closes. */
  readonly stop: () => Promise<void>;
}

type FetchOf = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** Listens at a port, or at the next free one where that will do. Throws where none is to be had. */
export async function listen(
  app: { readonly fetch: FetchOf },
  { host, port: first, nextPort }: Pick<Settings, 'host' | 'port' | 'nextPort'>,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = 300_000;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = KEPT_MS;
  const last = nextPort ? first + TRIES - 1 : first;
  for (let port = first; port <= last; port++) {
    if (await bound(server, port, host)) {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      const name = host.includes(':') ? `[${host}]` : host;
      return { address: `http://${name}:${actual}`, stop: () => stopped(server) };
    }
  }
  throw new Error(first === last ? `port ${first} is taken` : `ports ${first} to ${last} are all taken`);
}

function bound(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const refused = (error: NodeJS.ErrnoException) => {
      server.off('listening', accepted);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(false);
      else fail(error);
    };
    const accepted = () => {
      server.off('error', refused);
      done(true);
    };
    server.once('error', refused);
    server.once('listening', accepted);
    server.listen(port, host);
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LAST_MS).unref();
  });
}
