import { FORMS } from '@mingzhang/forms';
import type { CellRef, Disclosure, Finding } from '@mingzhang/model';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inspect, itemOf } from '../src/inspection/inspection.ts';
import { inspectionDocx } from '../src/inspection/inspection-docx.ts';
import { inspectionXlsx } from '../src/inspection/inspection-xlsx.ts';
import { INSPECTION_ITEMS } from '../src/inspection/items.ts';
import { answers, remarkLines } from '../src/inspection/wording.ts';
import { disclosure, report } from './fixture.ts';

const [sum] = report.findings as [Finding];

function finding(rule: string, form: string, row = '', more: Partial<Finding> = {}): Finding {
  const cells: CellRef[] = [{ form, row, measure: 'm', text: '1.00', place: { paragraph: 1 } }];
  return { ...sum, rule, cells, ...more };
}

function inspected(findings: readonly Finding[], given: Disclosure = disclosure) {
  return inspect({ disclosure: given, report: { ...report, findings } });
}

function itemNamed(id: string, findings: readonly Finding[], given?: Disclosure) {
  const found = inspected(findings, given).items.find(({ item }) => item.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
}

describe('a finding belongs to one item of the form', () => {
  test.each([
    ['table.children.sum', 'expenditure-summary', '201', 'expenditure-summary'],
    ['table.children.sum', 'final-basic-expenditure', '301', 'basic-expenditure'],
    ['form.table.required', 'government-fund-expenditure', '', 'government-fund-expenditure'],
    ['text.delta.sum', 'explanation', 'overall', 'explanation'],
    ['form.section.empty', 'explanation', 'special-funds', 'other-notes'],
    ['form.section.required', 'explanation', 'glossary', 'glossary'],
    ['form.contents.match', 'explanation', '', 'contents'],
    ['year.heading.same', 'explanation', '', 'cover'],
    ['year.heading.same', 'explanation', 'assets', 'assets'],
    ['performance.code.check', 'project-performance', 'x', 'projects'],
    ['performance.target.unit', 'project-performance', 'x', 'performance'],
    ['secrecy.withheld.open', 'procurement-budget', 'line-1', 'procurement'],
    ['secrecy.person.mobile-number', 'expenditure-summary', '', 'other-notes'],
    ['timeliness.published.late', 'explanation', '', 'timely'],
    ['unheard.of.rule', 'nowhere', '', 'other-notes'],
  ])('%s at %s/%s: %s', (rule, form, row, item) => {
    expect(itemOf(finding(rule, form, row))).toBe(item);
  });

  test('one without a place stands under other notes', () => {
    expect(itemOf({ ...sum, rule: 'a.b.c', cells: [] })).toBe('other-notes');
  });

  test('every official table has its item', () => {
    const covered = new Set(INSPECTION_ITEMS.flatMap(({ forms }) => forms));
    expect(FORMS.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });
});

describe('the answers', () => {
  test('a draft is printed with its cover and contents, whatever stands in it', () => {
    const bare = { ...disclosure, blocks: [] };
    const answered = (composed: { readonly composed?: true }) =>
      inspect({ disclosure: bare, report: { ...report, findings: [] }, ...composed })
        .items.filter(({ item }) => item.id === 'cover' || item.id === 'contents')
        .map(({ answer }) => answer);
    expect(answered({})).toEqual(['无法核对', '无法核对']);
    expect(answered({ composed: true })).toEqual(['是', '是']);
  });

  test('是 where the table is there and nothing is wrong; a hint does not make it 否', () => {
    expect(itemNamed('expenditure-summary', []).answer).toBe('是');
    const hinted = itemNamed('expenditure-summary', [
      finding('table.a.b', 'expenditure-summary', '', { severity: 'hint' }),
    ]);
    expect(hinted.answer).toBe('是');
    expect(remarkLines(hinted)[0]).toContain('【提示】');
  });

  test('否 where a rule failed, with place, quotation and repair', () => {
    const { answer, faults } = itemNamed('expenditure-summary', [sum]);
    expect(answer).toBe('否');
    expect(faults).toMatchObject([
      {
        where: expect.stringMatching(/^部门支出总表·合计·合计（第1张表/),
        quote: '100.00',
        problem: sum.message,
        repair: '按等式应为 100.10 万元，请核对后改正。',
      },
    ]);
  });

  test('the likeliest repair is told, and who let a finding stand', () => {
    const [cell] = sum.cells as [CellRef];
    const change = { cell, value: 1, text: '1', unit: '万元' } as const;
    const repair = {
      ...change,
      cause: 'digit',
      settles: 1,
      breaks: 0,
      message: '疑应为 1',
      messageEn: '',
    } as const;
    const { faults } = itemNamed('expenditure-summary', [{ ...sum, repairs: [repair] }]);
    expect(faults[0]?.repair).toBe('疑应为 1');
    const waiver = { reason: '口径不同', author: '甲', approver: '乙', expires: '2025-12-31' };
    const waived = itemNamed('expenditure-summary', [{ ...sum, verdict: 'waived', waiver }]);
    expect(waived.faults[0]?.repair).toContain('口径不同');
  });

  test('a great many faults are counted, not cut off silently', () => {
    const many = itemNamed('expenditure-summary', new Array(60).fill(sum));
    expect(remarkLines(many).at(-1)).toBe('另有 10 项，见核对报告。');
  });

  test('a bound is repaired as a bound', () => {
    const { faults } = itemNamed('expenditure-summary', [{ ...sum, rule: 'table.share.bound' }]);
    expect(faults[0]?.repair).toContain('应不大于 100.10 万元');
  });

  test('无法核对 where it was not met, where a rule could not run, and where no dates were given', () => {
    expect(itemNamed('revenue-summary', [])).toMatchObject({
      answer: '无法核对',
      reason: expect.any(String),
    });
    const undated = ['timeliness.department.deadline', 'timeliness.unit.deadline'].map((rule) => ({
      rule,
      why: '',
      whyEn: '',
    }));
    const [timely] = inspect({ disclosure, report: { ...report, notRun: undated } }).items;
    expect(timely).toMatchObject({ answer: '无法核对', reason: expect.stringContaining('批复日期') });
    expect(itemNamed('timely', []).answer).toBe('是');
    const unchecked = finding('table.a.b', 'expenditure-summary', '', { verdict: 'cannot-check' });
    expect(itemNamed('expenditure-summary', [unchecked]).answer).toBe('无法核对');
  });

  test('a missing table that a rule names is 否', () => {
    expect(itemNamed('revenue-summary', [finding('form.table.required', 'revenue-summary')]).answer).toBe(
      '否',
    );
  });

  test('a waived finding is shown and does not count', () => {
    const waived = itemNamed('expenditure-summary', [{ ...sum, verdict: 'waived' }]);
    expect(waived.answer).toBe('是');
    expect(remarkLines(waived)[0]).toContain('【已豁免】');
  });

  test('cover and contents are seen where they are', () => {
    const paragraph = (text: string, n: number) =>
      ({ kind: 'paragraph', text, place: { paragraph: n } }) as const;
    const fronted: Disclosure = {
      ...disclosure,
      blocks: [paragraph('某局2024年部门预算公开', 101), paragraph('目　录', 102), ...disclosure.blocks],
    };
    expect(itemNamed('cover', [], fronted).answer).toBe('是');
    expect(itemNamed('contents', [], fronted).answer).toBe('是');
    expect(itemNamed('contents', []).answer).toBe('无法核对');
  });

  test('a sentence is quoted, not only the figure', () => {
    const [, text] = report.findings;
    const quotes = inspected(text === undefined ? [] : [text]).items.flatMap(({ faults }) => faults);
    expect(quotes[0]?.quote).toBe('其他事项见2023年说明。');
  });
});

describe('the form as a file', () => {
  const inspection = inspected(report.findings);

  test('the docx holds every item, answer and signature', () => {
    const parts = unzipSync(inspectionDocx(inspection));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
    for (const { item } of inspection.items) expect(text).toContain(item.zh);
    expect(text).toContain('2024年度部门预算公开检查表');
    expect(text).toContain('检查人（签字）');
  });

  test('the xlsx holds a sheet for each document', () => {
    const parts = unzipSync(inspectionXlsx([inspection, inspection]));
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'))).toHaveLength(2);
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(sheet).toContain('无法核对');
    expect(sheet).toContain('<mergeCell ref="A1:E1"/>');
  });

  test('every item has one answer', () => {
    const counts = answers(inspection);
    expect(counts.是 + counts.否 + counts.无法核对).toBe(INSPECTION_ITEMS.length);
    expect(INSPECTION_ITEMS).toHaveLength(21);
  });
});
