import { streamSSE } from 'hono/streaming';
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

/** One open stream, as whoever feeds it sees it. */
export interface Stream {
  readonly send: (message: Message) => void;
  /** Ends it; a browser comes again after a while. */
  readonly end: () => void;
  /** Called once when it has ended, whoever ended it. */
  readonly onEnd: (work: () => void) => void;
}

const MOST_WAITING = 1_000;
/** A stream ends after half an hour: whoever comes again passes the gate again. */
const LONGEST_MS = 30 * 60 * 1000;
/** Streams of one person at once. */
const MOST_OF_ONE = 12;

/** The event streams that are open. */
export class Streams {
  readonly #open = new Map<() => void, { readonly token: string | undefined; readonly user: string }>();
  #closed = false;

  get size(): number {
    return this.#open.size;
  }

  /** Answers with a stream that `feed` writes to. Nothing is sent before `feed` has begun. */
  answer(context: Asking, person: Person, feed: (stream: Stream) => void | Promise<void>): Response {
    const own = [...this.#open].filter(([, { user }]) => user === person.id);
    for (const [end] of own.slice(0, Math.max(0, own.length - MOST_OF_ONE + 1))) end();
    const response = streamSSE(context, async (sse) => {
      const waiting: Message[] = [];
      const endings: (() => void)[] = [];
      let ended = this.#closed;
      let wake = () => {};
      const end = () => {
        ended = true;
        wake();
      };
      this.#open.set(end, { token: context.get('token'), user: person.id });
      const longest = setTimeout(end, LONGEST_MS);
      sse.onAbort(end);
      const send = (message: Message) => {
        waiting.push(message);
        if (waiting.length > MOST_WAITING) end();
        wake();
      };
      try {
        await sse.write(': open\n\n');
        await feed({ send, end, onEnd: (work) => endings.push(work) });
        while (!ended) {
          for (const { event, data, id } of waiting.splice(0))
            await sse.writeSSE({ event, data: JSON.stringify(data), ...(id === undefined ? {} : { id }) });
          if (waiting.length > 0 || ended) continue;
          const beat = await new Promise<boolean>((done) => {
            const timer = setTimeout(() => done(true), HEARTBEAT_MS);
            wake = () => {
              clearTimeout(timer);
              done(false);
            };
          });
          wake = () => {};
          if (beat) await sse.write(': still here\n\n');
        }
        for (const { event, data, id } of waiting.splice(0))
          await sse.writeSSE({ event, data: JSON.stringify(data), ...(id === undefined ? {} : { id }) });
      } finally {
        clearTimeout(longest);
        this.#open.delete(end);
        for (const work of endings) work();
      }
    });
    response.headers.set('X-Accel-Buffering', 'no');
    return response;
  }

  /** Ends those of one session, or of one person. */
  endOf(whose: { readonly token: string } | { readonly user: string }): void {
    for (const [end, { token, user }] of this.#open)
      if ('token' in whose ? token === whose.token : user === whose.user) end();
  }

  /** Ends all of them, and every one that is asked for from now on. */
  close(): void {
    this.#closed = true;
    for (const end of this.#open.keys()) end();
  }
}
