import type { Disclosure } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { chineseNumber, percentOf, proseAmount } from '../src/explanation/amount.ts';
import { bind } from '../src/explanation/bind.ts';
import { checkExplanation } from '../src/explanation/check-explanation.ts';
import { claimsOf } from '../src/explanation/claims.ts';
import { explain } from '../src/explanation/explain.ts';
import { reasonsGiven, unexplained } from '../src/explanation/reasons.ts';
import { stale } from '../src/explanation/stale.ts';
import { budgetOf, type Said, tableOf } from './explained.ts';

const WAN = 1_000_000;

/** 三公 of a year: travel, purchase, operation, reception in 万元; null is blank. */
function threePublic(
  [abroad, purchase, operation, reception]: readonly Said[],
  year = 2025,
  template = 'hebei',
): Disclosure {
  const fen = (said: Said = null) => (typeof said === 'number' ? said * WAN : said);
  const sum = (...all: (Said | undefined)[]) =>
    all.includes('withheld')
      ? 'withheld'
      : all.reduce<number>((total, one) => total + Number(fen(one) ?? 0), 0);
  const table = tableOf('three-public-expenses', {
    'three-public': { total: sum(abroad, purchase, operation, reception) },
    abroad: { total: fen(abroad) },
    vehicles: { total: sum(purchase, operation) },
    'vehicle-purchase': { total: fen(purchase) },
    'vehicle-operation': { total: fen(operation) },
    reception: { total: fen(reception) },
  });
  return budgetOf([table], { year, template });
}

function said(disclosure: Disclosure, section: string, previous?: Disclosure): string {
  const found = explain(disclosure, previous).find(({ id }) => id === section);
  return found?.paragraphs.map(({ text }) => text).join('\n') ?? '';
}

const now = threePublic([null, null, 4.5, 1.2]);
const before = threePublic([null, null, 4.5, 1.5], 2024);

describe('telling from cells', () => {
  test('a change is said with its word and its reason is asked; what stayed is 持平', () => {
    expect(said(now, 'three-public', before)).toBe(
      '2025年，本部门财政拨款“三公”经费预算5.70万元，较2024年预算减少0.30万元。其中：因公出国（境）费0.00万元，与2024年预算持平；公务用车购置及运维费4.50万元，与2024年预算持平，其中公务用车购置费0.00万元、公务用车运行维护费4.50万元；公务接待费1.20万元，较2024年预算减少0.30万元，主要是〔请填写：增减原因〕。',
    );
  });

  test('without last year every change is left open', () => {
    const text = said(now, 'three-public');
    expect(text).not.toMatch(/增加|减少|持平/);
    expect(text.match(/〔请填写：与2024年相比的增减情况〕/g)).toHaveLength(4);
  });

  test('a withheld amount prints 涉密 and gives no change, share or sum', () => {
    const text = said(threePublic([null, null, 'withheld', 1.2]), 'three-public', before);
    expect(text).toContain('公务用车运行维护费涉密');
    expect(text).toContain('“三公”经费预算涉密。');
    expect(text).not.toMatch(/4\.50|5\.70/);
    const share = tableOf('expenditure-summary', { total: { basic: 60 * WAN, project: 'withheld' } });
    const whole = tableOf('revenue-expenditure-summary', { 'expenditure-total': { budget: 'withheld' } });
    expect(said(budgetOf([share, whole]), 'overall')).not.toMatch(/%|项目支出\d/);
  });

  test('a section without its table is one open place', () => {
    expect(said(budgetOf([]), 'three-public')).toBe('〔请填写：“三公”经费各项预算及增减变化原因〕');
    expect(said(budgetOf([]), 'procurement')).toMatch(/^〔请填写：[^〕]+〕$/);
  });

  test('an empty table says that there is nothing', () => {
    const empty = budgetOf([tableOf('procurement-budget', {}), tableOf('basic-expenditure', {})]);
    expect(said(empty, 'procurement')).toBe('本部门2025年没有安排政府采购预算。');
    expect(said(empty, 'agency-operating')).toBe('本部门2025年没有安排机关运行经费。');
  });

  test('items stand by their amounts, blanks and noughts left out', () => {
    const table = tableOf('basic-expenditure', {
      total: { total: 6 * WAN, operating: 6 * WAN },
      '302': { name: '商品和服务支出', operating: 6 * WAN },
      '30201': { name: '办公费', operating: 2 * WAN },
      '30205': { name: '水费', operating: null },
      '30211': { name: '差旅费', operating: 4 * WAN },
      '30216': { name: '培训费', operating: 0 },
    });
    expect(said(budgetOf([table]), 'agency-operating')).toBe(
      '2025年机关运行经费安排6.00万元，用于机关和参公单位日常办公。其中：差旅费4.00万元、办公费2.00万元。',
    );
  });

  test('a list that a withheld item is missing from ends with 等', () => {
    const table = tableOf('basic-expenditure', {
      total: { total: 6 * WAN, operating: 6 * WAN },
      '30201': { name: '办公费', operating: 2 * WAN },
      '30211': { name: '差旅费', operating: 'withheld' },
    });
    expect(said(budgetOf([table]), 'agency-operating')).toMatch(/其中：办公费2\.00万元等。$/);
  });

  test('a unit does not call itself a department', () => {
    const unit = { ...now, document: { ...now.document, edition: 'unit' as const } };
    const all = explain(unit, before).flatMap(({ title, paragraphs }) => [
      title,
      ...paragraphs.map((one) => one.text),
    ]);
    expect(all.join('\n')).not.toContain('部门');
    expect(all.join('\n')).toContain('本单位财政拨款“三公”经费预算5.70万元');
  });

  test('final accounts have every section open', () => {
    const accounts = { ...now, document: { ...now.document, kind: 'final-accounts' as const } };
    expect(explain(accounts).every(({ paragraphs }) => paragraphs[0]?.places.length === 1)).toBe(true);
  });

  test('figures are found again where they are said to stand', () => {
    for (const { paragraphs } of explain(now, before)) {
      for (const { text, figures, places } of paragraphs) {
        for (const one of figures) expect(text.slice(one.start, one.end)).toBe(one.text);
        for (const one of places) expect(text.slice(one.start, one.end)).toContain(one.asks);
      }
    }
  });
});

describe('amounts', () => {
  test.each([
    [0, '0.00万元'],
    [57_000, '0.06万元'],
    [3_000, '30.00元'],
    [834_360_000, '834.36万元'],
  ])('%i fen is %s', (fen, text) => expect(proseAmount(fen)).toBe(text));

  test('a share is rounded half up and needs a whole', () => {
    expect(percentOf(2, 3)).toBe('66.67%');
    expect(percentOf(1, 200)).toBe('0.50%');
    expect(percentOf(1, 20_000)).toBe('0.01%');
    expect(percentOf(1, 0)).toBeUndefined();
  });

  test('numbers of headings', () =>
    expect([1, 10, 11, 20, 21].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十一']));
});

describe('a sentence that a person rewrote', () => {
  const told = { ...now, claims: claimsOf(explain(now, before), now) };
  const bound = (text: string) =>
    bind(text, told).figures.map(({ text: figure, cells }) => `${figure} ${cells[0]?.row}`);

  test('stays bound by what its figures are said of', () => {
    expect(bound('接待客人方面，公务接待费只安排1.20万元，比上年减少0.30万元。')).toEqual([
      '1.20万元 reception',
      '0.30万元 reception',
    ]);
  });

  test('and by a value that only one cell states', () => {
    expect(bound('全年花在客人身上的钱是1.20万元。')).toEqual(['1.20万元 reception']);
  });

  test('a figure of another thing is left unbound', () => {
    expect(bound('另有捐赠9.99万元。')).toEqual([]);
  });

  test('a wrong amount is found by the cell it is bound to', () => {
    const [section] = explain(now, before).filter(({ id }) => id === 'three-public');
    if (section === undefined) throw new Error('no section');
    const text = '公务接待费1.02万元，与2024年预算持平。';
    const rewritten = { ...section, paragraphs: [{ ...section.paragraphs[0], text, place: { line: 1 } }] };
    expect(checkExplanation([rewritten], told, before)).toMatchObject([
      { rule: 'explanation.amount.cell', severity: 'error', actual: 1_020_000, expected: 1_200_000 },
      { rule: 'explanation.delta.cells', severity: 'error', actual: 0, expected: -300_000 },
    ]);
  });

  test('is flagged when a cell it speaks of changes and it does not', () => {
    const changed = { ...threePublic([null, null, 4.5, 1.4]), claims: told.claims };
    expect(stale(told, told)).toEqual([]);
    const [one] = stale(told, changed);
    expect(one?.section).toBe('three-public');
    expect(stale(told, changed).flatMap(({ changes }) => changes.map(({ cell }) => cell.row))).toEqual(
      expect.arrayContaining(['three-public', 'reception']),
    );
    const rewritten = told.claims.map((claim) => ({
      ...claim,
      sentence: { ...claim.sentence, text: `${claim.sentence.text}已改` },
    }));
    expect(stale(told, { ...changed, claims: rewritten })).toEqual([]);
  });
});

describe('reasons', () => {
  test.each([
    ['基本支出减少9.11万元，主要是人员减少。', 0],
    ['基本支出减少9.11万元。', 1],
    ['基本支出减少9.11万元，主要是。', 1],
    ['基本支出减少9.11万元，主要是〔请填写：增减原因〕。', 1],
    ['因人员调出，基本支出减少9.11万元。', 0],
    ['因公出国（境）费减少1.00万元。', 1],
    ['公务接待费与上年持平。', 0],
    ['增加20.00万元，增长25%，原因是新增项目。', 0],
    ['增加20.00万元，增长25%。', 1],
    ['较上年增加5.00万元。其中：甲增加3.00万元，主要是新增；乙增加2.00万元，主要是扩大。', 0],
    ['较上年增加5.00万元。其中：甲增加3.00万元，主要是新增；乙增加2.00万元。', 1],
  ])('%s: %i missing', (text, missing) => expect(unexplained(text)).toHaveLength(missing));

  test('a later paragraph may give them for all', () => {
    expect(reasonsGiven(['支出增加5.00万元。', '增加的主要原因是新增项目。'])).toBe(1);
    expect(unexplained('合计减少5.00万元。', '（一）出国费减少5.00万元，主要是取消任务。')).toEqual([]);
  });
});
