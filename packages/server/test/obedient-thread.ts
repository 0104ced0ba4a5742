import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (order: string) => {
  if (order === 'throw') throw new Error('as told');
  if (order === 'exit') process.exit(0);
  if (order === 'hang') for (;;);
  if (order === 'hoard') {
    const hoard: string[][] = [];
    for (;;) hoard.push(Array.from({ length: 10_000 }, (_, i) => `item ${i} ${hoard.length}`));
  }
  parentPort?.postMessage(order);
});
