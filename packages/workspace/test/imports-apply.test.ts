import { write } from '@mingzhang/writers';
import { afterAll, describe, expect, test } from 'vitest';
import { applyImport, draftOf, planImport, readBudget } from '../src/index.ts';
import { cleanExample } from './budgets.ts';
import { eachStore } from './each-store.ts';
import { csv } from './imports-language.ts';
import { add, commit, entryOf } from './store-language.ts';
import { storeKinds } from './stores.ts';

const [sqlite] = await storeKinds();
afterAll(() => sqlite.stop());

const LIST = csv('功能科目|资金来源|支出性质|项目|金额（元）\n2013105|一般公共预算|项目支出|机要网络|100');

describe('an import that is applied', () => {
  const on = eachStore(sqlite);
  const budget = async (year = '2025') => {
    const found = await readBudget(on.store, '201', year);
    if (found === undefined) throw new Error('no budget');
    return found;
  };

  test('is one entry of the log, and its file is kept', async () => {
    const plan = await planImport(LIST, '明细.csv', await budget());
    const entry = entryOf(await applyImport(on.store, plan, 'wang', '导入明细'));
    expect(entry).toMatchObject({ who: 'wang', department: '201', why: '导入明细' });
    const [document] = await on.store.list('documents', { department: '201' });
    expect(document).toMatchObject({ kind: 'imported', name: '明细.csv', format: 'csv', size: LIST.length });
    expect(await on.store.getBlob(document?.sha256 ?? '')).toEqual(LIST);
    expect((await on.store.list('budgetLines')).map(({ fen }) => fen)).toEqual([10_000]);
    const again = await planImport(LIST, '明细.csv', await budget());
    expect(await applyImport(on.store, again, 'wang', '再次导入')).toMatchObject({ kind: 'unchanged' });
  });

  test('merges with what others did between plan and yes', async () => {
    const plan = await planImport(LIST, '明细.csv', await budget());
    entryOf(await applyImport(on.store, plan, 'wang', ''));
    const more = csv(
      '功能科目|资金来源|支出性质|项目|金额（元）\n2013105|一般公共预算|项目支出|机要网络|200',
    );
    const late = await planImport(more, '明细.csv', await budget());
    const [line] = await on.store.list('budgetLines');
    const remark = {
      kind: 'set',
      table: 'budgetLines',
      id: line?.id ?? '',
      field: 'note',
      before: null,
      after: '急',
    } as const;
    entryOf(await commit(on.store, [remark], 'li'));
    entryOf(await applyImport(on.store, late, 'wang', ''));
    expect(await on.store.list('budgetLines')).toMatchObject([{ fen: 20_000, note: '急' }]);
  });

  test('of last year’s makes the units first, then what refers to them', async () => {
    const { document } = await cleanExample();
    entryOf(
      await commit(
        on.store,
        [
          add('years', '2026', { state: 'open' }),
          add('departments', '312', { division: '130304', code: '312', name: '文体旅局', template: 'hebei' }),
        ],
        'admin',
        null,
      ),
    );
    const into = await readBudget(on.store, '312', '2026');
    if (into === undefined) throw new Error('no budget');
    const plan = await planImport(await write(document, 'docx'), '2025.docx', into);
    entryOf(await applyImport(on.store, plan, 'admin', '沿用上年'));
    const after = await readBudget(on.store, '312', '2026');
    expect(after?.units.map(({ code }) => code)).toEqual(['312001', '312002']);
    expect(after && draftOf(after).disclosure.projects.length).toBe(document.projects.length);
  });
});
