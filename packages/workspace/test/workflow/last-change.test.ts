import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastChangeOf, openStore, readBudget, type Store } from '../../src/index.ts';
import { add, commit, DISTRICT, line, set } from '../store-language.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-changes-'));
  store = await openStore(join(folder, 'store.db'));
  await commit(store, [...DISTRICT, add('years', '2024', { state: 'closed' })], 'admin', null);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** Revision and person of the last change of what department 201's budget of 2025 says. */
async function last(): Promise<string> {
  const budget = await readBudget(store, '201', '2025');
  if (budget === undefined) throw new Error('no budget');
  const change = await lastChangeOf(store, budget);
  return change === undefined ? 'none' : `${change.revision} ${change.who}`;
}

test('content counts; what is said about it, other years and other departments do not', async () => {
  expect(await last()).toBe('none');
  await commit(store, [line('a')]);
  expect(await last()).toBe('2 wang');
  await commit(store, [set('a', 'fen', 100, 200)], 'li');
  expect(await last()).toBe('3 li');
  const home = { department: '201', year: '2025' };
  await commit(store, [add('submissions', 's', { ...home, state: 'submitted', note: '' })]);
  await commit(store, [add('comments', 'c', { ...home, author: 'li', text: '好', state: 'open' })]);
  await commit(store, [line('old', { year: '2024' })]);
  await commit(store, [line('foreign', { department: '202' })], 'wang', '202');
  expect(await last()).toBe('3 li');
});

test('a line removed and an edit taken back are changes', async () => {
  await commit(store, [line('a'), line('b')]);
  const { id: _, ...fields } = (await store.get('budgetLines', 'b')) ?? { id: '' };
  await commit(store, [{ kind: 'remove', table: 'budgetLines', id: 'b', fields }], 'li');
  expect(await last()).toBe('3 li');
  await store.undo({ who: 'wang', department: '201' });
  expect(await last()).toBe('4 wang');
});
