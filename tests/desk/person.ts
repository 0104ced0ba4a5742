import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Words on the page: as they stand in it, or a pattern. */
type Words = string | RegExp;

/** What can be pressed with a click, by the name it is read out with. */
const PRESSABLE = ['button', 'link', 'tab', 'menuitem', 'option', 'checkbox', 'switch'] as const;

/** How much of a page is still to come: placeholders, spinning signs, moving things. */
const BUSY = `document.querySelectorAll('.ant-skeleton, [aria-busy="true"], .ant-spin-spinning').length
  + document.getAnimations().filter((one) => one.playState === 'running').length`;

/**
 * Somebody at a browser, who does what people do and sees what people see. Every act waits until it can be done, every
 * look until what is looked for is there; what the browser complains of is kept.
 */
export class Person {
  readonly page: Page;
  /** Errors of the console and of the page, as they came. */
  readonly complaints: string[] = [];
  /** Where one looks and acts: the page, or a part of it. */
  readonly #within: Page | Locator;

  private constructor(page: Page, within: Page | Locator = page) {
    this.page = page;
    this.#within = within;
  }

  /** At a new browser window with nothing in it yet. */
  static async at(browser: Browser, address: string): Promise<Person> {
    const context = await browser.newContext({
      ...{ baseURL: address, locale: 'zh-CN', viewport: { width: 1440, height: 900 } },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const person = new Person(page);
    page.on('console', (message) => {
      if (message.type() === 'error') person.complaints.push(message.text());
    });
    page.on('pageerror', (error) => person.complaints.push(String(error)));
    return person;
  }

  /** The same person, looking at one part of the page: a dialog, a region, a row of a table. */
  within(role: Parameters<Page['getByRole']>[0], name?: Words): Person {
    const part = this.#within.getByRole(role, name === undefined ? {} : { name });
    return new Person(this.page, part.last());
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async signsIn(user: string, password: string): Promise<void> {
    if (!this.page.url().includes('/sign-in')) await this.open('/sign-in');
    await this.fills('用户名', user);
    await this.fills('密码', password);
    await this.chooses('登录');
    await this.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }

  async sees(...words: readonly Words[]): Promise<void> {
    for (const one of words) await this.#within.getByText(one).filter({ visible: true }).first().waitFor();
  }

  async doesNotSee(...words: readonly Words[]): Promise<void> {
    for (const one of words)
      await expect
        .poll(() => this.#within.getByText(one).filter({ visible: true }).count(), { timeout: 20_000 })
        .toBe(0);
  }

  /** Sees a heading of this name, of the page unless a level is told. */
  async seesHeading(name: Words, level = 1): Promise<void> {
    await this.#within.getByRole('heading', { level, name }).first().waitFor();
  }

  /** Clicks what has this name, whatever it is. */
  async chooses(name: Words): Promise<void> {
    const exact = typeof name === 'string';
    const label = this.#within.locator('label', { has: this.page.getByRole('radio', { name, exact }) });
    const any = PRESSABLE.reduce(
      (all, role) => all.or(this.#within.getByRole(role, { name, exact, disabled: false })),
      label,
    );
    await any.filter({ visible: true }).first().click();
  }

  /** Clicks what only shows when the pointer is near. */
  async choosesUnseen(name: Words): Promise<void> {
    await this.#within.getByRole('button', { name }).click();
  }

  /** Opens a part that is folded, by its heading. */
  async unfolds(heading: Words): Promise<void> {
    await this.#within.locator('summary').filter({ hasText: heading }).first().click();
  }

  /** Writes into the field of this name, in place of what stands in it. */
  async fills(name: Words, text: string): Promise<void> {
    await this.field(name).fill(text);
  }

  field(name: Words): Locator {
    return this.#within
      .getByRole('textbox', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
      .first();
  }

  /** Picks a value from a list that opens. */
  async picks(list: Words, value: Words): Promise<void> {
    await this.#within.getByRole('combobox', { name: list }).first().click();
    await this.page
      .locator('.ant-select-dropdown')
      .filter({ visible: true })
      .getByTitle(value)
      .first()
      .click();
  }

  /** Clicks the cell at a place of the grid, counted from 1. */
  async choosesCell(row: number, column = 1): Promise<void> {
    await this.page.locator(`[role=gridcell][data-row="${row - 1}"][data-column="${column - 1}"]`).click();
  }

  /** Writes into a cell of the grid, over what stands in it, and goes on. */
  async typesInto(row: number, column: number, text: string): Promise<void> {
    await this.choosesCell(row, column);
    await this.types(text);
    await this.presses('Enter');
  }

  /** Goes on with the tabulator until the focus is on what is read out with these words. */
  async tabsTo(words: string): Promise<void> {
    for (let pressed = 0; pressed < 80; pressed++) {
      if ((await this.focus()).includes(words)) return;
      await this.presses('Tab');
    }
    throw new Error(`the tabulator does not lead to “${words}”`);
  }

  /** What the focus is on, as it is read out. */
  focus(): Promise<string> {
    return this.page.evaluate<string>(
      "((one) => one === document.body ? '' : one?.getAttribute('aria-label') ?? one?.textContent ?? '')(document.activeElement)",
    );
  }

  /**
   * From now on what this person changes is under way and does not arrive, until the line is good again, as what is
   * given back makes it.
   */
  async hasBadLine(): Promise<() => Promise<void>> {
    const { promise, resolve } = Promise.withResolvers<void>();
    await this.page.route('**/api/**', async (route) => {
      if (route.request().method() !== 'GET') await promise;
      await route.continue();
    });
    return async () => {
      resolve();
      await this.page.unrouteAll({ behavior: 'wait' });
    };
  }

  /** Is in the cell that is read out with these words: `第 3 行 金额 12.00`. */
  async isAt(words: Words): Promise<void> {
    const wanted = typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
    await expect.poll(() => this.focus(), { timeout: 20_000, interval: 20 }).toEqual(wanted);
  }

  /** Presses keys one after another: `Ctrl+Z`, `ArrowDown`, `Enter`. */
  async presses(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key.replaceAll('Ctrl+', 'Control+'));
  }

  /** Types at where the focus is. */
  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Puts text on the clipboard as a spreadsheet does, cells parted by tabs, and pastes it. */
  async pastes(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.presses('Ctrl+V');
  }

  async clipboard(): Promise<string> {
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  /** Gives a file to the field that takes files. */
  async brings(name: string, bytes: Uint8Array): Promise<void> {
    const mimeType = 'application/octet-stream';
    await this.page.setInputFiles('input[type=file]', { name, mimeType, buffer: Buffer.from(bytes) });
  }

  /** The file that comes when something is chosen. */
  async downloads(name: Words): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.chooses(name)]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Until nothing is being fetched or drawn any more. */
  async settles(): Promise<void> {
    await expect.poll(() => this.page.evaluate(BUSY), { timeout: 20_000, interval: 30 }).toBe(0);
  }

  async leaves(): Promise<void> {
    await this.page.context().close();
  }
}
