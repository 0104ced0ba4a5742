import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser, overflow, seriousViolations } from '../chromium.ts';
import { openDistrict } from './district.ts';
import { type DeskPage, OTHER_ROUTES, PAGES, type Viewer } from './pages.ts';
import type { Person } from './person.ts';

const WIDTHS = [1440, 1024] as const;
const LANGUAGES = ['zh', 'en'] as const;
const OTHER = { zh: '中文', en: 'English' } as const;

const missing = missingBrowser();

describe.skipIf(missing)(
  `the pages of the desk${missing ? `: ${missing}` : ''}`,
  { timeout: 120_000 },
  () => {
    let district: Awaited<ReturnType<typeof openDistrict>>;
    const people = new Map<Viewer, Promise<Person>>();

    beforeAll(async () => {
      district = await openDistrict();
    }, 120_000);
    afterAll(() => district?.shut());

    function viewer(user: Viewer): Promise<Person> {
      const known = people.get(user) ?? district.as(user);
      people.set(user, known);
      return known;
    }

    it('are all in the list', () => {
      expect(routesOfDesk()).toEqual([...PAGES.map(({ route }) => route), ...OTHER_ROUTES].sort());
    });

    const visits = PAGES.flatMap((page) => page.viewers.map((user) => ({ page, user })));
    it.each(visits)(
      '$page.route for $user: in order in both languages and widths',
      async ({ page, user }) => {
        const person = await viewer(user);
        await person.open(addressFor(page, user));
        const faults: string[] = [];
        for (const language of LANGUAGES) {
          await speak(person, language);
          await person.seesHeading(page[language]);
          await person.settles();
          for (const width of WIDTHS) {
            await person.page.setViewportSize({ width, height: 900 });
            const at = `${language} ${width}`;
            const wide = await overflow(person.page);
            if (wide > 0) faults.push(`${at}: ${wide} px too wide`);
            faults.push(...(await seriousViolations(person.page)).map((one) => `${at}: ${one}`));
          }
        }
        faults.push(...person.complaints.splice(0));
        expect(faults).toEqual([]);
      },
    );

    it.each(['/', '/check'])('a budget’s %s fits a phone', async (path) => {
      const person = await viewer('clerk-312');
      await person.page.setViewportSize({ width: 390, height: 844 });
      await person.open(`/budgets/312/2026${path}`);
      await person.seesHeading(/./);
      await person.settles();
      expect(await overflow(person.page)).toBeLessThanOrEqual(0);
    });

    it('sign-in is in order, on a phone too', async () => {
      const person = await district.somebody();
      await person.open('/sign-in');
      const faults: string[] = [];
      for (const language of LANGUAGES) {
        await speak(person, language);
        for (const width of [...WIDTHS, 390]) {
          await person.page.setViewportSize({ width, height: 844 });
          await person.seesHeading('明账');
          if ((await overflow(person.page)) > 0) faults.push(`${language} ${width}: too wide`);
          faults.push(...(await seriousViolations(person.page)));
        }
      }
      expect([...faults, ...person.complaints]).toEqual([]);
    });

    it('would not be in order with a button without a name, a wide table or a style from elsewhere', async () => {
      const person = await district.somebody();
      await person.open('/sign-in');
      await person.seesHeading('明账');
      await person.page.evaluate(`document.body.insertAdjacentHTML('beforeend',
        '<button type="button"></button><div style="width: 3000px">.</div><style>p { color: red }</style>')`);
      expect(await seriousViolations(person.page)).toEqual([expect.stringMatching(/^button-name/)]);
      expect(await overflow(person.page)).toBeGreaterThan(0);
      expect(person.complaints).toEqual([expect.stringContaining('Content Security Policy')]);
      await person.leaves();
    });
  },
);

function addressFor({ at }: DeskPage, user: Viewer): string {
  const own = { 'clerk-312': '312', 'head-305': '305', 'reviewer-1': '205', admin: '201', auditor: '101' };
  return at.replace('{own}', own[user]);
}

async function speak(person: Person, language: (typeof LANGUAGES)[number]): Promise<void> {
  const to = person.page.getByRole('button', { name: OTHER[language], exact: true });
  const back = person.page.getByRole('button', { name: OTHER[language === 'zh' ? 'en' : 'zh'], exact: true });
  await to.or(back).waitFor();
  if (await to.isVisible()) await to.click();
  await back.waitFor();
}

/** The paths that the router has, as it writes them. */
function routesOfDesk(): readonly string[] {
  const source = readFileSync(new URL('../../packages/desk/src/app/router.tsx', import.meta.url), 'utf8');
  const found = source.matchAll(
    /const (\w+) = createRoute\(\{\s+getParentRoute: \(\) => (\w+),\s+path: '([^']+)'/g,
  );
  const routes = [...found].map(([, name = '', parent = '', path = '']) => ({ name, parent, path }));
  const budget = routes.find(({ name }) => name === 'budget');
  return routes
    .filter(({ name }) => name !== 'budget')
    .map(({ parent, path }) => (parent === 'budget' ? `${budget?.path}${path}` : path))
    .sort();
}
