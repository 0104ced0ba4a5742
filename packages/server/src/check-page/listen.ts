import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

const TRIES = 50;

/** A server that listens on this machine only. */
export interface Listening {
  readonly address: string;
  /** Stops taking requests, lets those under way end, and closes. */
  readonly stop: () => Promise<void>;
}

/** Listens on 127.0.0.1 at `first` or the next free port. Throws where fifty ports in a row are taken. */
export async function listen(app: Hono, first: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = 120_000;
  for (let port = first; port < first + TRIES; port++) {
    if (await bound(server, port)) {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      return { address: `http://127.0.0.1:${actual}`, stop: () => stopped(server) };
    }
  }
  throw new Error(`ports ${first} to ${first + TRIES - 1} are all taken`);
}

function bound(server: Server, port: number): Promise<boolean> {
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
    server.listen(port, '127.0.0.1');
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}
