import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Person } from '../access/gate.ts';
import type { Asking } from './env.ts';

const HEARTBEAT_MS = 15_000;

/** One event of a stream. */
interface Message {
  readonly event: string;
  readonly data: unknown;
  /** What a browser sends back as Last-Event-ID when it comes again. */
  readonly id?: string;
}

const MOST_WAITING = 1_000;
/** A stream ends after half an hour: whoever comes again passes the gate again. */
const LONGEST_MS = 30 * 60 * 1000;
/** Streams of one person at once. */
const MOST_OF_ONE = 12;

/** The event streams that are open. */
export class Streams {
  readonly #open = new Set<Stream>();
  readonly #failed: (error: unknown) => void;
  #closed = false;

  /** `failed` is told what ended a stream that nobody ended. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  get size(): number {
    return this.#open.size;
  }

  /** Answers with a stream that `feed` writes to. A person who opens too many loses the oldest. */
  answer(context: Asking, person: Person, feed: (stream: Stream) => void | Promise<void>): Response {
    const own = [...this.#open].filter(({ user }) => user === person.id);
    for (const old of own.slice(0, Math.max(0, own.length - MOST_OF_ONE + 1))) old.end();
    const stream = new Stream(person.id, context.get('token'));
    const response = streamSSE(context, async (sse) => {
      this.#open.add(stream);
      const longest = setTimeout(() => stream.end(), LONGEST_MS);
      sse.onAbort(() => stream.end());
      if (this.#closed) stream.end();
      try {
        await sse.write(': open\n\n');
        await feed(stream);
        await stream.writeTo(sse);
      } catch (error) {
        this.#failed(error);
      } finally {
        clearTimeout(longest);
        this.#open.delete(stream);
        stream.ended();
      }
    });
    response.headers.set('X-Accel-Buffering', 'no');
    return response;
  }

  /** Ends those of one session, or of one person. */
  endOf(whose: { readonly token: string } | { readonly user: string }): void {
    for (const stream of this.#open)
      if ('token' in whose ? stream.token === whose.token : stream.user === whose.user) stream.end();
  }

  /** Ends all of them, and every one that is asked for from now on. */
  close(): void {
    this.#closed = true;
    for (const stream of this.#open) stream.end();
  }
}

/** One open stream. */
export class Stream {
  readonly user: string;
  readonly token: string | undefined;
  readonly #waiting: Message[] = [];
  readonly #endings: (() => void)[] = [];
  #ended = false;
  #wake = () => {};

  constructor(user: string, token: string | undefined) {
    this.user = user;
    this.token = token;
  }

  /** Sends a message in its turn. Whoever does not take them for too long is ended. */
  send(message: Message): void {
    this.#waiting.push(message);
    if (this.#waiting.length > MOST_WAITING) this.end();
    this.#wake();
  }

  /** Ends it after what waits; a browser comes again after a while. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Has work done once when it has ended, whoever ended it. */
  onEnd(work: () => void): void {
    this.#endings.push(work);
  }

  ended(): void {
    for (const work of this.#endings.splice(0)) work();
  }

  /** Writes messages as they come, and a sign of life where none does, until it is ended. */
  async writeTo(sse: SSEStreamingApi): Promise<void> {
    while (true) {
      for (const { event, data, id } of this.#waiting.splice(0))
        await sse.writeSSE({ event, data: JSON.stringify(data), ...(id === undefined ? {} : { id }) });
      if (this.#waiting.length > 0) continue;
      if (this.#ended) return;
      if (await this.#silence()) await sse.write(': still here\n\n');
    }
  }

  /** Waits for something to do; true where nothing came for a while. */
  #silence(): Promise<boolean> {
    return new Promise((done) => {
      const timer = setTimeout(() => done(true), HEARTBEAT_MS);
      this.#wake = () => {
        clearTimeout(timer);
        done(false);
      };
    });
  }
}
