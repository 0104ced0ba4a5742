import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openStore } from '@mingzhang/workspace';
import { seedDistrict } from '../examples/district/seed.ts';
import { startDesk } from './desk-server.ts';
import { DeskUser } from './desk-user.ts';
import { ms, type Section } from './section.ts';

const USERS = 50;
const SECONDS = 20;
const WARM_SECONDS = 10;
const THINK_MS = [3_000, 7_000] as const;
const YEAR = '2026';
const PASSWORD = 'a long password';

/**
 * Fifty clerks over the departments of the fictional district, on the embedded store, saving cells and getting
 * the findings back; the load runs on the same cores as the server.
 */
export async function deskBench(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  const path = join(folder, 'district.sqlite');
  const departments = await openDistrict(path);
  const { child, address, stop } = await startDesk(path);
  const users = Array.from({ length: USERS }, (_, i) => {
    const department = departments[i % departments.length] ?? '';
    return { department, user: new DeskUser(address, `10.0.0.${i + 1}`, department, YEAR) };
  });
  let ended = false;
  try {
    for (const [i, { department, user }] of users.entries()) {
      const among = Math.ceil(USERS / departments.length);
      const own = Math.floor(i / departments.length);
      await user.arrive(`clerk-${department}`, PASSWORD, (line) => line % among === own);
    }
    const [least, most] = THINK_MS;
    const think = () => least + Math.random() * (most - least);
    const working = Promise.all(users.map(({ user }) => user.work(think, () => ended)));
    await Promise.race([working, setTimeout(WARM_SECONDS * 1_000)]);
    for (const { user } of users) for (const list of [user.met.saves, user.met.reads]) list.length = 0;
    const before = child.pid === undefined ? 0 : processorSeconds(child.pid);
    await Promise.race([working, setTimeout(SECONDS * 1_000)]);
    const used = (child.pid === undefined ? 0 : processorSeconds(child.pid)) - before;
    ended = true;
    await working;
    return section(
      users.map(({ user }) => user),
      used,
      departments.length,
    );
  } finally {
    ended = true;
    for (const { user } of users) user.leave();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The district with every budget of the year open to its clerk; gives the departments that have lines to edit. */
async function openDistrict(path: string): Promise<readonly string[]> {
  const store = await openStore(path);
  await seedDistrict(store, `${YEAR}-02-20`);
  for (const { id, state, department } of await store.list('submissions', { year: YEAR }))
    await store.commit({
      ...{ who: 'admin', department, why: '' },
      edit: [{ kind: 'set', table: 'submissions', id, field: 'state', before: state, after: 'preparing' }],
    });
  const lines = Map.groupBy(await store.list('budgetLines', { year: YEAR }), ({ department }) => department);
  const departments = [...lines].flatMap(([department, own]) => (own.length >= USERS ? [department] : []));
  for (const department of departments) await store.setPassword(`clerk-${department}`, PASSWORD);
  await store.close();
  return departments;
}

/** What a process has used of the processors so far. */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function section(users: readonly DeskUser[], used: number, budgets: number): Section {
  const saves = users.flatMap(({ met }) => met.saves).sort((a, b) => a - b);
  const reads = users.flatMap(({ met }) => met.reads).sort((a, b) => a - b);
  const at = (values: readonly number[], share: number) =>
    ms(values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN);
  const row = (what: string, values: readonly number[]) => [
    what,
    (values.length / SECONDS).toFixed(1),
    at(values, 0.5),
    at(values, 0.95),
    at(values, 0.99),
  ];
  const heard = users.reduce((sum, { met }) => sum + met.heard, 0);
  return {
    title: 'Fifty users at the desk',
    note: `${USERS} clerks over ${budgets} budgets on the embedded store, each saving a cell every ${THINK_MS[0] / 1000} to ${THINK_MS[1] / 1000} s for ${SECONDS} s after ${WARM_SECONDS} s to warm up, each following the others' saves (${heard} heard) and reading what they came to. A save is answered with all findings of the budget as it then stands. The load runs on the same cores as the server, which used ${((used / SECONDS) * 100).toFixed(0)} % of one. Milliseconds, as the user waits.`,
    head: ['', 'a second', 'p50', 'p95', 'p99'],
    rows: [row('save a cell, findings with it', saves), row("read what others' saves came to", reads)],
  };
}
