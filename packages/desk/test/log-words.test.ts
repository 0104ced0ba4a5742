import type { Change, Edit } from '@mingzhang/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editInBrief } from '../src/log-words/brief.ts';
import { cellWords } from '../src/log-words/cell-words.ts';
import { changesInWords } from '../src/log-words/change-words.ts';
import { amountWords } from '../src/log-words/value-words.ts';
import { firstSince } from '../src/pages/administration/log/revision-at.ts';
import type { Language } from '../src/words/words.tsx';

function set(at: string, before: string | number | null, after: string | number | null): Change {
  const [table = '', id = '', field = ''] = at.split('/');
  return { kind: 'set', table, id, field, before, after };
}

function add(at: string, fields: Readonly<Record<string, string | number>>): Change {
  const [table = '', id = ''] = at.split('/');
  return { kind: 'add', table, id, fields };
}

const NAMES: Readonly<Record<string, string>> = {
  'units/101001': '区委办本级',
  'purchases/p1': '台式计算机',
  'users/zhou': '周审核',
};

/** An edit as lines: `修改 采购 台式计算机 · 金额 3.00 万元 → 30.00 万元`. */
function told(edit: Edit, language: Language = 'zh'): readonly string[] {
  return changesInWords(edit, language, (table, id) => NAMES[`${table}/${id}`]).map(
    ({ effect, kind, label, fields }) =>
      [
        `${effect} ${kind} ${label}`,
        ...fields.map(({ name, before, after }) => `${name} ${before ?? '∅'} → ${after ?? '∅'}`),
      ].join(' · '),
  );
}

describe('an edit in words', () => {
  test.each<[Change, string]>([
    [set('purchases/p1/fen', 3_000_000, 30_000_000), 'change 采购 台式计算机 · 金额 3.00 万元 → 30.00 万元'],
    [
      set('budgetLines/l1/nature', 'personnel', 'project'),
      'change 支出明细 l1 · 支出性质 人员经费 → 项目支出',
    ],
    [set('budgetLines/l1/unit', '101001', '101002'), 'change 支出明细 l1 · 单位 区委办本级 → 101002'],
    [set('spendingPlans/s1/percent', '25', '50'), 'change 资金支出计划 s1 · 支出比例 25% → 50%'],
    [set('purchases/p1/itemCode', null, 'A020101'), 'change 采购 台式计算机 · 采购品目编码 ∅ → A020101'],
    [
      add('submissions/s', { department: '101', year: '2026', state: 'submitted', note: '' }),
      'add 报送状态  · 状态 ∅ → 已报送 · 审核意见 ∅ → ∅',
    ],
    [
      add('typedCells/t', {
        ...{ department: '101', year: '2026', form: 'expenditure-summary', row: 'total', measure: 'basic' },
        ...{ holds: 'blank', text: '' },
      }),
      'add 直接填写的单元格 《部门支出总表》合计·基本支出 · 表 ∅ → 《部门支出总表》 · 行 ∅ → total · 栏 ∅ → basic · 内容 ∅ → 空白 · 填写的文字 ∅ → ∅',
    ],
    [
      add('approvals/a', { department: '101', year: '2026', approvedOn: '2026-02-10' }),
      'add 批复 101 · 部门 ∅ → 101 · 预算年度 ∅ → 2026 · 批复日期 ∅ → 2026-02-10',
    ],
    [set('nothing/n1/colour', 'red', 'blue'), 'change nothing n1 · colour red → blue'],
  ])('%j', (change, words) => expect(told([change])).toEqual([words]));

  test('changes of one record stand together', () => {
    const edit = [set('purchases/p1/quantity', '6', '60'), set('purchases/p1/fen', 1_000_000, 2_000_000)];
    expect(told(edit)).toEqual(['change 采购 台式计算机 · 数量 6 → 60 · 金额 1.00 万元 → 2.00 万元']);
  });

  test('in English too', () => {
    expect(told([set('purchases/p1/fen', 3_000_000, 30_000_000)], 'en')).toEqual([
      'change purchase 台式计算机 · amount 3.00 (10,000 yuan) → 30.00 (10,000 yuan)',
    ]);
  });

  test('in one line, each record counted once', () => {
    const edit = [
      add('budgetLines/l1', { fen: 1 }),
      set('budgetLines/l2/fen', 1, 2),
      set('budgetLines/l2/note', null, '改'),
      set('projects/p/name', '甲', '乙'),
    ];
    expect(editInBrief(edit, 'zh')).toBe('支出明细：新增 1，修改 1；项目：修改 1');
    expect(editInBrief(edit, 'en')).toBe('expenditure line: added 1, changed 1; project: changed 1');
  });
});

test.each([
  [0, '0.00 万元'],
  [123_456_000_000, '123,456.00 万元'],
  [1_234_567, '1.234567 万元'],
  [1_250_000, '1.25 万元'],
  [1_200, '0.0012 万元'],
  [-9_110_000, '-9.11 万元'],
])('%i fen are %s', (fen, words) => expect(amountWords(fen, 'zh')).toBe(words));

test.each([
  [{ form: 'expenditure-summary', row: 'total', measure: 'basic' }, '《部门支出总表》合计·基本支出'],
  [{ form: 'expenditure-summary', row: '2010301', measure: 'project' }, '《部门支出总表》2010301·项目支出'],
  [{ form: 'procurement-budget', row: 'line-3' }, '《政府采购预算表》第 3 行'],
  [{ form: 'text', row: 'duties' }, '说明“部门职责及机构设置情况”'],
  [{ form: 'text' }, '说明'],
  [{ form: 'lost', row: 'a', measure: 'b' }, 'lost a·b'],
])('%j is called %s', (cell, words) => expect(cellWords(cell, 'zh')).toBe(words));

test('the first entry since a moment is found as if one had looked at all', async () => {
  const log = fc.array(fc.nat(50), { maxLength: 40 }).map((gaps) => {
    let hour = 0;
    return gaps.map((gap, i) => {
      hour += gap;
      return { revision: i + 1, at: new Date(hour * 3_600_000).toISOString() };
    });
  });
  await fc.assert(
    fc.asyncProperty(log, fc.nat(1_500), async (entries, hour) => {
      const moment = new Date(hour * 3_600_000).toISOString();
      const newestBefore = async (revision: number) => entries.findLast((entry) => entry.revision < revision);
      const found = await firstSince(moment, newestBefore);
      expect(found).toBe(entries.find(({ at }) => at >= moment)?.revision ?? entries.length + 1);
    }),
  );
});
