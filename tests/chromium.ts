import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Why the browser tests cannot run here, or undefined where they can. Where CI is set they must. */
export function missingBrowser(): string | undefined {
  const packaged = process.platform === 'linux' && process.arch === 'x64';
  if (process.env.CI !== undefined || packaged || PATHS.some((path) => existsSync(path))) return undefined;
  return `no Chromium at ${PATHS.join(', ')}, and none in an npm package for this system`;
}

/** The machine's Chromium, else the one that an npm package brings. */
export async function launch(): Promise<Browser> {
  const own = PATHS.find((path) => existsSync(path));
  if (own !== undefined)
    return chromium.launch({ executablePath: own, args: ['--no-sandbox', '--disable-gpu'] });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args });
}

/** What axe finds wrong with a page, one line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** How many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}
