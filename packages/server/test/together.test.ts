import { writeFile } from 'node:fs/promises';
import { openStore } from '@mingzhang/workspace';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type District, eventsOf, OWN, openDistrict, set, type Visitor } from './app-language.ts';
import { twoClerks } from './two-clerks.ts';

let district: District;
beforeEach(async () => {
  district = await openDistrict();
});
afterEach(() => district.shut());

const note = (before: string | null, after: string) => set('budgetLines', '201-l1', 'note', before, after);

/** The revisions of the next entries of a stream. */
async function entries(events: ReturnType<typeof eventsOf>, count: number): Promise<number[]> {
  const revisions: number[] = [];
  for await (const { event, id } of events) {
    if (event === 'entry') revisions.push(Number(id));
    if (revisions.length === count) return revisions;
  }
  return revisions;
}

describe('two clerks at one budget', { timeout: 120_000 }, () => {
  it('both see all edits, and the log replays to what they see', async () => {
    const { made, heard, same, conflicts } = await twoClerks(district, (count) => count >= 40);
    expect(made).toEqual([40, 40]);
    expect(heard).toEqual([40, 40]);
    expect(same).toBe(true);
    expect(conflicts).toBeGreaterThan(0);
    expect(await district.store.verify()).toMatchObject({ ok: true });
  });

  it('hear who else is there', async () => {
    const [one, two] = await Promise.all([district.as('clerk-201'), district.as('clerk-201b')]);
    const mine = eventsOf(await one.call('followBudget', { params: OWN }));
    const people = async () => {
      const { value } = await mine.next();
      const there = value === undefined ? [] : (value.data as { people: { id: string }[] }).people;
      return there.map(({ id }) => id).sort();
    };
    expect(await people()).toEqual(['clerk-201']);
    const theirs = await two.call('followBudget', { params: OWN });
    expect(await people()).toEqual(['clerk-201', 'clerk-201b']);
    await theirs.response.body?.cancel();
    expect(await people()).toEqual(['clerk-201']);
    await mine.return(undefined);
  });

  it('take back each their own of this year, and no decision of anybody', async () => {
    const [one, two] = await Promise.all([district.as('clerk-201'), district.as('clerk-201b')]);
    await one.edit([note(null, '一')]);
    await two.edit([set('budgetLines', '201-l2', 'note', null, '二')]);
    await one.call('addComment', { params: OWN, body: { text: '我的意见' } });
    const fields = { department: '201', year: '2025', section: 'terms', position: 1, text: '上年的' };
    await district.store.commit({
      ...{ who: 'clerk-201', department: '201', why: '' },
      edit: [{ kind: 'add', table: 'explanations', id: 'of-last-year', fields }],
    });
    const { json } = await one.call('undo', { params: OWN });
    expect(json).toMatchObject({ kind: 'committed', edit: [{ field: 'note', before: '一', after: null }] });
    expect(await district.store.get('budgetLines', '201-l2')).toMatchObject({ note: '二' });
    expect(await district.store.list('comments', { author: 'clerk-201' })).toHaveLength(1);
    expect(await district.store.get('explanations', 'of-last-year')).toMatchObject({ text: '上年的' });
    expect((await one.call('redo', { params: OWN })).json).toMatchObject({ kind: 'committed' });
  });
});

describe('a stream', { timeout: 60_000 }, () => {
  let clerk: Visitor;
  beforeEach(async () => {
    clerk = await district.as('clerk-201');
  });

  it('goes on where the browser last was, or where its records stand', async () => {
    const { revision } = (await clerk.edit([note(null, 'a')])).json as { revision: number };
    await clerk.edit([note('a', 'b')]);
    await clerk.edit([note('b', 'c')]);
    const headers = { 'last-event-id': String(revision) };
    const again = eventsOf(await clerk.call('followBudget', { params: OWN, headers }));
    expect(await entries(again, 2)).toEqual([revision + 1, revision + 2]);
    const beside = eventsOf(
      await clerk.call('followBudget', { params: OWN, query: { after: revision + 1 } }),
    );
    expect(await entries(beside, 1)).toEqual([revision + 2]);
    await Promise.all([again.return(undefined), beside.return(undefined)]);
  });

  it('misses nothing of what is committed while it begins', async () => {
    let before: string | null = null;
    const editing = (async () => {
      for (let i = 0; i < 15; i++) {
        await clerk.edit([note(before, `第${i}次`)]);
        before = `第${i}次`;
      }
    })();
    const { revision } = await district.store.head();
    const streams = await Promise.all(
      Array.from({ length: 5 }, () =>
        clerk.call('followBudget', { params: OWN, query: { after: revision } }),
      ),
    );
    await editing;
    const last = (await district.store.head()).revision;
    const all = Array.from({ length: last - revision }, (_, i) => revision + 1 + i);
    for (const stream of streams) {
      const events = eventsOf(stream);
      expect(await entries(events, all.length)).toEqual(all);
      await events.return(undefined);
    }
  });

  it('tells that the organisation is another, also to whoever comes again', async () => {
    const { revision } = await district.store.head();
    const admin = await district.as('admin');
    const year = [set('years', '2026', 'state', 'open', 'closed')];
    expect((await admin.call('editOrganisation', { body: { edit: year, why: '关闭' } })).code).toBe('ok');
    const other = [set('departments', '202', 'shortName', null, '二局')];
    await admin.call('editOrganisation', { body: { edit: other, why: '简称' } });
    const headers = { 'last-event-id': String(revision) };
    const events = eventsOf(await clerk.call('followBudget', { params: OWN, headers }));
    expect((await events.next()).value).toMatchObject({
      event: 'organisation',
      data: { revision: revision + 1 },
    });
    expect((await events.next()).value).toMatchObject({ event: 'presence' });
    await events.return(undefined);
    expect((await clerk.edit([note(null, '注')])).code).toBe('not-open');
  });

  it('tells what another process wrote to the same store', async () => {
    const elsewhere = await openStore(district.address);
    const events = eventsOf(await clerk.call('followBudget', { params: OWN }));
    await elsewhere.commit({ who: 'clerk-201b', department: '201', why: '别处', edit: [note(null, '别处')] });
    expect(await entries(events, 1)).toHaveLength(1);
    const { json } = await clerk.call('readBudget', { params: OWN });
    expect(JSON.stringify(json)).toContain('别处');
    await events.return(undefined);
    await elsewhere.close();
  });

  it('ends when the person signs out, and when the account is closed', async () => {
    const end = async (visitor: Visitor, act: () => Promise<unknown>) => {
      const events = eventsOf(await visitor.call('followBudget', { params: OWN }));
      await events.next();
      await act();
      return (await events.next()).done;
    };
    expect(await end(clerk, () => clerk.call('signOut'))).toBe(true);
    const other = await district.as('clerk-201b');
    const admin = await district.as('admin');
    const body = { state: 'closed' };
    const close = () => admin.call('changeUser', { params: { user: 'clerk-201b' }, body });
    expect(await end(other, close)).toBe(true);
  });
});

describe('an answer to an edit', { timeout: 60_000 }, () => {
  interface After {
    readonly revision: number;
    readonly after: {
      readonly live: { readonly revision: number; readonly findings: readonly { readonly rule: string }[] };
      readonly tables: readonly { readonly form: string }[];
    };
  }

  it('brings the findings as they are now, and only the tables that became others', async () => {
    const clerk = await district.as('clerk-201');
    const draft = (await clerk.call('readDraft', { params: OWN })).json as {
      revision: number;
      tables: unknown[];
    };
    const fen = await clerk.edit([set('budgetLines', '201-l2', 'fen', 90_000_00, 95_000_00)]);
    const { after } = fen.json as After;
    expect(after.live.findings.map(({ rule }) => rule)).toContain('table.balance.equal');
    expect(after.tables.length).toBeGreaterThan(0);
    expect(after.tables.length).toBeLessThan(draft.tables.length);
    const silent = (await clerk.edit([note(null, '注')])).json as After;
    expect(silent.after.tables).toEqual([]);
    expect(silent.after.live.revision).toBe(silent.revision);
    const since = { since: draft.revision };
    const missed = (await clerk.call('readDraft', { params: OWN, query: since })).json as After['after'];
    expect(missed.tables.map(({ form }) => form)).toEqual(after.tables.map(({ form }) => form));
  });

  it('does not come where the budget is closed, and nothing is written', async () => {
    const clerk = await district.as('clerk-201');
    const params = { department: '201', year: '2025' };
    const fields = { ...params, unit: '201001', kind: 'vehicles', asOf: '2025-01-01', fen: 1 };
    const edit = [{ kind: 'add', table: 'assets', id: 'late', fields }] as const;
    expect((await clerk.edit(edit, params)).code).toBe('not-open');
    expect((await clerk.call('undo', { params })).code).toBe('not-open');
    expect(await district.store.get('assets', 'late')).toBeUndefined();
  });

  it('is the same however many arrive at once', async () => {
    const clerk = await district.as('clerk-201');
    const texts = Array.from({ length: 20 }, (_, i) => `甲${i}`);
    const answers = await Promise.all(
      texts.map((text, i) =>
        clerk.edit([
          {
            kind: 'add',
            table: 'explanations',
            id: `n${i}`,
            fields: { department: '201', year: '2026', section: 'terms', position: i, text },
          },
        ]),
      ),
    );
    const revisions = answers.map(({ json }) => (json as After).revision);
    expect(new Set(revisions).size).toBe(20);
    for (const { json } of answers)
      expect((json as After).after.live.revision).toBeGreaterThanOrEqual((json as After).revision);
  });

  it('is kept in a backup made meanwhile', async () => {
    const clerk = await district.as('clerk-201');
    const admin = await district.as('admin');
    const editing = (async () => {
      for (let i = 0; i < 20; i++) await clerk.edit([note(i === 0 ? null : `第${i - 1}次`, `第${i}次`)]);
    })();
    const { response } = await admin.call('backUp');
    await writeFile(`${district.address}.backup`, Buffer.from(await response.arrayBuffer()));
    await editing;
    const restored = await openStore(`${district.address}.restored`);
    expect(await restored.restore(`${district.address}.backup`)).toMatchObject({ kind: 'restored' });
    expect(await restored.verify()).toMatchObject({ ok: true });
    expect((await restored.get('budgetLines', '201-l1'))?.fen).toBe(400_000_00);
    await restored.close();
  });
});
