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
  return (await violationsOf(page)).map(said);
}

/** Of what axe finds wrong with a page, what is serious or critical. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  const found = await violationsOf(page);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(said);
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violationsOf(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe.source);
  const results = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return (results as { violations: readonly Violation[] }).violations;
}

function said({ id, nodes }: Violation): string {
  return `${id}: ${nodes[0]?.html.slice(0, 200)}`;
}

/** How many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}
