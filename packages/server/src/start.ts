import { availableParallelism } from 'node:os';
import { checkApp } from './check-page/app.ts';
import { type CheckAnswer, type CheckJob, LONGEST_MS } from './jobs/check-job.ts';
import { Pool } from './jobs/pool.ts';
import { type Listening, listen } from './listen.ts';

const HEAP_MB = 768;

/** Starts the local check page on the first free port from `port` on. */
export async function start(port: number): Promise<Listening> {
  const pool = new Pool<CheckJob, CheckAnswer>(new URL('./jobs/check-worker.ts', import.meta.url), {
    size: availableParallelism(),
    jobMs: LONGEST_MS,
    heapMb: HEAP_MB,
  });
  const { address, stop } = await listen(checkApp(pool), { host: '127.0.0.1', port, nextPort: true });
  return {
    address,
    stop: async () => {
      await stop();
      await pool.close();
    },
  };
}
