import type { WaiverRow } from '@mingzhang/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, OWN, openDistrict, type Visitor } from './app-language.ts';

let district: District;
let reviewer: Visitor;
let clerk: Visitor;
let finding: { readonly id: string; readonly rule: string; readonly message: string };
beforeAll(async () => {
  district = await openDistrict();
  reviewer = await district.as('reviewer');
  clerk = await district.as('clerk-201');
  const draft = (await clerk.call('readDraft', { params: OWN })).json as { findings: (typeof finding)[] };
  [finding] = draft.findings as [typeof finding];
});
afterAll(() => district.shut());

/** A waiver that the clerk of 201 asks for. */
async function asked(expires: string): Promise<string> {
  const { id, rule } = finding;
  const body = { finding: id, rule, reason: '已核实', expires };
  return ((await clerk.call('addWaiver', { params: OWN, body })).json as { id: string }).id;
}

async function rows(year = '2026'): Promise<readonly WaiverRow[]> {
  return ((await reviewer.call('readWaivers', { params: { year } })).json as { rows: WaiverRow[] }).rows;
}

async function stateOf(id: string): Promise<string | undefined> {
  return (await rows()).find(({ waiver }) => waiver === id)?.state;
}

describe('the waivers of a year', () => {
  it('are told with their people, the title of the rule and what was found', async () => {
    const id = await asked('2099-01-01');
    expect((await rows()).find(({ waiver }) => waiver === id)).toMatchObject({
      ...{ department: '201', name: '第201局', finding: finding.id, rule: finding.rule },
      message: { zh: finding.message },
      author: { id: 'clerk-201', name: '某clerk-201' },
      ...{ approver: null, reason: '已核实', expires: '2099-01-01', state: 'waiting' },
    });
    const titles = (await rows()).map(({ rule, title }) => [title.zh, title.en].includes(rule));
    expect(titles.filter((isOnlyTheId) => isOnlyTheId)).toEqual([]);
  });

  it('wait until somebody approves them, and are over after their last day', async () => {
    const [late, kept] = [await asked('2020-01-01'), await asked('2099-01-01')];
    expect([await stateOf(late), await stateOf(kept)]).toEqual(['expired', 'waiting']);
    await reviewer.call('approveWaiver', { params: { ...OWN, waiver: kept } });
    expect(await stateOf(kept)).toBe('in-force');
    const row = (await rows()).find(({ waiver }) => waiver === kept);
    expect(row).toMatchObject({ approver: { id: 'reviewer' }, message: { zh: finding.message } });
  });

  it('go by those who asked for them, heads and reviewers', async () => {
    const id = await asked('2099-01-01');
    const gone = (by: Visitor) => by.call('removeWaiver', { params: { ...OWN, waiver: id } });
    expect((await gone(await district.as('clerk-201b'))).code).toBe('obstacles');
    expect(await stateOf(id)).toBe('waiting');
    expect((await gone(clerk)).code).toBe('ok');
    expect(await stateOf(id)).toBeUndefined();
    expect((await gone(reviewer)).code).toBe('not-found');
  });

  it('fit nothing where the finding is not found', async () => {
    const row = (await rows()).find(({ waiver }) => waiver === '202-w-admin');
    expect(row).toMatchObject({ department: '202', message: null, state: 'unmatched' });
  });

  it('are none in a year without any, and not there for a year that is not', async () => {
    expect(await rows('2025')).toEqual([]);
    expect((await reviewer.call('readWaivers', { params: { year: '1999' } })).code).toBe('not-found');
  });
});
