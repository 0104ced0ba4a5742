import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDesk } from '../src/desk-files/add-desk.ts';
import { DeskFiles } from '../src/desk-files/desk-files.ts';
import { packAll } from '../src/desk-files/packed.ts';
import type { Env } from '../src/http/env.ts';

const SCRIPT = `console.log("${'明账'.repeat(2_000)}");\n`;

let folder: string;
let files: DeskFiles;
const app = new Hono<Env>();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-desk-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head><body>第一次</body></html>');
  writeFileSync(join(folder, 'assets', 'index-abc.js'), SCRIPT);
  writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
  files = new DeskFiles(folder);
  app.use((context, next) => {
    context.set('nonce', 'n');
    return next();
  });
  addDesk(app, files);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

describe('the desk’s files', () => {
  it('are named by their content, kept for ever, and packed as the browser takes them', async () => {
    await packAll(files.all());
    for (const [accepted, encoding, unpack] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['br;q=0, gzip', 'gzip', gunzipSync],
      ['', null, (bytes: Uint8Array) => Buffer.from(bytes)],
    ] as const) {
      const response = await get('/assets/index-abc.js', { 'accept-encoding': accepted });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(unpack(bytes).toString()).toBe(SCRIPT);
      expect(bytes.byteLength < SCRIPT.length).toBe(encoding !== null);
    }
  });

  it('are not sent again to whoever has them', async () => {
    const { headers } = await get('/tokens.css');
    const again = await get('/tokens.css', { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('are none but those that were built: every other address is the page, asked for anew each time', async () => {
    for (const path of [
      '/',
      '/index.html',
      '/budgets/201/2026',
      '/.vite/manifest.json',
      '/..%2fpackage.json',
    ]) {
      const response = await get(path);
      expect(await response.text()).toContain('第一次');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
    for (const path of ['/assets/none.js', '/api/none', '/api']) expect((await get(path)).status).toBe(404);
  });

  it('are read anew when the desk was built anew', async () => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head><body>第二次</body></html>');
    utimesSync(join(folder, 'index.html'), new Date(), new Date(Date.now() + 5_000));
    const html = await (await get('/')).text();
    expect(html).toContain('第二次');
    expect(html).toContain('<meta name="csp-nonce" property="csp-nonce" content="n">');
  });

  it('where they are missing, the page says what to do', async () => {
    const none = new Hono<Env>();
    addDesk(none, new DeskFiles(join(folder, 'none')));
    expect(await (await none.request('/')).text()).toContain('npm start');
  });
});
