import { availableParallelism } from 'node:os';
import { checkApp } from '../src/check-page/app.ts';
import { checkPool } from '../src/check-page/check-pool.ts';
import { type Listening, listen } from '../src/listen.ts';

/** Serves the check page alone on the first free port from `port` on. */
export async function startCheckPage(port: number): Promise<Listening> {
  const pool = checkPool(availableParallelism());
  const app = checkApp(pool);
  const { address, stop } = await listen(app, { host: '127.0.0.1', port, nextPort: true });
  return {
    address,
    stop: async () => {
      await stop();
      await pool.close();
    },
  };
}
