import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, eventsOf, OWN, openDistrict, type Visitor } from './app-language.ts';

const example = (name: string) => readFile(new URL(`../../../examples/documents/${name}`, import.meta.url));

let district: District;
let reviewer: Visitor;
beforeAll(async () => {
  district = await openDistrict();
  reviewer = await district.as('reviewer');
});
afterAll(() => district.shut());

interface Job {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly of: number;
  readonly items: readonly { readonly name: string; readonly outcome: string }[];
}

function form(files: Readonly<Record<string, Uint8Array>>): FormData {
  const data = new FormData();
  for (const [name, bytes] of Object.entries(files))
    data.append('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
  return data;
}

/** Follows a job to its end. */
async function ended(job: string): Promise<Job> {
  let last: Job | undefined;
  for await (const { data } of eventsOf(await reviewer.call('followJob', { params: { job } })))
    last = data as Job;
  if (last === undefined) throw new Error('nothing was told of the job');
  return last;
}

describe('a batch of files from outside', { timeout: 120_000 }, () => {
  it('is checked with progress, and handed on in three forms; a bad file holds up no other', async () => {
    const body = form({
      '甲局.txt': await example('clean.txt'),
      '乙局.txt': await example('faulty/app-row.txt'),
      '坏.docx': new Uint8Array([1, 2, 3]),
    });
    const { json } = await reviewer.call('startBatch', { body });
    const job = await ended((json as Job).id);
    expect(job).toMatchObject({ state: 'done', done: 3, of: 3 });
    expect(job.items.map(({ name, outcome }) => `${name} ${outcome}`).sort()).toEqual([
      '乙局.txt done',
      '坏.docx unreadable',
      '甲局.txt done',
    ]);
    const report = async (format: string) =>
      (await reviewer.call('readBatch', { params: { job: job.id }, query: { format } })).response;
    const lines = (await (await report('ndjson')).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).schema).sort()).toEqual([
      'mingzhang.check/1',
      'mingzhang.check/1',
      'mingzhang.unreadable/1',
    ]);
    expect(await (await report('html')).text()).toContain('坏.docx');
    expect((await (await report('xlsx')).arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  });

  it('of more than two hundred is refused, and nothing more is checked', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 201 }, (_, i) => [`${i}.txt`, new Uint8Array([i])]),
    );
    expect((await reviewer.call('startBatch', { body: form(files) })).code).toBe('too-large');
  });

  it('stops when it is called off', async () => {
    const clean = await example('clean.txt');
    const body = form(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, clean])));
    const starting = reviewer.call('startBatch', { body });
    const job = (await starting).json as Job;
    const { json } = await reviewer.call('cancelJob', { params: { job: job.id } });
    expect(['cancelled', 'done']).toContain((json as Job).state);
    expect((await ended(job.id)).state).toBe((json as Job).state);
  });
});

describe('an import', { timeout: 120_000 }, () => {
  it('is shown before it is done, done once, and by nobody else', async () => {
    const [clerk, other] = await Promise.all([district.as('clerk-201'), district.as('clerk-201b')]);
    const { code, json } = await clerk.call('planImport', {
      params: OWN,
      body: form({ '上年.docx': await example('clean.docx') }),
    });
    expect(code).toBe('ok');
    const { plan, counts } = json as { plan: string; counts: { add: number; change: number } };
    expect(counts.add + counts.change).toBeGreaterThan(0);
    const before = await district.store.head();
    const params = { ...OWN, plan };
    expect((await other.call('applyImport', { params })).code).toBe('plan-gone');
    expect(await district.store.head()).toEqual(before);
    const done = await clerk.call('applyImport', { params });
    expect(done.json).toMatchObject({ kind: 'committed' });
    expect((await clerk.call('applyImport', { params })).code).toBe('plan-gone');
    const [document] = await district.store.list('documents', { department: '201', name: '上年.docx' });
    const kept = await clerk.call('readDocument', { params: { ...OWN, document: document?.id ?? '' } });
    expect(new Uint8Array(await kept.response.arrayBuffer())).toEqual(
      new Uint8Array(await example('clean.docx')),
    );
  });

  it('of a list of units is planned for the administrator, who then commits it', async () => {
    const admin = await district.as('admin');
    const csv = '部门编码,部门名称,单位编码,单位名称,单位性质\n201,第201局,201002,第201局服务中心,事业\n';
    const { code, json } = await admin.call('planOrganisation', {
      body: form({ '单位.csv': new TextEncoder().encode(csv) }),
    });
    expect(code).toBe('ok');
    const { edit } = json as { edit: unknown[] };
    expect(JSON.stringify(edit)).toContain('第201局服务中心');
    expect((await admin.call('editOrganisation', { body: { edit, why: '导入' } })).code).toBe('ok');
    const units = (await admin.call('readOrganisation')).json as { units: { name: string }[] };
    expect(units.units.map(({ name }) => name)).toContain('第201局服务中心');
  });
});
