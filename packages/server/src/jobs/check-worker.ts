import { parentPort } from 'node:worker_threads';
import { countGrades, documentTitle, reportFragment } from '@mingzhang/writers';
import type { CheckAnswer, CheckJob } from './check-job.ts';
import { examine } from './examine.ts';
import { failureOf } from './failure.ts';

const port = parentPort;
if (port === null) throw new Error('runs as a worker thread only');
port.on('message', (job: CheckJob) => {
  void answer(job).then((done) => port.postMessage(done));
});

async function answer({ name, bytes }: CheckJob): Promise<CheckAnswer> {
  try {
    const { disclosure, report } = await examine(bytes, name);
    return {
      kind: 'checked',
      title: { zh: documentTitle(disclosure.document, 'zh'), en: documentTitle(disclosure.document, 'en') },
      html: { zh: reportFragment(disclosure, report, 'zh'), en: reportFragment(disclosure, report, 'en') },
      grades: countGrades(report.findings),
    };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}
