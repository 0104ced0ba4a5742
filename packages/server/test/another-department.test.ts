import { PATHS, type RouteName } from '@mingzhang/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, eventsOf, OTHERS, OWN, openDistrict, set, type Visitor } from './app-language.ts';

/** Words that stand in the budget of 202 and nowhere else. */
const SECRET = ['202-l1', '第202局', '机密说明'];

let district: District;
let clerk: Visitor;
beforeAll(async () => {
  district = await openDistrict();
  clerk = await district.as('clerk-201');
});
afterAll(() => district.shut());

const OF_DEPARTMENT = (Object.keys(PATHS) as RouteName[]).filter(
  (name) =>
    PATHS[name].path.includes('{department}') && !(PATHS[name].roles as readonly string[]).includes('public'),
);

/** Ids of every kind of thing that 202 has, and that a clerk of 201 asks for under 201's own address. */
const IDS = {
  unit: '202001',
  document: '202-d1',
  comment: '202-c1',
  waiver: '202-w-head-201',
};

describe('a clerk of one department', { timeout: 60_000 }, () => {
  it.each(OF_DEPARTMENT)('is told the same of another’s %s as of one that is not there', async (name) => {
    const given = {
      query: {
        form: 'expenditure-summary',
        row: 'total',
        measure: 'total',
        from: 0,
        to: 9,
        with: 'last-year',
      },
      ...(PATHS[name].method === 'get' ? {} : { body: {} }),
    };
    const ids = { format: 'txt', plan: 'p', revision: 1, ...IDS };
    const of = (department: string) =>
      clerk.call(name, { ...given, params: { ...ids, department, year: '2026' } });
    const [theirs, missing] = await Promise.all([of('202'), of('999')]);
    expect(theirs.code).toBe('not-found');
    expect([theirs.status, theirs.json]).toEqual([missing.status, missing.json]);
  });

  it('does not reach another’s things by their ids', async () => {
    const asked = await Promise.all([
      clerk.call('readDraft', { params: OWN, query: { unit: IDS.unit } }),
      clerk.call('readFile', { params: { ...OWN, format: 'txt' }, query: { unit: IDS.unit } }),
      clerk.call('readDocument', { params: { ...OWN, document: IDS.document } }),
      clerk.call('settleComment', { params: { ...OWN, comment: IDS.comment }, body: { state: 'settled' } }),
      clerk.call('addComment', { params: OWN, body: { text: '试', answers: IDS.comment } }),
    ]);
    expect(asked.map(({ code }) => code)).toEqual(Array(asked.length).fill('not-found'));
    const head = await district.as('head-201');
    const waived = await head.call('approveWaiver', { params: { ...OWN, waiver: IDS.waiver } });
    expect(waived.code).toBe('not-found');
    const removed = await head.call('removeWaiver', { params: { ...OWN, waiver: IDS.waiver } });
    expect(removed.code).toBe('not-found');
  });

  it.each([
    ['a line', set('budgetLines', '202-l1', 'fen', 400_000_00, 1), 'not-found'],
    ['a line put into it', add('budgetLines', 'new', { department: '202' }), 'not-found'],
    [
      'a line put into another year',
      add('budgetLines', 'new', { department: '201', year: '2025' }),
      'not-found',
    ],
    ['a line under another’s unit', line({ unit: '202001' }), 'refused'],
    ['a line for another’s project', line({ project: '202-p1' }), 'refused'],
  ] as const)('does not edit %s through its own', async (_, change, code) => {
    expect((await clerk.edit([change])).code).toBe(code);
    expect(await district.store.get('budgetLines', '202-l1')).toMatchObject({ fen: 400_000_00 });
  });

  it('is told the same of another’s record as of one that is nowhere', async () => {
    const told = async (id: string) => {
      const { status, json } = await clerk.edit([set('budgetLines', id, 'fen', 1, 2)]);
      return [status, JSON.stringify(json).replaceAll(id, '…')];
    };
    expect(await told('202-l1')).toEqual(await told('no-such-line'));
  });

  it('meets a conflict where a record of its own was removed meanwhile', async () => {
    const added = line({});
    expect((await clerk.edit([added])).code).toBe('ok');
    expect((await clerk.edit([{ ...added, kind: 'remove' }])).code).toBe('ok');
    const { json } = await clerk.edit([set('budgetLines', added.id, 'note', null, '晚到')]);
    expect(json).toMatchObject({ edit: [], conflicts: [{ yours: { id: added.id } }] });
  });

  it.each(['submissions', 'comments', 'waivers', 'documents', 'users', 'roles', 'approvals', 'years'])(
    'does not write %s directly',
    async (table) => {
      const { code } = await clerk.edit([add(table, 'forged', { department: '201', year: '2026' })]);
      expect(code).toBe('forbidden');
    },
  );

  it('finds nothing of it in the organisation, the history, the published list or an export', async () => {
    const answers = await Promise.all([
      clerk.call('readOrganisation'),
      clerk.call('readHistory', { params: OWN }),
      clerk.call('readHistory', { params: OWN, query: { table: 'budgetLines', id: '202-l1' } }),
      clerk.call('readHistory', { params: OWN, query: { who: 'clerk-202' } }),
      clerk.call('readBudget', { params: OWN }),
      clerk.call('readDraft', { params: OWN }),
    ]);
    const file = await clerk.call('readFile', { params: { ...OWN, format: 'txt' } });
    const said = [...answers.map(({ json }) => JSON.stringify(json)), await file.response.text()].join('\n');
    expect(said).toContain('201-l1');
    for (const secret of SECRET.filter((one) => one.includes('202'))) expect(said).not.toContain(secret);
  });

  it('hears nothing of it in the stream of its own', async () => {
    const events = eventsOf(await clerk.call('followBudget', { params: OWN }));
    expect((await events.next()).value).toMatchObject({ event: 'presence' });
    const other = await district.as('clerk-202');
    await other.edit([set('budgetLines', '202-l1', 'note', null, '他局')], OTHERS);
    await clerk.edit([set('budgetLines', '201-l1', 'note', null, '本局')]);
    expect((await events.next()).value).toMatchObject({ event: 'entry', data: { department: '201' } });
    await events.return(undefined);
  });

  it('sees no job of anybody else', async () => {
    const reviewer = await district.as('reviewer');
    const job = (await reviewer.call('publishApproved', { params: { year: '2026' }, body: {} })).json as {
      id: string;
    };
    expect((await reviewer.call('readJob', { params: { job: job.id } })).code).toBe('ok');
    expect((await clerk.call('readJob', { params: { job: job.id } })).code).toBe('not-found');
    expect((await (await district.as('auditor')).call('readJob', { params: { job: job.id } })).code).toBe(
      'not-found',
    );
  });
});

describe('a reviewer of one department', () => {
  it('sees that department in the matrix and no other', async () => {
    const admin = await district.as('admin');
    const roles = [{ role: 'reviewer', department: '201' }];
    await admin.call('changeUser', { params: { user: 'clerk-201b' }, body: { roles } });
    const reviewer = await district.as('clerk-201b');
    const { json } = await reviewer.call('readReview', { params: { year: '2026' } });
    expect((json as { rows: { department: string }[] }).rows.map(({ department }) => department)).toEqual([
      '201',
    ]);
    const waivers = await reviewer.call('readWaivers', { params: { year: '2026' } });
    const { rows } = waivers.json as { rows: { department: string }[] };
    expect([...new Set(rows.map(({ department }) => department))]).toEqual(['201']);
    expect((await reviewer.call('readBudget', { params: OTHERS })).code).toBe('not-found');
  });
});

describe('an administrator of one department', () => {
  it('has no say over the whole bureau', async () => {
    const admin = await district.as('admin');
    const roles = [
      { role: 'administrator', department: '201' },
      { role: 'auditor', department: '201' },
    ];
    await admin.call('changeUser', { params: { user: 'head-201' }, body: { roles } });
    const small = await district.as('head-201');
    const codes = [];
    for (const route of ['readUsers', 'readMetrics', 'verifyLog', 'backUp'] as const)
      codes.push((await small.call(route)).code);
    codes.push((await small.call('editOrganisation', { body: { edit: [], why: '' } })).code);
    codes.push((await small.call('changeUser', { params: { user: 'admin' }, body: { name: '改' } })).code);
    expect(codes).toEqual(Array(6).fill('forbidden'));
    const log = (await small.call('searchLog')).json as { entries: { department: string | null }[] };
    expect(log.entries.length).toBeGreaterThan(0);
    expect(new Set(log.entries.map(({ department }) => department))).toEqual(new Set(['201']));
    expect((await small.call('searchLog', { query: { department: '202' } })).code).toBe('not-found');
  });
});

function add(table: string, id: string, fields: Record<string, string | number>) {
  return { kind: 'add', table, id, fields: { year: '2026', ...fields } } as const;
}

function line(fields: Record<string, string | number>) {
  const own = {
    department: '201',
    unit: '201001',
    functional: '2013101',
    source: 'general',
    nature: 'operating',
    fen: 1,
  };
  return add('budgetLines', 'new', { ...own, ...fields });
}
