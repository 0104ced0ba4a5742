import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATHS, type Problem, type RouteName } from '@mingzhang/api';
import type { Change, Edit, Value } from '@mingzhang/model';
import { openStore, type Store } from '@mingzhang/workspace';
import { pino } from 'pino';
import { type AppOptions, createApp, type Served } from '../src/app.ts';
import { PASSWORD, type PersonName, seed } from './seed/district.ts';

/** What a route answered: `ok`, or the code of the problem. */
export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly json: unknown;
  readonly response: Response;
}

export interface Given {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser at the small district's server, signed in or not. */
export class Visitor {
  readonly #app: Served['app'];
  cookie = '';
  csrf = '';

  constructor(app: Served['app']) {
    this.#app = app;
  }

  /** Calls a route of the contract. */
  call(name: RouteName, { params = {}, query = {}, body, headers = {} }: Given = {}): Promise<Answer> {
    const { method, path } = PATHS[name];
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(params[key])));
    const search = new URLSearchParams(
      Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
    );
    return this.send(method.toUpperCase(), `${filled}?${search}`, body, headers);
  }

  async send(method: string, path: string, body?: unknown, headers: Given['headers'] = {}): Promise<Answer> {
    const isForm = body instanceof FormData;
    const response = await this.#app.request(`http://127.0.0.1${path}`, {
      method,
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        'x-csrf-token': this.csrf,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const set = response.headers.get('set-cookie')?.split(';')[0];
    if (set !== undefined) this.cookie = set;
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    const json: unknown = isJson ? await response.json() : undefined;
    if (typeof json === 'object' && json !== null && 'csrf' in json) this.csrf = String(json.csrf);
    const code =
      response.status < 300 ? 'ok' : ((json as Problem | undefined)?.code ?? String(response.status));
    return { status: response.status, code, json, response };
  }

  /** Opens the first page, as a browser does before it signs in. */
  async arrive(): Promise<this> {
    await this.call('readSession');
    return this;
  }

  signIn(user: string, password: string = PASSWORD): Promise<Answer> {
    return this.call('signIn', { body: { user, password } });
  }

  /** Edits department 201's budget of 2026 unless told otherwise. */
  edit(edit: Edit, params = OWN): Promise<Answer> {
    return this.call('editBudget', { params, body: { edit, why: '测试' } });
  }
}

export const OWN = { department: '201', year: '2026' };
export const OTHERS = { department: '202', year: '2026' };

/** A change of one field. */
export function set(table: string, id: string, field: string, before: Value, after: Value): Change {
  return { kind: 'set', table, id, field, before, after };
}

/** The small district's server over a store of its own. */
export interface District extends Served {
  readonly store: Store;
  readonly address: string;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  /** A browser in which somebody is signed in; each time another browser. */
  readonly as: (name: PersonName) => Promise<Visitor>;
  readonly nobody: () => Visitor;
  readonly shut: () => Promise<void>;
}

/** Opens the small district: in a file of its own unless an empty store's address is given. */
export async function openDistrict(
  options: Partial<AppOptions> = {},
  seeded: (store: Store) => Promise<void> = seed,
): Promise<District> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-server-'));
  const address = options.address ?? join(folder, 'district.sqlite');
  const store = await openStore(address);
  await seeded(store);
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const served = await createApp({
    ...{ store, address, log, setupKey: 'the key', checkAnswers: true },
    surroundings: { behindProxy: false, loopback: true },
    limits: { signIn: 1_000, changes: 10_000, files: 1_000, open: 10_000 },
    ...options,
  });
  return {
    ...served,
    ...{ store, address, logged },
    nobody: () => new Visitor(served.app),
    as: async (name) => {
      const visitor = await new Visitor(served.app).arrive();
      const { code } = await visitor.signIn(name);
      if (code !== 'ok') throw new Error(`${name} is not let in: ${code}`);
      return visitor;
    },
    shut: async () => {
      await served.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The events of a stream as they come, `event data` each; heartbeats left out. */
export async function* eventsOf({
  response,
}: Answer): AsyncGenerator<{ event: string; id: string; data: unknown }> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
      if (field('event') !== '')
        yield { event: field('event'), id: field('id'), data: JSON.parse(field('data')) };
    }
  }
}
