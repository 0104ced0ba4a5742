import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { add } from '../../examples/district/add.ts';
import { missingBrowser } from '../chromium.ts';
import { openDistrict, PASSWORD } from './district.ts';
import type { Person } from './person.ts';

const missing = missingBrowser();

/** Columns of the expenditure lines. */
const AMOUNT = 6;
const NOTE = 9;

/** Somebody to work beside the clerk whom the department has. */
const SECOND_CLERK = [
  add('users', 'clerk-312b', { name: '周可', state: 'active', language: 'zh' }),
  add('roles', 'clerk-312b-clerk', { user: 'clerk-312b', role: 'clerk', department: '312' }),
];

describe.skipIf(missing)(
  `two clerks at one table${missing ? `: ${missing}` : ''}`,
  { timeout: 120_000 },
  () => {
    let district: Awaited<ReturnType<typeof openDistrict>>;
    let lin: Person;
    let zhou: Person;

    beforeAll(async () => {
      district = await openDistrict(async (store) => {
        await store.commit({ who: 'admin', department: null, why: '增加一位经办人', edit: SECOND_CLERK });
        await store.setPassword('clerk-312b', PASSWORD);
      });
      lin = await district.as('clerk-312');
      zhou = await district.as('clerk-312b');
      for (const clerk of [lin, zhou]) {
        await clerk.open('/budgets/312/2026/lines');
        await clerk.seesHeading('预算明细');
      }
    }, 120_000);
    afterEach(({ task }) => district.picturesOf(task));
    afterAll(() => district?.shut());

    it('see that the other is there', async () => {
      await lin.sees('周可也在这里');
      await zhou.sees('林若溪也在这里');
    });

    it('see what the other changes, and what it comes to, without reloading', async () => {
      await lin.typesInto(1, AMOUNT, '155.20');
      await zhou.within('grid').sees('155.20');
      await zhou.within('region', '这份预算的状态').sees(/个错误/);
      await zhou.typesInto(2, AMOUNT, '156.40');
      await lin.within('grid').sees('156.40');
      await zhou.typesInto(1, NOTE, '周可已核对');
      await lin.within('grid').sees('周可已核对');
    });

    it('are shown a cell that both changed at once, with both values', async () => {
      const mendLine = await zhou.hasBadLine();
      await zhou.typesInto(3, AMOUNT, '79.20');
      await zhou.sees('正在保存…');
      await lin.typesInto(3, AMOUNT, '78.10');
      await lin.sees(/^已保存/);
      await mendLine();
      for (const clerk of [lin, zhou]) {
        await clerk.chooses('1 处合并冲突');
        await clerk.within('dialog', '合并冲突').sees(/现有的值：\s*78\.10/, /周可 的值：\s*79\.20/);
      }
    });

    it('settle it, and both have what was chosen', async () => {
      await zhou.within('dialog', '合并冲突').chooses(/周可 的值/);
      await zhou.within('dialog', '合并冲突').chooses('按选择确认');
      for (const clerk of [lin, zhou]) {
        await clerk.within('dialog', '合并冲突').sees('没有未解决的冲突。');
        await clerk.presses('Escape');
        await clerk.within('grid').sees('79.20');
        await clerk.within('grid').doesNotSee('78.10');
        await clerk.doesNotSee(/处合并冲突/);
      }
      expect([...lin.complaints, ...zhou.complaints]).toEqual([]);
    });
  },
);
