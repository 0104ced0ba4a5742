import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type District, OWN, openDistrict, set } from './app-language.ts';
import { PASSWORD } from './seed/district.ts';

const HOUR = 3_600_000;

let district: District;
let clock: number;
beforeEach(async () => {
  clock = Date.UTC(2026, 1, 1, 8);
  district = await openDistrict({ now: () => new Date(clock) });
});
afterEach(() => district.shut());

const person = (answer: { json: unknown }) => (answer.json as { person: { id: string } | null }).person?.id;

describe('a session', { timeout: 60_000 }, () => {
  it('begins with a new token that scripts cannot read and other sites cannot send', async () => {
    const visitor = district.nobody();
    const first = await visitor.call('readSession');
    const before = visitor.cookie;
    expect(person(first)).toBeUndefined();
    const { response } = await visitor.signIn('clerk-201');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^mingzhang=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(visitor.cookie).not.toBe(before);
    expect(person(await visitor.call('readSession'))).toBe('clerk-201');
  });

  it('is bound to the host and to https where the browser’s side is https', async () => {
    const proxied = await openDistrict({ surroundings: { behindProxy: true, loopback: false } });
    const headers = { 'x-forwarded-proto': 'https', host: 'desk.example' };
    const { response } = await proxied.nobody().call('readSession', { headers });
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-mingzhang=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(response.headers.get('strict-transport-security')).toContain('max-age=');
    const plain = await district.nobody().call('readSession', { headers: { 'x-forwarded-proto': 'https' } });
    expect(plain.response.headers.get('set-cookie')).toMatch(/^mingzhang=/);
    expect(plain.response.headers.get('strict-transport-security')).toBeNull();
    await proxied.shut();
  });

  it('keeps no token in the store', async () => {
    const visitor = await district.as('clerk-201');
    const token = visitor.cookie.split('=')[1] ?? '';
    const path = `${district.address}.backup`;
    await district.store.backup(path);
    expect(await district.store.findSession(token)).toBeUndefined();
    expect(JSON.stringify(await district.store.history({ limit: 1_000 }))).not.toContain(token);
  });

  it('ends after eight hours without a request, and after a day in any case', async () => {
    const visitor = await district.as('clerk-201');
    for (let i = 0; i < 3; i++) {
      clock += 7 * HOUR;
      expect((await visitor.call('readBudget', { params: OWN })).code).toBe('ok');
    }
    clock += 4 * HOUR;
    expect((await visitor.call('readBudget', { params: OWN })).code).toBe('not-signed-in');
    const idle = await district.as('clerk-201');
    clock += 8 * HOUR + 1;
    expect((await idle.call('readBudget', { params: OWN })).code).toBe('not-signed-in');
  });

  it('ends at sign-out, at a new password elsewhere, and at once when the account is closed', async () => {
    const [one, two, admin] = await Promise.all([
      district.as('clerk-201'),
      district.as('clerk-201'),
      district.as('admin'),
    ]);
    const token = one.cookie;
    await one.call('signOut');
    one.cookie = token;
    expect((await one.call('readBudget', { params: OWN })).code).toBe('not-signed-in');
    const next = 'another long password';
    expect((await two.call('changePassword', { body: { current: PASSWORD, next } })).code).toBe('ok');
    expect((await two.call('readBudget', { params: OWN })).code).toBe('ok');
    await two.call('readSession');
    await admin.call('changeUser', { params: { user: 'clerk-201' }, body: { state: 'closed' } });
    expect((await two.call('readBudget', { params: OWN })).code).toBe('not-signed-in');
    expect((await (await district.nobody().arrive()).signIn('clerk-201', next)).code).toBe('wrong-password');
  });

  it('loses at once the role that is taken away', async () => {
    const [clerk, admin] = await Promise.all([district.as('clerk-201'), district.as('admin')]);
    await admin.call('changeUser', { params: { user: 'clerk-201' }, body: { roles: [] } });
    expect((await clerk.call('readBudget', { params: OWN })).code).toBe('not-found');
  });
});

describe('signing in', { timeout: 60_000 }, () => {
  it('says the same of a wrong password, an unknown name and a locked account, and takes as long', async () => {
    const visitor = await district.nobody().arrive();
    const said = new Set<string>();
    const took: number[] = [];
    for (const user of ['nobody-at-all', ...Array(6).fill('clerk-201')]) {
      const start = performance.now();
      const { status, json } = await visitor.signIn(user, 'a wrong password');
      took.push(performance.now() - start);
      said.add(JSON.stringify([status, json]));
    }
    expect(said.size).toBe(1);
    expect(Math.min(...took)).toBeGreaterThanOrEqual(299);
  });

  it('locks the account for a quarter of an hour after five wrong passwords', async () => {
    const visitor = await district.nobody().arrive();
    for (let i = 0; i < 5; i++) await visitor.signIn('clerk-201', 'a wrong password');
    expect((await visitor.signIn('clerk-201')).code).toBe('wrong-password');
    clock += 15 * 60_000 + 1;
    expect((await visitor.signIn('clerk-201')).code).toBe('ok');
  });

  it('is limited by address', async () => {
    const strict = await openDistrict({ limits: { signIn: 3, changes: 3, files: 1, open: 1 } });
    const visitor = await strict.nobody().arrive();
    const codes = [];
    for (let i = 0; i < 5; i++) codes.push((await visitor.signIn('clerk-201', 'x')).code);
    expect(codes).toEqual([...Array(3).fill('wrong-password'), 'too-many', 'too-many']);
    await strict.shut();
  });
});

describe('a change', { timeout: 60_000 }, () => {
  const edit = [set('budgetLines', '201-l1', 'note', null, '注')];

  it('must carry the page’s token', async () => {
    const visitor = await district.as('clerk-201');
    const { csrf } = visitor;
    for (const forged of ['', 'x', (await district.as('clerk-201')).csrf]) {
      visitor.csrf = forged;
      expect((await visitor.edit(edit)).code).toBe('csrf');
    }
    visitor.csrf = csrf;
    expect((await visitor.edit(edit)).code).toBe('ok');
    expect((await district.nobody().signIn('clerk-201')).code).toBe('csrf');
  });

  it.each([
    [{ origin: 'http://attacker.example' }, 'other-site'],
    [{ 'sec-fetch-site': 'cross-site' }, 'other-site'],
    [{ 'sec-fetch-site': 'same-site' }, 'other-site'],
    [{ origin: 'null' }, 'other-site'],
    [{ host: 'attacker.example' }, 'host'],
    [{ origin: 'http://127.0.0.1', 'sec-fetch-site': 'same-origin', host: '127.0.0.1' }, 'ok'],
  ])('is taken only from its own page: %j', async (headers, code) => {
    const visitor = await district.as('clerk-201');
    const body = { edit, why: '' };
    expect((await visitor.call('editBudget', { params: OWN, body, headers })).code).toBe(code);
  });

  it('is limited by session', async () => {
    const strict = await openDistrict({ limits: { signIn: 100, changes: 2, files: 1, open: 1 } });
    const [one, two] = await Promise.all([strict.as('clerk-201'), strict.as('clerk-201')]);
    const codes = [];
    for (let i = 0; i < 3; i++) codes.push((await one.edit(edit)).code);
    expect(codes).toEqual(['ok', 'ok', 'too-many']);
    expect((await two.edit(edit)).code).toBe('ok');
    await strict.shut();
  });
});

describe('a new workspace', { timeout: 60_000 }, () => {
  it('lets in whoever knows the key that was printed, once, and has no account before', async () => {
    const fresh = await openDistrict({}, async () => {});
    const visitor = await fresh.nobody().arrive();
    const body = { key: 'the key', user: 'first', name: '第一位', password: 'a first password' };
    expect((await visitor.call('readSetup')).json).toEqual({ needed: true });
    expect((await visitor.call('setUp', { body: { ...body, key: 'guessed' } })).code).toBe('wrong-key');
    expect((await visitor.call('setUp', { body: { ...body, password: 'short' } })).code).toBe('bad-request');
    expect(person(await visitor.call('setUp', { body }))).toBe('first');
    expect((await visitor.call('readUsers')).code).toBe('ok');
    expect((await visitor.call('setUp', { body: { ...body, user: 'second' } })).code).toBe('set-up-already');
    expect((await visitor.call('readSetup')).json).toEqual({ needed: false });
    expect(await fresh.store.list('users')).toHaveLength(1);
    await fresh.shut();
  });
});
