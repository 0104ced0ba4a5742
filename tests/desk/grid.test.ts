import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { missingBrowser } from '../chromium.ts';
import { openDistrict } from './district.ts';
import type { Person } from './person.ts';

const missing = missingBrowser();

describe.skipIf(missing)(
  `the grid by keyboard alone${missing ? `: ${missing}` : ''}`,
  { timeout: 60_000 },
  () => {
    let district: Awaited<ReturnType<typeof openDistrict>>;
    let clerk: Person;
    const tried = new Set<string>();

    /** One line of the help, and a person who does what it says, from the first cell of the first line. */
    function keys(line: string, does: () => Promise<void>): void {
      tried.add(line);
      it(line, does);
    }

    beforeAll(async () => {
      district = await openDistrict();
      clerk = await district.as('clerk-312');
      await clerk.open('/budgets/312/2026/lines');
      await clerk.seesHeading('预算明细');
      await clerk.tabsTo('第 1 行');
    }, 120_000);
    beforeEach(() => clerk.presses('Escape', 'Ctrl+Home'));
    afterEach(({ task }) => district.picturesOf(task));
    afterAll(() => district?.shut());

    keys('↑ ↓ ← →', async () => {
      await clerk.isAt('第 1 行 功能分类科目 2070101');
      await clerk.presses('ArrowDown', 'ArrowRight', 'ArrowRight');
      await clerk.isAt('第 2 行 支出性质 人员经费');
      await clerk.presses('ArrowUp', 'ArrowLeft');
      await clerk.isAt('第 1 行 部门经济分类 30101');
      await clerk.presses('Shift+ArrowDown', 'Shift+ArrowRight');
      await clerk.sees('选中 4 格');
    });

    keys('Enter / F2', async () => {
      await toColumn('备注');
      await clerk.presses('F2');
      await clerk.types('按标准');
      await clerk.presses('Enter');
      await clerk.isAt('第 2 行 备注');
      await clerk.presses('ArrowUp', 'Enter');
      await clerk.types('测算');
      await clerk.presses('Enter');
      await clerk.within('grid').sees('按标准测算');
    });

    keys('Tab', async () => {
      await clerk.presses('Tab');
      await clerk.isAt('第 1 行 部门经济分类');
      await clerk.presses('Shift+Tab');
      await clerk.isAt('第 1 行 功能分类科目');
      await clerk.presses('Escape', 'Tab');
      expect(await clerk.focus()).not.toContain('行 ');
      await clerk.presses('Shift+Tab');
      await clerk.isAt('第 1 行 功能分类科目');
    });

    keys('Esc', async () => {
      await toColumn('金额');
      await clerk.isAt('154.20');
      await clerk.types('999');
      await clerk.presses('Escape');
      await clerk.isAt('154.20');
      await clerk.within('grid').doesNotSee('999');
    });

    keys('Ctrl+C / X / V', async () => {
      await toColumn('金额');
      await clerk.presses('Shift+ArrowDown', 'Ctrl+C');
      expect(await clerk.clipboard()).toBe('154.20\n155.40');
      await toColumn('备注');
      await clerk.presses('ArrowDown', 'ArrowDown');
      await clerk.types('暂列');
      await clerk.presses('Enter', 'ArrowUp', 'Ctrl+X');
      await clerk.isAt(/第 3 行 备注 $/);
      await clerk.presses('ArrowDown', 'Ctrl+V');
      await clerk.isAt('第 4 行 备注 暂列');
    });

    keys('Delete', async () => {
      await toColumn('备注');
      await clerk.presses('ArrowDown', 'ArrowDown', 'ArrowDown');
      await clerk.isAt('第 4 行 备注 暂列');
      await clerk.presses('Delete');
      await clerk.isAt(/第 4 行 备注 $/);
    });

    keys('Ctrl+D', async () => {
      await toColumn('备注');
      await clerk.isAt('第 1 行 备注 按标准测算');
      await clerk.presses('Shift+ArrowDown', 'Shift+ArrowDown', 'Ctrl+D', 'ArrowDown', 'ArrowDown');
      await clerk.isAt('第 3 行 备注 按标准测算');
    });

    keys('Ctrl++ / Ctrl+-', async () => {
      await clerk.within('grid').sees('合计 86 条');
      await clerk.presses('Ctrl+=');
      await clerk.isAt('第 2 行 功能分类科目');
      await clerk.sees(/新的一行，还缺/);
      await clerk.presses('Ctrl+-');
      await clerk.isAt('第 2 行 功能分类科目 2070101');
      await clerk.presses('Ctrl+-');
      await clerk.within('grid').sees('合计 85 条');
    });

    keys('Ctrl+Z / Ctrl+Y', async () => {
      await clerk.within('grid').sees('合计 85 条');
      await clerk.presses('Ctrl+Z');
      await clerk.within('grid').sees('合计 86 条');
      await clerk.presses('Ctrl+Y');
      await clerk.within('grid').sees('合计 85 条');
      await clerk.presses('Ctrl+Z');
      await clerk.within('grid').sees('合计 86 条');
    });

    keys('Ctrl+F', async () => {
      await clerk.presses('Ctrl+F');
      await clerk.isAt('查找');
      await clerk.types('30239');
      await clerk.sees(/^[1-9]\d* 处$/);
      await clerk.presses('Enter', 'Escape');
      await clerk.isAt('部门经济分类 30239');
    });

    keys('Alt+↓', async () => {
      await toColumn('支出性质');
      await clerk.presses('Alt+ArrowDown');
      await clerk.within('listbox').sees('人员经费', '公用经费', '项目支出');
      await clerk.presses('Escape');
      await clerk.isAt('第 1 行 支出性质 人员经费');
    });

    keys('Home / End', async () => {
      await clerk.presses('End');
      await clerk.isAt('第 1 行 备注');
      await clerk.presses('Home');
      await clerk.isAt('第 1 行 功能分类科目');
      await clerk.presses('Ctrl+End');
      await clerk.isAt('第 87 行 备注');
      await clerk.presses('Ctrl+Home');
      await clerk.isAt('第 1 行 功能分类科目');
    });

    it('goes on from what was typed while that is still being saved', async () => {
      const answer = Promise.withResolvers<void>();
      await clerk.page.route('**/edits', async (route) => {
        await answer.promise;
        await route.continue();
      });
      await toColumn('备注');
      await clerk.presses('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
      await clerk.types('先写');
      await clerk.presses('Enter', 'ArrowUp', 'F2');
      await clerk.types('后添');
      await clerk.presses('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Ctrl+D');
      answer.resolve();
      await clerk.presses('ArrowDown');
      await clerk.isAt('第 7 行 备注 先写后添');
      await clerk.page.unroute('**/edits');
    });

    it('has no key in its help that was not tried', async () => {
      await clerk.presses('Escape', 'Tab');
      await clerk.tabsTo('快捷键');
      await clerk.presses('Enter');
      await clerk.sees('向下填充');
      const lines = await clerk.page.getByRole('term').allTextContents();
      expect(new Set(lines)).toEqual(tried);
      expect(clerk.complaints).toEqual([]);
    });

    /** From the first column to the one of this name. */
    async function toColumn(name: string): Promise<void> {
      await clerk.presses('Home');
      for (let moved = 0; moved < 12 && !(await clerk.focus()).includes(` ${name} `); moved++)
        await clerk.presses('ArrowRight');
      await clerk.isAt(` ${name} `);
    }
  },
);
