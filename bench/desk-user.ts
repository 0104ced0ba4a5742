import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** As the desk waits before it reads the draft anew after what others did. */
const READ_AFTER_MS = 300;

interface Line {
  readonly id: string;
  fen: number;
}

/** What one user has met. */
export interface Met {
  /** Milliseconds from sending a save to the answer with its findings. */
  readonly saves: number[];
  /** Milliseconds of reading what others' saves came to. */
  readonly reads: number[];
  /** Entries heard over the event stream. */
  heard: number;
}

/** One clerk at one budget: saves cells, follows the others, and reads what theirs came to. */
export class DeskUser {
  readonly met: Met = { saves: [], reads: [], heard: 0 };
  readonly #agent = new Agent({ keepAlive: true });
  readonly #address: string;
  readonly #from: string;
  readonly #path: string;
  #cookie = '';
  #csrf = '';
  #lines: readonly Line[] = [];
  #revision = 0;
  #reading: Promise<void> | undefined;

  /** `from` is the address the user seems to come from. */
  constructor(address: string, from: string, department: string, year: string) {
    this.#address = address;
    this.#from = from;
    this.#path = `/api/budgets/${department}/${year}`;
  }

  async arrive(user: string, password: string, share: (index: number) => boolean): Promise<void> {
    this.#csrf = (await this.#call<{ csrf: string }>('GET', '/api/session')).csrf;
    this.#csrf = (await this.#call<{ csrf: string }>('POST', '/api/session', { user, password })).csrf;
    const { records } = await this.#call<{ records: { budgetLines: Line[] } }>('GET', this.#path);
    this.#lines = records.budgetLines.filter((_, index) => share(index));
    await this.#readDraft();
    this.#follow();
  }

  /** Saves one cell after another with time to think between, until told to stop. */
  async work(thinkMs: () => number, stopped: () => boolean): Promise<void> {
    for (let i = 0; ; i++) {
      await setTimeout(thinkMs());
      if (stopped()) return;
      const line = this.#lines[i % this.#lines.length];
      if (line === undefined) throw new Error('a user without a line');
      const after = line.fen + (i % 2 === 0 ? 1_0000_00 : -1_0000_00);
      const change = {
        kind: 'set',
        table: 'budgetLines',
        id: line.id,
        field: 'fen',
        before: line.fen,
        after,
      };
      const start = performance.now();
      const answer = await this.#call<Answer>('POST', `${this.#path}/edits`, {
        edit: [change],
        why: '',
        since: this.#revision,
      });
      this.met.saves.push(performance.now() - start);
      line.fen = after;
      this.#revision = Math.max(this.#revision, answer.after.live.revision);
    }
  }

  leave(): void {
    this.#agent.destroy();
  }

  async #readDraft(): Promise<void> {
    const start = performance.now();
    const { revision } = await this.#call<{ revision: number }>(
      'GET',
      `${this.#path}/draft?since=${this.#revision}`,
    );
    this.met.reads.push(performance.now() - start);
    this.#revision = Math.max(this.#revision, revision);
  }

  #follow(): void {
    const stream = request(
      `${this.#address}${this.#path}/events`,
      { headers: this.#headers(), agent: this.#agent },
      (response) => {
        response.setEncoding('utf8').on('data', (text: string) => {
          if (!text.includes('event: entry')) return;
          this.met.heard++;
          this.#reading ??= setTimeout(READ_AFTER_MS)
            .then(() => this.#readDraft())
            .catch(() => undefined)
            .finally(() => {
              this.#reading = undefined;
            });
        });
        response.on('error', () => undefined);
      },
    );
    stream.on('error', () => undefined);
    stream.end();
  }

  #headers(): Record<string, string> {
    return { 'x-forwarded-for': this.#from, cookie: this.#cookie, 'x-csrf-token': this.#csrf };
  }

  #call<T>(method: string, path: string, body?: unknown): Promise<T> {
    return new Promise((done, failed) => {
      const headers = {
        ...this.#headers(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const sent = request(`${this.#address}${path}`, { method, headers, agent: this.#agent }, (response) => {
        const pieces: Buffer[] = [];
        const [set] = response.headers['set-cookie'] ?? [];
        if (set !== undefined) this.#cookie = set.split(';')[0] ?? '';
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString();
          if (response.statusCode === 200) done(JSON.parse(text) as T);
          else failed(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`));
        });
      });
      sent.on('error', failed);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

interface Answer {
  readonly after: { readonly live: { readonly revision: number } };
}
