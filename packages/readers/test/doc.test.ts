import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDoc } from '../src/doc/read-doc.ts';
import { ReadError } from '../src/read-error.ts';
import { compound, doc, type MadeParagraph, paragraph, row } from './word-files.ts';
import { shape } from './workbooks.ts';

const read = (...paragraphs: readonly (MadeParagraph | MadeParagraph[])[]) => readDoc(doc(paragraphs.flat()));
const codes = (bytes: Uint8Array) => readDoc(bytes).unread.map(({ code }) => code);

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'read';
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
}

describe('doc', () => {
  test('paragraphs, headings and places', () => {
    const evidence = read(paragraph('部门预算', 1), paragraph(''), paragraph('说明\x0b第二行'));
    expect(shape(evidence)).toEqual(['h1 部门预算', 'p 说明\n第二行']);
    expect(evidence.blocks.map(({ place }) => place)).toEqual([{ paragraph: 1 }, { paragraph: 3 }]);
  });

  test('columns are the edges of all rows together; merges go down and to the left', () => {
    const evidence = read(
      paragraph('收支总表'),
      row('v序号@1000', '收入@5000', '支出@9000'),
      row('^@1000', '项目@3000', '金额@5000', '项目@7000', '金额@9010'),
      row('合计@1000', '<@3000', '1.00@5000', '@7000', '2.00@9000'),
      paragraph('注'),
    );
    expect(shape(evidence)).toEqual([
      'p 收支总表',
      '# 序号v2 | 收入>2 | 支出>2',
      '  项目 | 金额 | 项目 | 金额',
      '  合计>2 | 1.00 |  | 2.00',
      'p 注',
    ]);
    const [, grid] = evidence.blocks;
    expect(grid?.kind === 'grid' && grid.spans && grid.rows[1]?.[1]?.place).toEqual({
      table: 1,
      row: 2,
      cell: 3,
    });
  });

  test('a row too wide for a page of properties', () => {
    const cells = Array.from({ length: 20 }, (_, i) => `${i}@${(i + 1) * 500}`);
    expect(shape(read(row(...cells), row('甲@10000')))).toEqual([
      `# ${Array.from({ length: 20 }, (_, i) => i).join(' | ')}`,
      '  甲>20',
    ]);
  });

  test('several paragraphs in a cell, and a row without its layout', () => {
    const [cell = paragraph('')] = row('@1000');
    const unmarked = {
      text: '\x07',
      modifiers: [
        [0x16, 0x24, 1],
        [0x17, 0x24, 1],
      ],
    };
    const evidence = read({ ...cell, text: '一\r' }, { ...cell, text: '二\x07' }, unmarked);
    expect(shape(evidence)).toEqual(['# 一\n二']);
    const [grid] = evidence.blocks;
    expect(grid?.kind === 'grid' && grid.spans).toBe(false);
  });

  test('fields print their results, changes are accepted, hidden text is named', () => {
    expect(shape(read(paragraph('见\x13 PAGEREF \x01\\h \x14第 3 页\x15。')))).toEqual(['p 见第 3 页。']);
    const given = [paragraph('增加旧减少')];
    const marked = (code: number) =>
      doc(given, { runs: [{ first: 2, last: 2, modifier: [code & 255, code >> 8, 1] }] });
    expect(shape(readDoc(marked(0x0800)))).toEqual(['p 增加减少']);
    expect(codes(marked(0x0800))).toEqual([]);
    expect(shape(readDoc(marked(0x083c)))).toEqual(['p 增加减少']);
    expect(codes(marked(0x083c))).toEqual(['hidden-text']);
  });

  test('what is not read is named', () => {
    expect(codes(doc([paragraph('正文')], { footnote: '脚注一\r' }))).toEqual(['footnotes']);
    expect(codes(doc([paragraph('图\x01')]))).toEqual(['picture']);
    expect(codes(doc([{ text: '编号\r', modifiers: [[0x0b, 0x46, 1, 0]] }]))).toEqual(['list-number']);
    const symbol = doc([paragraph('是(')], {
      runs: [{ first: 1, last: 1, modifier: [0x09, 0x6a, 0, 0, 0, 0] }],
    });
    expect([codes(symbol), shape(readDoc(symbol))]).toEqual([['symbol'], ['p 是□']]);
  });

  test('what cannot be read', () => {
    const given = [paragraph('正文')];
    expect(codeOf(() => readDoc(doc(given, { flags: 0x0100 })))).toBe('encrypted');
    expect(codeOf(() => readDoc(doc(given, { flags: 0x0200 })))).toBe('damaged');
    expect(codeOf(() => readDoc(doc(given, { version: 0x0065 })))).toBe('not-this-format');
    expect(codeOf(() => readDoc(compound({ Workbook: new Uint8Array(10) })))).toBe('not-this-format');
    expect(codeOf(() => readDoc(compound({ EncryptedPackage: new Uint8Array(10) })))).toBe('encrypted');
    expect(codeOf(() => readDoc(new Uint8Array()))).toBe('empty');
  });

  test('every way of cutting or changing its bytes is read, or refused with a reason', () => {
    const bytes = doc([paragraph('标题', 1), ...row('v甲@1000', '乙@3000'), ...row('^@1000', '丁@3000')]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, value, isCut) => {
        const changed = isCut ? bytes.slice(0, at) : bytes.slice();
        if (!isCut) changed[at] = value;
        codeOf(() => readDoc(changed));
      }),
      { numRuns: 1000 },
    );
  });
});
