import { setTimeout } from 'node:timers/promises';
import type { House } from '../house.ts';

const PAUSE_MS = 20;
const MOST = 80;

/** Reads and checks the budgets of the open years ahead of whoever asks first, a little at a time. */
export async function warmBudgets(
  { organisation, budgets }: Pick<House, 'organisation' | 'budgets'>,
  stopped: AbortSignal,
): Promise<void> {
  const open = organisation.list('years').filter(({ state }) => state === 'open');
  const wanted = open.flatMap(({ id: year }) =>
    organisation.list('departments').map(({ id: department }) => ({ department, year })),
  );
  for (const { department, year } of wanted.slice(0, MOST)) {
    if (stopped.aborted) return;
    await (await budgets.at(department, year))?.checked();
    await setTimeout(PAUSE_MS);
  }
}
