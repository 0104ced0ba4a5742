import type { Place } from '@mingzhang/model';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipped } from '../src/disclosure/zip.ts';
import { fixDocx } from '../src/fix/docx/fix-docx.ts';
import { FixError } from '../src/fix/fix-error.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\r\n<w:document ${W}><w:body>`;
const TAIL = '</w:body></w:document>';
const BOLD = '<w:rPr><w:b/></w:rPr>';

/** Runs parted by `/`; a run in stars is bold. */
function runs(text: string): string {
  return text
    .split('/')
    .map((run) =>
      /^\*.*\*$/.test(run)
        ? `<w:r>${BOLD}<w:t>${run.slice(1, -1)}</w:t></w:r>`
        : `<w:r><w:t>${run}</w:t></w:r>`,
    )
    .join('');
}

const p = (text: string) => `<w:p>${text === '' ? '' : runs(text)}</w:p>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
/** A table whose rows are cells parted by `|`. */
const table = (...rows: string[]) =>
  `<w:tbl>${rows
    .map(
      (row) =>
        `<w:tr>${row
          .split('|')
          .map((cell) => tc(p(cell)))
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

function docx(body: string): Uint8Array {
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': HEAD + body + TAIL,
    'word/styles.xml': '<w:styles/>',
  });
}

function bodyOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml.startsWith(HEAD) && xml.endsWith(TAIL)).toBe(true);
  return xml.slice(HEAD.length, -TAIL.length);
}

function fixed(body: string, place: Place, before: string, after: string): string {
  return bodyOf(fixDocx(docx(body), [{ place, before, after }]));
}

function refusal(body: string, place: Place, before: string, after: string): string | undefined {
  try {
    fixed(body, place, before, after);
  } catch (error) {
    if (error instanceof FixError) return error.code;
    throw error;
  }
  return undefined;
}

const cell = (t: number, row: number, c: number): Place => ({ table: t, row, cell: c });

describe('a cell', () => {
  test.each([
    ['one run', '834.63', '834.63', '834.36', '834.36'],
    ['a number over runs: each digit in its own run', '8/*34*/.6/3', '834.63', '834.36', '8/*34*/.3/6'],
    ['a longer number: in the run of the first change', '8/*34*/.6/3', '834.63', '834.5', '8/*34*/.5/'],
    ['a digit more: behind the one before it', '83/*.36*', '83.36', '834.36', '834/*.36*'],
    ['a digit less', '83/*44.36*', '8344.36', '834.36', '83/*4.36*'],
    [
      'an entity beside it stays as written',
      '货物&amp;服务 1.0/0 &#19975;元',
      '1.00',
      '1.50',
      '货物&amp;服务 1.5/0 &#19975;元',
    ],
    ['marks of XML are written out', 'a', 'a', 'a<b>&', 'a&lt;b&gt;&amp;'],
    ['full-width digits are found', '８３４．６３', '834.63', '834.36', '８３４．36'],
    ['spaces within make no difference', '基本/ 支出', '基本支出', '项目支出', '项目/ 支出'],
  ])('%s', (_, printed, before, after, expected) => {
    const given = table(`名称|${printed}|0.00`);
    expect(fixed(given, cell(1, 1, 2), before, after)).toBe(table(`名称|${expected}|0.00`));
  });

  test('the second of two paragraphs', () => {
    const given = (text: string) => `<w:tbl><w:tr>${tc(p('小计') + p(text))}</w:tr></w:tbl>`;
    expect(fixed(given('1.00'), cell(1, 1, 1), '小计 1.00', '小计 2.00')).toBe(given('2.00'));
    expect(refusal(given('1.00'), cell(1, 1, 1), '小计 1.00', '1.00')).toBeUndefined();
  });

  test('nothing is left of it but its run', () => {
    const bare = table('12|甲').replace('12', '');
    expect(fixed(table('12|甲'), cell(1, 1, 1), '12', '')).toBe(bare);
    expect(fixed(bare, cell(1, 1, 1), '', '12')).toBe(table('12|甲'));
  });

  test('an edge that becomes a space is kept by Word', () => {
    const given = table('为8元/整');
    expect(fixed(given, cell(1, 1, 1), '8元', ' ')).toContain('<w:t xml:space="preserve">为 </w:t>');
  });

  test.each([
    ['<w:p/>', '<w:p><w:r><w:t xml:space="preserve">1.00</w:t></w:r></w:p>'],
    [
      `<w:p><w:pPr>${BOLD}</w:pPr></w:p>`,
      `<w:p><w:pPr>${BOLD}</w:pPr><w:r>${BOLD}<w:t xml:space="preserve">1.00</w:t></w:r></w:p>`,
    ],
    [`<w:p><w:r>${BOLD}</w:r></w:p>`, `<w:p><w:r>${BOLD}<w:t xml:space="preserve">1.00</w:t></w:r></w:p>`],
    ['<w:p><w:r/></w:p>', '<w:p><w:r><w:t xml:space="preserve">1.00</w:t></w:r></w:p>'],
    ['<w:p><w:r><w:t> </w:t></w:r></w:p>', '<w:p><w:r><w:t>1.00 </w:t></w:r></w:p>'],
    [
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t xml:space="preserve">1.00</w:t></w:r></w:p>',
    ],
  ])('a blank one: %s', (blank, expected) => {
    const given = (content: string) => `<w:tbl><w:tr>${tc(content)}</w:tr></w:tbl>`;
    expect(fixed(given(blank), cell(1, 1, 1), '', '1.00')).toBe(given(expected));
  });
});

describe('places are counted as the reader counts them', () => {
  const merged = (value: string) =>
    `<w:tbl><w:tr>${tc(p('甲'), '<w:vMerge w:val="restart"/>')}${tc(p('1'))}</w:tr><w:tr>${tc(p(''), '<w:vMerge/>')}${tc(p(value))}</w:tr></w:tbl>`;

  test('a merged cell counts in its row and cannot be written', () => {
    expect(fixed(merged('2'), cell(1, 2, 2), '2', '3')).toBe(merged('3'));
    expect(refusal(merged('2'), cell(1, 2, 1), '', '乙')).toBe('no-place');
  });

  test('a table inside a cell is lines of that cell, and is not counted', () => {
    const given = (inner: string, after: string) =>
      `<w:tbl><w:tr>${tc(p('外') + table(`内|${inner}`) + p(''))}${tc(p('5'))}</w:tr></w:tbl>${table(after)}`;
    expect(fixed(given('7', '9'), cell(1, 1, 1), '外 内 7', '外 内 8')).toBe(given('8', '9'));
    expect(fixed(given('7', '9'), cell(1, 1, 2), '5', '6')).toBe(given('7', '9').replace('>5<', '>6<'));
    expect(fixed(given('7', '9'), cell(2, 1, 1), '9', '8')).toBe(given('7', '8'));
  });

  test('a paragraph of a text box stands before the one that holds it; the second spelling of the box is not read', () => {
    const box = (text: string) =>
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(text)}</w:txbxContent></mc:Choice><mc:Fallback><w:pict>${p('甲 1')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${runs('外 1')}</w:p>`;
    const given = (inner: string, next: string) => p('前') + box(inner) + p(next);
    expect(fixed(given('甲 1', '后 1'), { paragraph: 2 }, '甲 1', '甲 2')).toBe(given('甲 2', '后 1'));
    expect(fixed(given('甲 1', '后 1'), { paragraph: 4 }, '后 1', '后 2')).toBe(given('甲 1', '后 2'));
  });

  test('content controls are passed through; deleted and hidden text is not printed', () => {
    const dead =
      '<w:del><w:r><w:delText>8</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>';
    const given = (text: string) =>
      `<w:sdt><w:sdtContent><w:p>${dead}<w:ins>${runs(text)}</w:ins></w:p></w:sdtContent></w:sdt>`;
    expect(fixed(given('1.25'), { paragraph: 1 }, '1.25', '1.52')).toBe(given('1.52'));
    expect(refusal(given('1.25'), { paragraph: 1 }, '9', '1')).toBe('other-text');
  });
});

describe('a paragraph', () => {
  const text = '其中，基本支出10.00万元，项/*目支出*/10.00万元，合计110.00万元。';

  test('the column decides between two', () => {
    const plain = text.replaceAll(/[/*]/g, '');
    const column = plain.lastIndexOf('10.00万元，合计') + 1;
    expect(fixed(p(text), { paragraph: 1, column }, '10.00万元', '12.50万元')).toBe(
      p(text.replace('*/10.00', '*/12.50')),
    );
    expect(refusal(p(text), { paragraph: 1 }, '10.00万元', '1万元')).toBe('several');
  });

  test('a number before it counts in its columns', () => {
    const listed = (amount: string) =>
      `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${runs(`收入${amount}万元，由上年结转${'无'.repeat(20)}5.00万元`)}</w:p>`;
    expect(fixed(listed('5.00'), { paragraph: 1, column: 6 }, '5.00万元', '6.00万元')).toBe(listed('6.00'));
  });

  test('a whole sentence', () => {
    const given = '收支相抵。/*支出增加*/9.11万元。';
    const place = { paragraph: 1 } as const;
    expect(fixed(p(given), place, '支出增加9.11万元。', '支出减少9.11万元。')).toBe(
      p('收支相抵。/*支出减少*/9.11万元。'),
    );
  });

  test('an amount is not found inside a longer one, and is found behind a comma', () => {
    expect(refusal(p('共1,834.36元'), { paragraph: 1 }, '834.36', '1')).toBe('other-text');
    expect(fixed(p('其中，834.36元'), { paragraph: 1 }, '834.36元', '834.63元')).toBe(p('其中，834.63元'));
  });
});

describe('refusals', () => {
  const given = `${table('甲|1.00')}<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p>`;

  test.each([
    [cell(1, 1, 2), '2.00', '3.00', 'other-text'],
    [cell(1, 1, 3), '', '3.00', 'no-place'],
    [cell(2, 1, 1), '', '3.00', 'no-place'],
    [{ line: 3 }, '甲', '乙', 'no-place'],
    [{ paragraph: 1 }, '一\n二', '三', 'unwritable'],
    [cell(1, 1, 2), '1.00', '1\n2', 'unwritable'],
    [cell(1, 1, 2), '1.00', '1\u00002', 'unwritable'],
  ] as const)('%o %j → %j: %s', (place, before, after, code) => {
    expect(refusal(given, place, before, after)).toBe(code);
  });

  test('two changes of one text', () => {
    const twice = ['2.00', '3.00'].map((after) => ({ place: cell(1, 1, 2), before: '1.00', after }));
    expect(() => fixDocx(docx(given), twice)).toThrow(FixError);
    expect(() => fixDocx(new Uint8Array([1, 2, 3]), [])).toThrow(FixError);
  });

  test('two changes of different texts', () => {
    const both = [
      { place: cell(1, 1, 2), before: '1.00', after: '1.50' },
      { place: cell(1, 1, 1), before: '甲', after: '乙' },
    ];
    expect(bodyOf(fixDocx(docx(given), both))).toContain(table('乙|1.50'));
  });
});

test('forwards and back gives the same bytes of the document part, and all others are never touched', () => {
  const amounts = fc.stringMatching(/^\d{1,4}\.\d\d$/);
  const split = fc.tuple(amounts, fc.array(fc.nat(6), { maxLength: 3 })).map(([amount, cuts]) => {
    const at = new Set(cuts.filter((cut) => cut > 0 && cut < amount.length));
    return { amount, printed: [...amount].map((char, i) => (at.has(i) ? `/${char}` : char)).join('') };
  });
  fc.assert(
    fc.property(split, amounts, ({ amount, printed }, after) => {
      const bytes = docx(table(`甲&amp;乙|${printed}|丙`));
      const place = cell(1, 1, 2);
      const there = fixDocx(bytes, [{ place, before: amount, after }]);
      const text = bodyOf(there).replace(/<[^>]*>/g, '');
      expect(text).toBe(`甲&amp;乙${after}丙`);
      if (after.length === amount.length)
        expect(bodyOf(fixDocx(there, [{ place, before: after, after: amount }]))).toBe(bodyOf(bytes));
      const [old, now] = [unzipSync(bytes), unzipSync(there)];
      expect(Object.keys(now)).toEqual(Object.keys(old));
      expect(now['word/styles.xml']).toEqual(old['word/styles.xml']);
    }),
  );
});
