import { afterEach, describe, expect, it } from 'vitest';
import { Pool } from '../src/jobs/pool.ts';

type Order = 'echo' | 'hang' | 'throw' | 'exit' | 'hoard';

const THREAD = new URL('./obedient-thread.ts', import.meta.url);
const pools: Pool<Order, string>[] = [];

function pool(size: number, jobMs = 60_000): Pool<Order, string> {
  const made = new Pool<Order, string>(THREAD, { size, jobMs, heapMb: 256 });
  pools.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((one) => one.close()));
});

describe('the pool', { timeout: 60_000 }, () => {
  it('does many jobs on few threads', async () => {
    const two = pool(2);
    const endings = await Promise.all(Array.from({ length: 9 }, () => two.run('echo')));
    expect(endings).toEqual(Array.from({ length: 9 }, () => ({ kind: 'answer', answer: 'echo' })));
  });

  it.each([
    ['throw', 'broken'],
    ['exit', 'broken'],
    ['hoard', 'too-large'],
  ] as const)('lives on after a job that does %s', async (order, kind) => {
    const one = pool(1);
    expect((await one.run(order)).kind).toBe(kind);
    expect(await one.run('echo')).toEqual({ kind: 'answer', answer: 'echo' });
  });

  it('stops a job that hangs and goes on with the next', async () => {
    const one = pool(1, 3_000);
    const [hung, next] = await Promise.all([one.run('hang'), one.run('echo')]);
    expect(hung.kind).toBe('too-slow');
    expect(next.kind).toBe('answer');
  });

  it('ends what waits when it is closed', async () => {
    const one = pool(1);
    const waiting = [one.run('hang'), one.run('echo')];
    await one.close();
    for (const ending of await Promise.all(waiting)) expect(ending.kind).toBe('broken');
  });
});
