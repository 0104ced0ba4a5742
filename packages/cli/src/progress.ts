import type { Say } from './say.ts';

/** One line on the terminal that counts files, with rate and time left. */
export interface Progress {
  readonly step: () => void;
  /** Takes the line away, so that something else can be written. */
  readonly clear: () => void;
}

const EVERY_MS = 100;
const SILENT: Progress = { step: () => undefined, clear: () => undefined };

/** Progress over `total` files on `stream`; nothing where it is not a terminal or there is one file. */
export function progress(total: number, stream: NodeJS.WriteStream, say: Say): Progress {
  if (total < 2 || !stream.isTTY) return SILENT;
  const start = performance.now();
  let done = 0;
  let shownAt = 0;
  return {
    step: () => {
      done++;
      const now = performance.now();
      if (now - shownAt < EVERY_MS && done < total) return;
      shownAt = now;
      stream.write(`\r\x1b[K${done === total ? '' : line(done, total, (now - start) / 1000, say)}`);
    },
    clear: () => {
      if (shownAt > 0) stream.write('\r\x1b[K');
    },
  };
}

function line(done: number, total: number, seconds: number, say: Say): string {
  const rate = done / Math.max(seconds, 0.001);
  const left = Math.ceil((total - done) / rate);
  const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  return say(
    `已核对 ${done}/${total} 份 · 每秒 ${speed} 份 · 还需 ${duration(left, '分', '秒')}`,
    `${done} of ${total} · ${speed} a second · ${duration(left, ' min ', ' s')} left`,
  );
}

function duration(seconds: number, minutes: string, unit: string): string {
  return seconds < 60 ? `${seconds}${unit}` : `${Math.floor(seconds / 60)}${minutes}${seconds % 60}${unit}`;
}
