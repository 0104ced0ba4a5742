import { afterAll, beforeAll, expect, it } from 'vitest';
import { FILE_FORMATS } from '../src/jobs/desk-work.ts';
import { type District, OWN, openDistrict, type Visitor } from './app-language.ts';

let district: District;
let clerk: Visitor;
beforeAll(async () => {
  district = await openDistrict();
  clerk = await district.as('clerk-201');
});
afterAll(() => district.shut());

/** A withholding of one cell, by its address. */
function withholding(target: string) {
  const fields = {
    department: '201',
    year: '2026',
    kind: 'cell',
    target,
    basis: '保守国家秘密法',
    approver: '保密办',
  };
  return [{ kind: 'add' as const, table: 'withholdings', id: 'w', fields }];
}

it.each(FILE_FORMATS)('%s is not written while a withholding names nothing', async (format) => {
  const before = await clerk.call('readFile', { params: { ...OWN, format } });
  expect(before.code).toBe('ok');
  const added = await clerk.edit(withholding('expenditure-summary/9999999/total'));
  expect(added.code).toBe('ok');
  const refused = await clerk.call('readFile', { params: { ...OWN, format } });
  expect(refused).toMatchObject({ status: 409, code: 'obstacles' });
  expect(JSON.stringify(refused.json)).toContain('9999999');
  expect((await clerk.call('readInspection', { params: OWN })).status).toBe(409);
  expect((await clerk.call('undo', { params: OWN })).code).toBe('ok');
});
