import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDistrict } from '../../examples/district/seed.ts';
import {
  type Answer,
  type District,
  openDistrict,
  Visitor,
} from '../../packages/server/test/app-language.ts';

const TODAY = '2026-02-20';
const PASSWORD = 'a long password';

let district: District;
beforeAll(async () => {
  district = await openDistrict({ now: () => new Date(`${TODAY}T02:00:00Z`) }, async (store) => {
    await seedDistrict(store, TODAY);
    for (const { id } of await store.list('users')) await store.setPassword(id, PASSWORD);
  });
}, 120_000);
afterAll(() => district.shut());

async function as(user: string): Promise<Visitor> {
  const visitor = await new Visitor(district.app).arrive();
  expect((await visitor.signIn(user, PASSWORD)).code).toBe('ok');
  return visitor;
}

const codes = ({ json }: Answer) =>
  (json as { details?: { code: string }[] }).details?.map(({ code }) => code);
const stateOf = ({ json }: Answer) => (json as { after: { live: { state: string } } }).after.live.state;

describe('the way of a budget', { timeout: 120_000 }, () => {
  const params = { department: '201', year: '2026' };
  const move = (visitor: Visitor, to: string, note = '') =>
    visitor.call('changeState', { params, body: { to, note } });

  it('from submitted over sent back, repaired, signed and approved to published files for everybody', async () => {
    const [clerk, head, reviewer] = await Promise.all([as('clerk-201'), as('head-201'), as('reviewer-1')]);
    expect((await clerk.edit([], params)).code).toBe('not-open');
    const before = await reviewer.call('addComment', {
      params,
      body: { text: '请补充说明', form: 'expenditure-summary', row: 'total', measure: 'total' },
    });
    expect((await reviewer.call('changeState', { params, body: { to: 'return', note: '' } })).code).toBe(
      'ok',
    );
    const comment = (before.json as { id: string }).id;
    const answer = { text: '已补充', answers: comment };
    expect((await clerk.call('addComment', { params, body: answer })).code).toBe('ok');
    expect(stateOf(await move(clerk, 'submit'))).toBe('submitted');
    expect(codes(await move(reviewer, 'approve'))).toContain('comments-open');
    await reviewer.call('settleComment', { params: { ...params, comment }, body: { state: 'settled' } });
    await head.call('sign', { params });
    const open = (await reviewer.call('readBudget', { params })).json as {
      records: { comments: { id: string; state: string }[] };
    };
    for (const { id } of open.records.comments.filter(({ state }) => state === 'open'))
      await reviewer.call('settleComment', {
        params: { ...params, comment: id },
        body: { state: 'settled' },
      });
    expect(stateOf(await move(reviewer, 'approve', '同意'))).toBe('approved');
    expect((await move(clerk, 'publish')).code).toBe('forbidden');
    expect(stateOf(await move(reviewer, 'publish'))).toBe('published');

    const nobody = await district.nobody().arrive();
    const file = { params: { ...params, file: 'disclosure.docx' } };
    const { response, code } = await nobody.call('readPublishedFile', file);
    expect(code).toBe('ok');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    const list = (await nobody.call('readPublished', { query: { year: '2026' } })).json as {
      documents: { department: string; files: { name: string }[] }[];
    };
    const out = list.documents.find(({ department }) => department === '201');
    expect(out?.files.map(({ name }) => name)).toContain('manifest.json');

    const admin = await as('admin');
    expect(stateOf(await move(admin, 'reopen', '更正'))).toBe('preparing');
    expect((await nobody.call('readPublishedFile', file)).code).toBe('not-found');
  });

  it('publishes all that are approved as one job', async () => {
    const reviewer = await as('reviewer-1');
    const job = (await reviewer.call('publishApproved', { params: { year: '2026' }, body: {} })).json as {
      id: string;
      of: number;
    };
    expect(job.of).toBeGreaterThan(0);
    const { response } = await reviewer.call('followJob', { params: { job: job.id } });
    const last = (await response.text()).trim().split('\n\n').at(-1) ?? '';
    expect(JSON.parse(last.replace(/^[\s\S]*data: /, ''))).toMatchObject({ state: 'done', done: job.of });
    const rows = (await reviewer.call('readReview', { params: { year: '2026' } })).json as {
      rows: { state: string }[];
    };
    expect(rows.rows).toHaveLength(12);
    expect(rows.rows.filter(({ state }) => state === 'approved')).toEqual([]);
  });

  it('lets nobody approve a waiver of their own, and another does', async () => {
    const own = { department: '312', year: '2026' };
    const [clerk, head, reviewer] = await Promise.all([as('clerk-312'), as('head-312'), as('reviewer-1')]);
    const { findings } = (await clerk.call('readDraft', { params: own })).json as {
      findings: { id: string; rule: string; severity: string; verdict: string }[];
    };
    const fault = findings.find(({ severity, verdict }) => severity === 'error' && verdict === 'fail');
    const body = { finding: fault?.id, rule: fault?.rule, reason: '已说明', expires: '2026-12-31' };
    const waiver = ((await head.call('addWaiver', { params: own, body })).json as { id: string }).id;
    const approve = (visitor: Visitor) => visitor.call('approveWaiver', { params: { ...own, waiver } });
    expect(codes(await approve(head))).toEqual(['own-waiver']);
    expect((await approve(reviewer)).code).toBe('ok');
    const after = (await clerk.call('readDraft', { params: own })).json as { findings: typeof findings };
    expect(after.findings.find(({ id }) => id === fault?.id)?.verdict).toBe('waived');
  });

  it('applies a repair where its cells come from', async () => {
    const own = { department: '312', year: '2026' };
    const clerk = await as('clerk-312');
    const { findings } = (await clerk.call('readDraft', { params: own })).json as {
      findings: { id: string; verdict: string; repairs: { cell: { target?: object } }[] }[];
    };
    const fault = findings.find(
      ({ repairs, verdict }) => verdict === 'fail' && repairs[0]?.cell.target !== undefined,
    );
    const answer = await clerk.call('applyRepair', { params: own, body: { finding: fault?.id, repair: 0 } });
    expect(answer.code).toBe('ok');
    const now = answer.json as { after: { live: { findings: { id: string; verdict: string }[] } } };
    expect(now.after.live.findings.some(({ id, verdict }) => id === fault?.id && verdict === 'fail')).toBe(
      false,
    );
  });
});
