import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../src/listen.ts';
import { startCheckPage } from './start-check-page.ts';

const FAULTY = new URL('../../../examples/documents/faulty/app-row.txt', import.meta.url);
let page: Listening;

beforeAll(async () => {
  page = await startCheckPage(18_420);
});
afterAll(() => page.stop());

function form(name: string, content: Uint8Array | string): FormData {
  const data = new FormData();
  data.append('file', new File([content as Uint8Array<ArrayBuffer>], name));
  return data;
}

/** Posts a file as the page's script does, then opens its result in the same session. */
async function checked(name: string, content: Uint8Array | string, lang = 'zh'): Promise<string> {
  const posted = await fetch(`${page.address}/check`, {
    method: 'POST',
    body: form(name, content),
    headers: { accept: 'application/json' },
  });
  const { address } = (await posted.json()) as { address: string };
  const cookie = posted.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (await fetch(`${page.address}${address}?lang=${lang}`, { headers: { cookie } })).text();
}

function statusWith(headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
  return new Promise((done, fail) => {
    request(
      `${page.address}/check${method === 'POST' ? '/example' : ''}`,
      { headers, method },
      (response) => {
        response.resume();
        done(response.statusCode);
      },
    )
      .on('error', fail)
      .end();
  });
}

describe('the check page', { timeout: 60_000 }, () => {
  it('says where files go and forbids everything from elsewhere', async () => {
    const answer = await fetch(`${page.address}/check`);
    const html = await answer.text();
    expect(html).toContain('不会发送到别处');
    expect(html).toContain('faulty/app-row.txt');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers in the language asked for', async () => {
    const english = await fetch(`${page.address}/check`, { headers: { 'accept-language': 'en-GB,en' } });
    expect(await english.text()).toContain('<html lang="en">');
    expect(await (await fetch(`${page.address}/check?lang=en`)).text()).toContain('Drop a file here');
  });

  it('shows the report of a file, in both languages', async () => {
    const content = await readFile(FAULTY);
    expect(await checked('a.txt', content)).toContain('mz-finding mz-error');
    expect(await checked('a.txt', content, 'en')).toContain('Findings');
  });

  it('leads a plain form to its result', async () => {
    const posted = await fetch(`${page.address}/check`, {
      method: 'POST',
      body: form('a.txt', await readFile(FAULTY)),
      redirect: 'manual',
    });
    expect(posted.status).toBe(303);
    expect(posted.headers.get('location')).toMatch(/^\/check\/results\//);
  });

  it('says why a file cannot be read', async () => {
    const html = await checked('<b>.docx', 'PK\u0003\u0004 nothing');
    expect(html).toContain('cp-failure');
    expect(html).toContain('&lt;b&gt;.docx');
    expect(html).not.toContain('<b>.docx');
  });

  it('refuses more than 20 MB with a sentence', async () => {
    const posted = await fetch(`${page.address}/check`, {
      method: 'POST',
      body: form('big.txt', new Uint8Array(21 * 1024 * 1024)),
    });
    expect(posted.status).toBe(413);
    expect(await posted.text()).toContain('20 MB');
  });

  it('refuses a form without a file', async () => {
    expect((await fetch(`${page.address}/check`, { method: 'POST', body: new FormData() })).status).toBe(400);
    expect((await fetch(`${page.address}/check`, { method: 'POST', body: 'x' })).status).toBe(400);
  });

  it('keeps one session’s results from another', async () => {
    const posted = await fetch(`${page.address}/check`, {
      method: 'POST',
      body: form('a.txt', await readFile(FAULTY)),
      headers: { accept: 'application/json' },
    });
    const { address } = (await posted.json()) as { address: string };
    const other = await fetch(page.address + address);
    expect(other.status).toBe(404);
    expect(await other.text()).not.toContain('mz-finding');
  });

  it('opens listed examples and no other path', async () => {
    const open = (name: string) =>
      fetch(`${page.address}/check/example`, {
        method: 'POST',
        body: new URLSearchParams({ name }),
        redirect: 'manual',
      });
    expect((await open('clean.txt')).status).toBe(303);
    expect((await open('../../package.json')).status).toBe(400);
    expect((await open('truth.json')).status).toBe(400);
  });

  it('lets in only this machine and its own page', async () => {
    const host = new URL(page.address).host;
    expect(await statusWith({ host: 'attacker.example' })).toBe(403);
    expect(await statusWith({ host })).toBe(200);
    expect(await statusWith({ host, origin: 'http://attacker.example' }, 'POST')).toBe(403);
    expect(await statusWith({ host, 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403);
    expect(await statusWith({ host, origin: page.address }, 'POST')).toBe(400);
  });

  it('takes the next port where one is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => taken.once('listening', done));
    const { port } = taken.address() as { port: number };
    const second = await startCheckPage(port);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
    await second.stop();
    await new Promise((done) => taken.close(done));
  });
});
