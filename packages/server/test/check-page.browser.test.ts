import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, missingBrowser, overflow, violations } from '../../../tests/chromium.ts';
import type { Listening } from '../src/listen.ts';
import { startCheckPage } from './start-check-page.ts';

const missing = missingBrowser();
const example = (name: string) =>
  fileURLToPath(new URL(`../../../examples/documents/${name}`, import.meta.url));
const FAULTY = example('faulty/app-row.txt');
const CLEAN = example('clean.docx');

const WIDTHS = [
  ['phone', 390, 844],
  ['desk', 1440, 900],
] as const;

describe.skipIf(missing)(
  `the check page in a browser${missing ? `: ${missing}` : ''}`,
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let server: Listening;

    beforeAll(async () => {
      [browser, server] = await Promise.all([launch(), startCheckPage(18_520)]);
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    async function visit(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
      const context = await browser.newContext({ bypassCSP: true, locale: 'zh-CN', ...options });
      try {
        const page = await context.newPage();
        await page.goto(`${server.address}/check`);
        await use(page);
      } finally {
        await context.close();
      }
    }

    it.each(WIDTHS)('takes files one after another and keeps their results (%s)', (_, width, height) =>
      visit({ viewport: { width, height } }, async (page) => {
        expect(await violations(page)).toEqual([]);
        await page.setInputFiles('#file', [FAULTY, CLEAN, fileURLToPath(import.meta.url)]);
        await page.locator('#results li').nth(1).waitFor();
        expect(await page.locator('.cp-wrong').count()).toBe(1);
        expect(await page.locator('.mz-report').count()).toBe(1);
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        await page.locator('#results a', { hasText: 'clean.docx' }).click();
        await page.locator('.mz-none').waitFor();
        await page.goBack();
        await page.locator('.mz-finding').first().waitFor();
        await page.locator('.cp-lang').click();
        await page.locator('h2', { hasText: 'Findings' }).waitFor();
      }),
    );

    it('leads from a finding to its cell and back, by mouse and by keyboard', () =>
      visit({ viewport: { width: 1440, height: 900 } }, async (page) => {
        await page.setInputFiles('#file', FAULTY);
        const first = page.locator('.mz-finding').first();
        await first.locator('.mz-message a').click();
        expect(await page.locator('.mz-mark.mz-current').count()).toBe(1);
        expect(await first.getAttribute('aria-current')).toBe('true');
        await page.keyboard.press('j');
        expect(await first.getAttribute('aria-current')).toBeNull();
        await page.keyboard.press('k');
        expect(await first.getAttribute('aria-current')).toBe('true');
        await page.locator('.mz-mark.mz-primary').last().click();
        expect(await page.evaluate('location.hash')).toMatch(/^#f-\d+$/);
      }));

    it('hides findings by grade', () =>
      visit({ viewport: { width: 1440, height: 900 } }, async (page) => {
        await page.setInputFiles('#file', FAULTY);
        await page.locator('.mz-finding.mz-error').first().waitFor();
        await page.locator('.mz-show-error').uncheck();
        expect(await page.locator('.mz-finding.mz-error:visible').count()).toBe(0);
        expect(await page.locator('.mz-mark.mz-error .mz-sign:visible').count()).toBe(0);
      }));

    it('works without JavaScript', () =>
      visit({ javaScriptEnabled: false }, async (page) => {
        await page.setInputFiles('#file', FAULTY);
        await page.locator('.cp-submit').click();
        await page.locator('.mz-finding').first().locator('.mz-message a').click();
        expect(new URL(page.url()).hash).toMatch(/^#c-\d+$/);
        await page.locator('#example').selectOption('clean.docx');
        await page.locator('.cp-examples button').click();
        await page.locator('.mz-none').waitFor();
      }));

    it('says what to do when a dropped file is over the limit, before sending it', () =>
      visit({}, async (page) => {
        let sent = 0;
        page.on('request', (request) => {
          if (request.method() === 'POST') sent++;
        });
        await page.evaluate(`{
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(21 * 1024 * 1024)], 'big.docx'));
        dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }`);
        await page.locator('.cp-wrong', { hasText: '20 MB' }).waitFor();
        expect(sent).toBe(0);
      }));
  },
);
