import type { Finding, Identity, Severity } from '@mingzhang/model';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type BatchEntry, batchOf, FAMILIES, summaryOf } from '../src/batch/batch.ts';
import { batchHtml } from '../src/batch/batch-html.ts';
import { batchWorkbook } from '../src/batch/batch-workbook.ts';
import { disclosure, report } from './fixture.ts';

const [sum] = report.findings as [Finding];
const RULES = new Map([['table.a.b', { zh: '相等', en: 'equal' }]]);

/** `某局 a.docx: table.a.b error, text.c.d hint`: a document and its findings; `坏 b.pdf!` one that cannot be read. */
function entryOf(line: string): BatchEntry {
  const [head = '', rest = ''] = line.split(':');
  const [body = '', path = ''] = head.split(' ');
  if (line.endsWith('!')) return { path: path.slice(0, -1), reason: '文件已损坏', reasonEn: 'damaged' };
  const findings = rest
    .split(',')
    .filter((one) => one.trim() !== '')
    .map((one): Finding => {
      const [rule = '', grade = ''] = one.trim().split(' ');
      const message = `${body}的${rule}`;
      return grade === 'cannot-check'
        ? { ...sum, rule, message, verdict: grade, severity: 'hint' }
        : { ...sum, rule, message, severity: grade as Severity };
    });
  const document: Identity = { ...disclosure.document, body: body === '-' ? null : body };
  return { path, document, summary: summaryOf({ ...report, findings }) };
}

const LINES = [
  '甲局 a.docx: table.a.b error, table.a.b error, text.c.d warning',
  '乙局 b.docx: table.a.b error, year.e.f cannot-check',
  '甲局 c.docx: text.c.d warning, form.g.h hint',
  '- d.txt:',
  '丙局 e.pdf!',
];

describe('a batch', () => {
  const batch = batchOf(LINES.map(entryOf));

  test('departments by families, the most errors first', () => {
    const told = batch.departments.map(
      ({ name, documents, grades, families }) =>
        `${name} ${documents.length} ${grades.error}/${grades.warning} ${Object.keys(families).join(',')}`,
    );
    expect(told).toEqual(['甲局 2 2/2 table,text,form', '乙局 1 1/0 table,year', 'd.txt 1 0/0 ']);
    expect(batch.families).toEqual(['table', 'text', 'form', 'year']);
  });

  test('frequent faults, gravest first, with examples', () => {
    const told = batch.frequent.map(
      ({ rule, grade, documents, count, examples }) =>
        `${rule} ${grade} ${documents} ${count} ${examples.length}`,
    );
    expect(told).toEqual([
      'table.a.b error 2 3 2',
      'text.c.d warning 2 2 2',
      'form.g.h hint 1 1 1',
      'year.e.f cannot-check 1 1 1',
    ]);
  });

  test('what could not be read is named, not left out', () => {
    expect(batch.unreadable.map(({ path }) => path)).toEqual(['e.pdf']);
    expect(batch.documents).toBe(5);
  });

  test('no count is lost on the way, whatever the order', () => {
    const families = Object.keys(FAMILIES);
    const line = fc
      .tuple(
        fc.constantFrom('甲', '乙', '丙'),
        fc.array(
          fc.tuple(fc.constantFrom(...families), fc.constantFrom('error', 'warning', 'cannot-check')),
          {
            maxLength: 6,
          },
        ),
      )
      .map(
        ([body, list]) => `${body} f: ${list.map(([family, grade]) => `${family}.a.b ${grade}`).join(', ')}`,
      );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const made = batchOf(lines.map(entryOf));
        const count = (word: string) => lines.join().split(` ${word}`).length - 1;
        for (const grade of ['error', 'warning', 'cannot-check'] as const) {
          const byFamily = made.departments.flatMap((one) =>
            Object.values(one.families).map((grades) => grades[grade]),
          );
          expect(byFamily.reduce((total, one) => total + one, 0)).toBe(count(grade));
          expect(made.grades[grade]).toBe(count(grade));
        }
      }),
    );
  });

  test.each(['zh', 'en'] as const)('as a page that loads nothing (%s)', (lang) => {
    const html = batchHtml(batch, RULES, lang);
    expect(html).toContain(lang === 'zh' ? '相等' : 'equal');
    expect(html).toContain(lang === 'zh' ? '文件已损坏' : 'damaged');
    expect(html).not.toMatch(/\b(?:src|href)=/);
    expect(html).toContain("default-src 'none'");
  });

  test('hostile names are text', () => {
    const html = batchHtml(batchOf([entryOf('<img/src=x> a.docx: table.a.b error')]), RULES, 'zh');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img/src=x&gt;');
  });

  test('as a workbook: departments, faults, unreadable files', () => {
    const parts = unzipSync(batchWorkbook(batch, RULES, 'zh'));
    const sheet = (n: number) => strFromU8(parts[`xl/worksheets/sheet${n}.xml`] ?? new Uint8Array());
    expect(sheet(1)).toContain('甲局');
    expect(sheet(1)).toContain('<autoFilter ref="A1:');
    expect(sheet(2)).toContain('table.a.b');
    expect(sheet(3)).toContain('e.pdf');
  });

  test('a hundred documents without a fault say so', () => {
    const clean = batchOf(Array.from({ length: 100 }, (_, i) => entryOf(`部门${i} ${i}.docx:`)));
    expect(batchHtml(clean, RULES, 'zh')).toContain('没有发现问题');
    expect(clean.departments).toHaveLength(100);
  });
});
