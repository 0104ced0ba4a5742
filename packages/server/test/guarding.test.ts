import { PATHS } from '@mingzhang/api';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, OTHERS, OWN, openDistrict, set } from './app-language.ts';
import { PASSWORD } from './seed/district.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.shut());

describe('every answer', { timeout: 60_000 }, () => {
  it.each(['/', '/sign-in', '/api/session', '/api/nothing', '/tokens.css', '/check'])(
    'of %s is guarded',
    async (path) => {
      const { headers } = (await district.nobody().send('GET', path)).response;
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*(?:unsafe|nonce|data:|http)/);
      expect(policy).not.toMatch(/style-src [^;]*unsafe/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('of the API is kept by no browser', async () => {
    for (const path of ['/api/session', '/api/budgets/201/2026', '/api/nothing'])
      expect((await district.nobody().send('GET', path)).response.headers.get('cache-control')).toBe(
        'no-store',
      );
  });

  it('to a page carries a nonce of its own, which its policy names', async () => {
    const pages = await Promise.all([1, 2].map(() => district.nobody().send('GET', '/budgets/201')));
    const nonces = await Promise.all(
      pages.map(async ({ response }) => {
        const html = await response.text();
        const nonce = /<meta name="csp-nonce"[^>]* content="([^"]+)"/.exec(html)?.[1] ?? 'none';
        expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
        expect(response.headers.get('cache-control')).toBe('no-cache');
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('to nobody gives no page of the API away: unknown addresses are problems', async () => {
    expect(await (await district.nobody().send('GET', '/api/nothing')).json).toMatchObject({
      code: 'not-found',
    });
    expect((await district.nobody().send('GET', '/assets/nothing.js')).status).toBe(404);
    expect((await district.nobody().send('GET', '/../package.json')).status).not.toBe(500);
  });
});

describe('what is sent', { timeout: 60_000 }, () => {
  it('is refused in words that name the field', async () => {
    const admin = await district.as('admin');
    const { status, json } = await admin.call('createUser', {
      body: { id: 'x', name: '', state: 'active', language: 'zh', roles: [], password: 'short' },
    });
    expect(status).toBe(400);
    expect(json).toMatchObject({
      code: 'bad-request',
      details: [
        { zh: '“名称”太短或太小，最少 1。', place: 'name' },
        { zh: '“密码”太短或太小，最少 10。', en: '“password” is too short or small: at least 10.' },
      ],
    });
  });

  it('is refused by the store in words that name table and field', async () => {
    const clerk = await district.as('clerk-201');
    const { json } = await clerk.edit([set('budgetLines', '201-l1', 'functional', '2013101', 'x')]);
    expect(json).toMatchObject({
      code: 'refused',
      details: [{ code: 'bad-value', place: 'budgetLines/201-l1/functional' }],
    });
    expect(JSON.stringify(json)).toContain('功能分类科目');
  });

  it.each([
    ['no JSON', 'x', { 'content-type': 'application/json' }, 'not-json'],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 'not-json'],
    ['nothing', undefined, {}, 'bad-request'],
    ['more than two megabytes', JSON.stringify('x'.repeat(2 * 1024 * 1024)), {}, 'too-large'],
  ])('as %s is refused', async (_, body, headers, code) => {
    const clerk = await district.as('clerk-201');
    expect((await clerk.call('editBudget', { params: OWN, body, headers })).code).toBe(code);
  });

  it('as a file of more than twenty megabytes is refused, and of twenty is read', async () => {
    const clerk = await district.as('clerk-201');
    const send = (size: number) => {
      const body = new FormData();
      body.append('file', new File([new Uint8Array(size)], 'a.docx'));
      return clerk.call('planImport', { params: OWN, body });
    };
    expect((await send(20 * 1024 * 1024 + 1)).code).toBe('too-large');
    expect((await send(20 * 1024 * 1024)).code).toBe('unreadable');
  });

  it('as a form cut off or without a file is refused', async () => {
    const clerk = await district.as('clerk-201');
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc';
    for (const [body, headers] of [
      [part, type],
      ['--x--\r\n', type],
      [`${part}\r\n--x--`, { 'content-type': 'multipart/form-data' }],
    ] as const)
      expect((await clerk.call('planImport', { params: OWN, body, headers })).code).toBe('no-file');
  });
});

describe('the log', { timeout: 60_000 }, () => {
  it('says who asked for what, and nothing of what was said, withheld or typed as a password', async () => {
    const before = district.logged.length;
    const clerk = await district.as('clerk-201');
    const secret = '绝密行动经费';
    await (await district.nobody().arrive()).signIn('clerk-201', 'a-wrong-password-typed');
    await clerk.edit([
      {
        kind: 'add',
        table: 'withholdings',
        id: 'w1',
        fields: {
          department: '201',
          year: '2026',
          kind: 'budgetLines',
          target: '201-l3',
          basis: secret,
          approver: '某',
        },
      },
      set('budgetLines', '201-l3', 'fen', 60_000_00, 98_765_432_10),
    ]);
    await clerk.call('explainCell', { params: OWN, query: { form: secret, row: secret, measure: secret } });
    await clerk.call('addComment', { params: OWN, body: { text: secret } });
    await clerk.call('readDocument', { params: { ...OWN, document: secret } });
    await clerk.send('GET', `/api/budgets/${encodeURIComponent(secret)}/2026`);
    const lines = district.logged.slice(before);
    const said = lines.join('\n');
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ route: 'editBudget', status: 200, user: 'clerk-201', department: '201' }),
    );
    for (const hidden of [
      secret,
      encodeURIComponent(secret),
      '98765432',
      PASSWORD,
      'a-wrong-password',
      clerk.cookie.slice(10),
      clerk.csrf,
    ])
      expect(said).not.toContain(hidden);
  });

  it('says of a failure where it was, and not what was in hand', async () => {
    const broken = await openDistrict();
    const clerk = await broken.as('clerk-201');
    broken.house.store.openConflicts = () => Promise.reject(new TypeError('持有 98765432 的那一条'));
    const { status, json } = await clerk.call('readConflicts', { params: OWN });
    expect([status, json]).toMatchObject([500, { code: 'internal' }]);
    expect(JSON.stringify(json)).not.toContain('98765432');
    const line = broken.logged.find((one) => one.includes('TypeError')) ?? '';
    expect(line).toContain('guarding.test.ts');
    expect(line).not.toContain('98765432');
    await broken.shut();
  });

  it('is counted for whoever watches over the server', async () => {
    const { response } = await (await district.as('admin')).call('readMetrics');
    const text = await response.text();
    expect(text).toMatch(/mingzhang_requests_total\{route="signIn",status="200"\} \d+/);
    expect(text).toMatch(/mingzhang_store_revision \d+/);
    expect(text).toMatch(/mingzhang_sessions_active [1-9]/);
  });
});

describe('what is withheld', { timeout: 60_000 }, () => {
  const NAME = '绿叶七号专项';
  /** An indicator alone, with a cost that has no ceiling: rules name its project. */
  const FAULTY = {
    ...{ project: '202-p1', level1: '产出指标', level2: '成本指标', level3: '总费用', position: 9 },
    ...{ description: '费用', target: '≥5万元', basis: '方案' },
  };

  beforeAll(async () => {
    const home = { department: '202', year: '2026' };
    const withheld = { kind: 'projects', target: '202-p1', basis: '某号文', approver: '某局长' };
    const edit = [
      set('projects', '202-p1', 'name', '档案整理', NAME),
      { kind: 'add', table: 'withholdings', id: 'w2', fields: { ...home, ...withheld } },
      { kind: 'add', table: 'indicators', id: '202-i9', fields: { ...home, ...FAULTY } },
    ] as const;
    expect((await (await district.as('clerk-202')).edit(edit, OTHERS)).code).toBe('ok');
  });

  it('is named by what is found in it, which only the house is told', async () => {
    const clerk = await district.as('clerk-202');
    const { json } = await clerk.call('readDraft', { params: OTHERS });
    const { findings } = json as { findings: readonly { message: string }[] };
    expect(findings.filter(({ message }) => message.includes(NAME)).length).toBeGreaterThan(0);
    const form = await clerk.call('readInspection', { params: OTHERS });
    expect(form.code).toBe('ok');
    expect(JSON.stringify(form.json)).not.toContain(NAME);
  });

  it.each(['docx', 'xlsx', 'html', 'txt', 'datapackage', 'inspection-docx', 'inspection-xlsx'])(
    'is not in a file that leaves the house: %s',
    async (format) => {
      const clerk = await district.as('clerk-202');
      const { code, response } = await clerk.call('readFile', { params: { ...OTHERS, format } });
      expect(code).toBe('ok');
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''/,
      );
      const said = textOf(new Uint8Array(await response.arrayBuffer()));
      expect(said).toContain('第202局');
      expect(said).not.toContain(NAME);
    },
  );
});

/** All text of a file, of every part of it where it is a package. */
function textOf(bytes: Uint8Array): string {
  const decode = (part: Uint8Array) => new TextDecoder().decode(part);
  return bytes[0] === 0x50 ? Object.values(unzipSync(bytes)).map(decode).join('\n') : decode(bytes);
}

describe('the OpenAPI document', () => {
  it('is of 3.1 and holds every route', async () => {
    const { json } = await district.nobody().call('readOpenapi');
    const document = json as { openapi: string; paths: Record<string, object> };
    expect(document.openapi).toBe('3.1.0');
    const routes = Object.values(document.paths).flatMap((methods) => Object.keys(methods));
    expect(routes).toHaveLength(Object.keys(PATHS).length);
  });
});
