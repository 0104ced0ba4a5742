import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import { htmlReport, write } from '@mingzhang/writers';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, missingBrowser, overflow, violations } from '../chromium.ts';

const missing = missingBrowser();
const folder = fileURLToPath(new URL('../../examples/documents/', import.meta.url));

async function page(file: string, kind: string): Promise<string> {
  const disclosure = await read(readFileSync(folder + file), { path: file });
  if (kind === 'disclosure') return new TextDecoder().decode(await write(disclosure, 'html'));
  return htmlReport(disclosure, check(disclosure), 'zh');
}

describe.skipIf(missing !== undefined)(missing ?? 'pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each([
    ['disclosure', 'clean.txt', 390],
    ['disclosure', 'clean.txt', 1440],
    ['report', 'faulty/rev-total.docx', 390],
    ['report', 'faulty/rev-total.docx', 1440],
  ] as const)('the %s of %s at %i px: nothing for axe, no sideways scroll', async (kind, file, width) => {
    const tab = await browser.newPage({ viewport: { width, height: 900 } });
    await tab.setContent(await page(file, kind));
    expect(await violations(tab)).toEqual([]);
    expect(await overflow(tab)).toBeLessThanOrEqual(0);
    await tab.close();
  });
});
