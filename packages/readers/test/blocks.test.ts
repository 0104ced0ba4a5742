import type { Evidence } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../src/docx/read-docx.ts';
import { readHtml } from '../src/html/read-html.ts';
import { ReadError } from '../src/index.ts';
import { readTxt } from '../src/txt/read-txt.ts';
import { docx, html, paragraph, tabbed, table } from './documents.ts';

/** Blocks in a line each; a grid cell as `text@row,column+rows×columns`. */
function shape({ blocks }: Evidence): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [`${block.heading === undefined ? 'p' : `h${block.heading}`} ${block.text}`]
      : block.rows
          .flat()
          .map((cell) => `${cell.text}@${cell.row},${cell.column}+${cell.rowSpan}×${cell.columnSpan}`),
  );
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('txt', () => {
  test('rows are runs of tab lines, parted by an empty line; a cell goes on without a tab', () => {
    expect(shape(readTxt(bytes('标题\n\t甲\n\t乙\n还是乙\n\n\t1\n\t2\n\n\n后文')))).toEqual([
      'p 标题',
      '甲@0,0+1×1',
      '乙\n还是乙@0,1+1×1',
      '1@1,0+1×1',
      '2@1,1+1×1',
      'p 后文',
    ]);
  });

  test('a page number and a bookmark right below a cell are no part of it', () => {
    const { blocks } = readTxt(bytes('\t1.00\n 21\n[bookmark: _Toc1]收入总表\n\t甲\n'));
    expect(shape({ blocks, unread: [] })).toEqual(['1.00@0,0+1×1', 'p 21', 'p 收入总表', '甲@0,0+1×1']);
    expect(blocks.map(({ place }) => place)).toEqual([
      { line: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 18 },
      { line: 4 },
    ]);
  });

  test('tabs inside a line part it into cells', () => {
    expect(shape(readTxt(bytes('甲\t乙\n1\t2\n')))).toHaveLength(4);
  });

  test('GB18030 is read as well as UTF-8 and UTF-16', () => {
    const gbk = new Uint8Array([0xb2, 0xbf, 0xc3, 0xc5]);
    expect(shape(readTxt(gbk))).toEqual(['p 部门']);
    expect(shape(readTxt(new Uint8Array([0xff, 0xfe, 0xe8, 0x90, 0xe8, 0x95])))).toEqual([
      'p 部门'.normalize(),
    ]);
  });
});

describe('docx', () => {
  test('merges over rows and columns, headings, places', () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style></w:styles>';
    const evidence = readDocx(
      docx(paragraph('收入总表', '<w:pStyle w:val="2"/>') + table('v序号|收入>2', '^|甲|乙', '1|2|3'), {
        'word/styles.xml': styles,
      }),
    );
    expect(shape(evidence)).toEqual([
      'h1 收入总表',
      '序号@0,0+2×1',
      '收入@0,1+1×2',
      '甲@1,1+1×1',
      '乙@1,2+1×1',
      '1@2,0+1×1',
      '2@2,1+1×1',
      '3@2,2+1×1',
    ]);
    const grid = evidence.blocks[1];
    expect(grid?.kind === 'grid' && grid.rows[1]?.[0]?.place).toEqual({ table: 1, row: 2, cell: 2 });
  });

  test('automatic numbers are printed, tracked deletions are not, hidden text is named', () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
    const evidence = readDocx(
      docx(
        `${paragraph('职责', numbered)}${paragraph('总体', numbered)}<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>`,
        { 'word/numbering.xml': numbering },
      ),
    );
    expect(shape(evidence)).toEqual(['p 一、职责', 'p 二、总体', 'p 新']);
    expect(evidence.unread.map(({ code }) => code)).toEqual(['hidden-text']);
  });

  test('a tracked change of look, and hidden text behind it, are read as they are', () => {
    const changed = '<w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>';
    const evidence = readDocx(
      docx(`<w:p><w:r>${changed}<w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>`),
    );
    expect(shape(evidence)).toEqual(['p 甲']);
    expect(evidence.unread).toHaveLength(1);
  });

  test.each([
    ['nothing of Word in the archive', () => docx('', {}).slice(0, 40), 'damaged'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'not-this-format'],
    ['broken XML', () => docx('<w:p><w:r>'), 'damaged'],
    ['nesting without end', () => docx('<w:sdt>'.repeat(5000)), 'too-large'],
  ])('%s is answered', (_, make, code) => {
    expect(() => readDocx(make())).toThrow(expect.objectContaining({ name: 'ReadError', code }));
  });
});

describe('html', () => {
  test('spans, line breaks, omitted end tags', () => {
    const evidence = readHtml(
      html(
        '<h2>收入总表</h2><table><tr><th rowspan=2>序号<th colspan=2>收入<tr><td>甲<br>续<td>乙</table>后文',
      ),
    );
    expect(shape(evidence)).toEqual([
      'h2 收入总表',
      '序号@0,0+2×1',
      '收入@0,1+1×2',
      '甲\n续@1,1+1×1',
      '乙@1,2+1×1',
      'p 后文',
    ]);
  });

  test('a table of tables is layout; scripts are not read; hidden text is named', () => {
    const evidence = readHtml(
      html(
        '<table><tr><td>左<td><table><tr><td>1</table></table><script>var a</script><p style="display:none">密</p>',
      ),
    );
    expect(shape(evidence)).toEqual(['p 左', '1@0,0+1×1']);
    expect(evidence.unread.map(({ code }) => code)).toEqual(['hidden-text']);
  });

  test('a hundred thousand nested tags are refused, not waited for', () => {
    expect(() => readHtml(html('<div>'.repeat(100_000)))).toThrow(ReadError);
    expect(() => readHtml(html('<table><tr><td>'.repeat(20_000)))).toThrow(ReadError);
  });
});

test('the tab form of a table and its html give the same cells', () => {
  const rows = '甲|乙\n1|2';
  const fromTabs = shape(readTxt(bytes(tabbed(rows))));
  expect(shape(readHtml(html('<table><tr><td>甲<td>乙<tr><td>1<td>2</table>')))).toEqual(fromTabs);
});
