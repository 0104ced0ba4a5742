import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@mingzhang/workspace';
import type { Browser } from 'playwright-core';
import { seedDistrict } from '../examples/district/seed.ts';
import { buildDesk } from '../scripts/desk.mjs';
import { launch } from '../tests/chromium.ts';
import { startDesk } from './desk-server.ts';
import { ms, type Section } from './section.ts';

const TIMES = 5;
const CLERK = 'clerk-312';
const PASSWORD = 'lumingqu-2026';

/** What a browser that has never been at the desk loads, and how long until the page can be used. */
export async function firstLoadBench(): Promise<Section> {
  buildDesk(process.execPath);
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  const path = join(folder, 'district.sqlite');
  const store = await openStore(path);
  await seedDistrict(store, new Date().toISOString().slice(0, 10));
  await store.close();
  const server = await startDesk(path);
  const browser = await launch();
  try {
    const cookie = await signedIn(server.address);
    const pages = [
      ['sign-in, where work begins', '/sign-in', 'input[type=password]', undefined],
      ["a clerk's home, signed in already", '/', 'h1', cookie],
      ['the budget lines, signed in already', '/budgets/312/2026/lines', '[role=gridcell]', cookie],
    ] as const;
    const rows = [];
    for (const [what, page, usable, session] of pages) {
      const loads = [];
      for (let i = 0; i < TIMES; i++) loads.push(await load(browser, server.address, page, usable, session));
      const middle = loads.sort((a, b) => a.ms - b.ms)[Math.floor(TIMES / 2)];
      rows.push([what, ((middle?.bytes ?? 0) / 1000).toFixed(0), ms(middle?.ms ?? Number.NaN)]);
    }
    return {
      title: 'The first load of the desk',
      note: `A browser with an empty cache, on the machine of the server: bytes over the wire, compressed, data included, and milliseconds until the page can be used. Medians of ${TIMES}.`,
      head: ['page', 'KB', 'ms'],
      rows,
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function load(
  browser: Browser,
  address: string,
  page: string,
  usable: string,
  cookie: string | undefined,
): Promise<{ readonly bytes: number; readonly ms: number }> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  try {
    if (cookie !== undefined) {
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: address }]);
    }
    const tab = await context.newPage();
    const network = await context.newCDPSession(tab);
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await network.send('Network.enable');
    const began = performance.now();
    await tab.goto(address + page, { waitUntil: 'commit' });
    await tab.locator(usable).first().waitFor();
    const took = performance.now() - began;
    await tab.waitForTimeout(300);
    return { bytes, ms: took };
  } finally {
    await context.close();
  }
}

/** The session's cookie of a clerk of the example. */
async function signedIn(address: string): Promise<string> {
  const first = await fetch(`${address}/api/session`);
  const { csrf } = (await first.json()) as { csrf: string };
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-csrf-token': csrf,
      cookie: first.headers.get('set-cookie')?.split(';')[0] ?? '',
    },
    body: JSON.stringify({ user: CLERK, password: PASSWORD }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || cookie === undefined) throw new Error(`${CLERK} is not let in: ${response.status}`);
  return cookie;
}
