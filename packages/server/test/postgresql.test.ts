import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../../../tests/postgres.ts';
import { type District, OTHERS, OWN, openDistrict, set } from './app-language.ts';
import { twoClerks } from './two-clerks.ts';

let postgres: Postgres;
let district: District;
beforeAll(async () => {
  postgres = await startPostgres();
  if (!('missing' in postgres)) district = await openDistrict({ address: await postgres.createDatabase() });
}, 120_000);
afterAll(async () => {
  if ('missing' in postgres) return;
  await district.shut();
  await postgres.stop();
});

describe('on PostgreSQL', { timeout: 120_000 }, () => {
  it('the server serves as on SQLite', async (context) => {
    if ('missing' in postgres) return context.skip(postgres.missing);
    expect((await district.nobody().call('readHealth')).json).toMatchObject({ store: 'postgresql' });
    const clerk = await district.as('clerk-201');
    const edited = await clerk.edit([set('budgetLines', '201-l2', 'fen', 90_000_00, 91_000_00)]);
    expect(edited.json).toMatchObject({ kind: 'committed', after: { live: { state: 'preparing' } } });
    expect((await clerk.call('readDraft', { params: OWN })).code).toBe('ok');
    expect((await clerk.call('readBudget', { params: OTHERS })).code).toBe('not-found');
    expect((await clerk.call('readFile', { params: { ...OWN, format: 'txt' } })).code).toBe('ok');
    const admin = await district.as('admin');
    expect((await admin.call('verifyLog')).json).toMatchObject({ sound: true });
    expect((await admin.call('backUp')).code).toBe('ok');
    const review = await (await district.as('reviewer')).call('readReview', { params: { year: '2026' } });
    expect((review.json as { rows: unknown[] }).rows).toHaveLength(2);
  });

  it('two clerks at one budget see all edits', async (context) => {
    if ('missing' in postgres) return context.skip(postgres.missing);
    const { heard, same } = await twoClerks(district, (count) => count >= 15);
    expect(heard).toEqual([15, 15]);
    expect(same).toBe(true);
  });
});
