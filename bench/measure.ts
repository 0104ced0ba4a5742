import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of repeated runs: the first, and the median of the later two thirds, when code has been compiled. */
export interface Timing {
  readonly first: number;
  readonly median: number;
  readonly runs: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs `work` in turn `runs` times. */
export async function time(runs: number, work: () => unknown): Promise<Timing> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return { first: taken[0] ?? Number.NaN, median: median(taken.slice(Math.ceil(runs / 3))), runs };
}

export interface Cold {
  readonly ms: number;
  /** Peak resident memory of the process and its children, in MB; undefined where the system does not tell. */
  readonly peak: number | undefined;
  readonly code: number | null;
}

/** Runs a command in a process of its own. Looking at its memory takes time of a machine with few cores: `watched` or timed. */
export function cold(command: string, args: readonly string[], watched = true): Promise<Cold> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: 'ignore' });
    const peaks = new Map<number, number>();
    const watch = watched ? setInterval(() => look(child.pid, peaks), 4) : undefined;
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('exit', (code) => {
      clearInterval(watch);
      const kilobytes = [...peaks.values()].reduce((sum, own) => sum + own, 0);
      resolve({ ms: performance.now() - start, peak: kilobytes === 0 ? undefined : kilobytes / 1024, code });
    });
  });
}

/** The median of several cold runs, and the peak of one more. */
export async function coldMedian(runs: number, command: string, args: readonly string[]): Promise<Cold> {
  const taken: Cold[] = [];
  for (let run = 0; run < runs; run++) taken.push(await cold(command, args, false));
  const { peak, code } = await cold(command, args);
  return { ms: median(taken.map(({ ms }) => ms)), peak, code };
}

function look(pid: number | undefined, peaks: Map<number, number>): void {
  if (pid === undefined) return;
  for (const own of [pid, ...childrenOf(pid)]) {
    try {
      const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${own}/status`, 'utf8'))?.[1];
      if (peak !== undefined) peaks.set(own, Math.max(peaks.get(own) ?? 0, Number(peak)));
    } catch {
      // the process has ended
    }
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number)
        .flatMap((child) => [child, ...childrenOf(child)]),
    );
  } catch {
    return [];
  }
}
