import { parentPort } from 'node:worker_threads';
import type { DeskAnswer, DeskDone, DeskWork } from './desk-work.ts';
import { failureOf } from './failure.ts';

const port = parentPort;
if (port === null) throw new Error('runs as a worker thread only');
port.on('message', (work: DeskWork) => {
  void answer(work).then((done) => port.postMessage(done));
});

type Doing = {
  readonly [K in DeskWork['kind']]: (work: Extract<DeskWork, { kind: K }>) => Promise<DeskDone<K>>;
};

const DOING: Doing = {
  file: async (work) => (await import('./work/write-file.ts')).writeFile(work),
  inspect: async (work) => (await import('./work/inspect-draft.ts')).inspectDraft(work),
  'plan-import': async (work) => (await import('./work/plan-imports.ts')).planBudgetImport(work),
  'plan-organisation': async (work) => (await import('./work/plan-imports.ts')).planOrganisationImport(work),
  publish: async (work) => (await import('./work/publish.ts')).publish(work),
  examine: async (work) => (await import('./work/examine-outside.ts')).examineOutside(work),
  'batch-report': async (work) => (await import('./work/batch-report.ts')).batchReport(work),
  verify: async (work) => (await import('./work/keep-store.ts')).verifyStore(work),
  backup: async (work) => (await import('./work/keep-store.ts')).backUpStore(work),
};

async function answer(work: DeskWork): Promise<DeskAnswer> {
  try {
    const doing = DOING[work.kind] as (work: DeskWork) => Promise<DeskDone<DeskWork['kind']>>;
    return { kind: 'done', done: await doing(work) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}
