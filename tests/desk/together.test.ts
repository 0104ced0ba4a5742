import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser } from '../chromium.ts';
import { openDistrict, PASSWORD } from './district.ts';
import type { Person } from './person.ts';

const missing = missingBrowser();

describe.skipIf(missing)(`two clerks at one table${missing ? `: ${missing}` : ''}`, { timeout: 120_000 }, () => {
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

  it('see what the other changes without reloading', async () => {
    await lin.typesInto(1, AMOUNT, '155.20');
    await zhou.within('grid').sees('155.20');
    await zhou.typesInto(2, AMOUNT, '156.40');
    await lin.within('grid').sees('156.40');
    await zhou.typesInto(1, NOTE, '周可已核对');
    await lin.within('grid').sees('周可已核对');
  });

  it('are shown a cell that both changed at once, and settle it', async () => {
    await zhou.isCutOff(true);
    await lin.typesInto(3, AMOUNT, '78.10');
    await lin.sees('已保存');
    await zhou.typesIntoWhileCutOff(3, AMOUNT, '79.20');
    await zhou.isCutOff(false);
  });

  const AMOUNT = 6;
  const NOTE = 9;
});
