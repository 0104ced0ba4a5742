import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type District, OWN, openDistrict, type Visitor } from './app-language.ts';

let district: District;
let clerk: Visitor;
beforeAll(async () => {
  district = await openDistrict();
  clerk = await district.as('clerk-201');
});
afterAll(() => district.shut());

const PACKS = { 'accept-encoding': 'gzip' };

it('a draft is packed for whoever takes it so, and holds the same', async () => {
  const plain = await clerk.call('readDraft', { params: OWN });
  const { csrf, cookie } = clerk;
  const packed = await district.app.request('http://127.0.0.1/api/budgets/201/2026/draft', {
    headers: { ...PACKS, cookie, 'x-csrf-token': csrf },
  });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  const bytes = gunzipSync(new Uint8Array(await packed.arrayBuffer()));
  expect(JSON.parse(bytes.toString())).toEqual(plain.json);
});

it('an answer that holds a token is not', async () => {
  const { response } = await clerk.call('readSession', { headers: PACKS });
  expect(response.headers.get('content-encoding')).toBeNull();
});
