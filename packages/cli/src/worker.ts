import { parentPort } from 'node:worker_threads';
import type { Job } from './job.ts';
import { perform } from './perform.ts';

void import('@mingzhang/readers');
void import('@mingzhang/rules');

const port = parentPort;
if (port === null) throw new Error('runs as a worker thread only');
port.on('message', (job: Job) => {
  void perform(job).then((answer) => port.postMessage(answer));
});
