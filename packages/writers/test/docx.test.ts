import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../src/docx/write-docx.ts';
import { compose, contentsOf, laidOut } from '../src/index.ts';
import { disclosure, expenditure, member, sample, section } from './disclosures.ts';

const body = (bytes: Uint8Array) => member(bytes, 'word/document.xml');

/** The cells of a row of Word, in short: `text>span`, `v` where a merge begins, `^` where it goes on. */
function rowsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:tr>([\s\S]*?)<\/w:tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<w:tc>([\s\S]*?)<\/w:tc>/g)]
      .map(([, cell = '']) => {
        const text = [...cell.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, part]) => part).join('');
        const span = /w:gridSpan w:val="(\d+)"/.exec(cell)?.[1];
        const merge = cell.includes('<w:vMerge w:val="restart"/>')
          ? 'v'
          : cell.includes('<w:vMerge/>')
            ? '^'
            : '';
        return `${merge}${text}${span === undefined ? '' : `>${span}`}`;
      })
      .join('|'),
  );
}

describe('a table of Word', () => {
  const xml = body(
    writeDocx(
      disclosure({ tables: [expenditure('|合计|30.00|20.00|10.00\n2070101|行政运行|30.00|20.00|10.00')] }),
    ),
  );

  it('has merged headings, the row of column numbers and its rows', () => {
    expect(rowsOf(xml)).toEqual([
      'v序号|功能分类科目>2|v合计|v基本支出|v项目支出',
      '^|科目编码|科目名称|^|^|^',
      '栏次|1|2|3|4|5',
      '1||合计|30.00|20.00|10.00',
      '2|2070101|行政运行|30.00|20.00|10.00',
    ]);
  });

  it('stands under a line with body, year and unit', () => {
    expect(
      /<w:tabs>.*?<\/w:p>/
        .exec(xml)?.[0]
        .replace(/<w:tab\/>/g, '→')
        .replace(/<[^>]*>/g, ''),
    ).toBe('312区文体旅局　→预算年度：2026　→单位：万元');
  });

  it('repeats headings over pages and breaks no row', () => {
    const rows = [...xml.matchAll(/<w:trPr>(.*?)<\/w:trPr>/g)].map(([, properties = '']) => properties);
    expect(rows.every((one) => one.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.map((one) => one.includes('<w:tblHeader/>'))).toEqual([true, true, true, false, false]);
  });

  it('sets amounts at the right, names by their level', () => {
    expect(xml).toMatch(
      /<w:jc w:val="right"\/><\/w:pPr><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t xml:space="preserve">30\.00/,
    );
    expect(xml).toMatch(/<w:ind w:left="\d+"\/><w:jc w:val="left"\/><\/w:pPr><w:r>.{0,80}行政运行/);
  });
});

describe('a document of Word', () => {
  it('has a cover, contents that already show, numbered pages, and a section across for a wide table', () => {
    const xml = body(writeDocx(sample()));
    expect(xml).toContain('区文体旅局');
    expect(xml).toContain('TOC \\o &quot;1-2&quot;');
    expect(xml).toMatch(/PAGEREF _Toc_\w+ \\h/);
    expect(xml).toContain('<w:pgNumType w:start="1"/>');
    expect([...xml.matchAll(/<w:sectPr>/g)].length).toBeGreaterThanOrEqual(4);
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    for (const anchor of anchors) expect(xml).toContain(`w:name="${anchor}"`);
    expect(anchors.length).toBe(contentsOf(compose(laidOut(sample()))).length);
  });

  it('names no person, no hour, no program', () => {
    const bytes = writeDocx(sample());
    const core = member(bytes, 'docProps/core.xml');
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified/);
    expect(Object.keys(unzipSync(bytes))).not.toContain('docProps/app.xml');
  });

  it('the same disclosure gives the same bytes', () => {
    expect(writeDocx(sample())).toEqual(writeDocx(sample()));
  });

  it('what XML cannot hold is left out, marks are written out', () => {
    const xml = body(
      writeDocx(disclosure({ sections: [section('other', '十一', '其他', 'a\u0000b <w:p> & "c" \ud800')] })),
    );
    expect(xml).toContain('ab &lt;w:p&gt; &amp; &quot;c&quot; ');
  });

  it('every bookmark has a number of its own', () => {
    const xml = body(writeDocx(sample()));
    const ids = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('an empty disclosure is a cover', () => {
    expect(body(writeDocx(disclosure()))).toContain('2026年部门预算');
  });
});
