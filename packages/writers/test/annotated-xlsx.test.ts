import type { Finding, Place } from '@mingzhang/model';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotateXlsx } from '../src/annotated/xlsx/annotate-xlsx.ts';
import { zipped } from '../src/disclosure/zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;

function relsOf(...list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="${RELS}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

function xlsxOf(more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relsOf(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="收支 &amp; 总表" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relsOf(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
    ),
    'xl/worksheets/sheet1.xml': `${SHEET}<pageMargins/><extLst><ext/></extLst></worksheet>`,
    'xl/worksheets/sheet2.xml': `${SHEET}</worksheet>`,
    'xl/styles.xml': '<styleSheet/>',
    ...more,
  });
}

function findingAt(place: Place | undefined, message = '有误'): Finding {
  return {
    id: 'x',
    rule: 'table.a.b',
    severity: 'warning',
    verdict: 'fail',
    message,
    messageEn: 'wrong',
    basis: '预算法',
    cells: place === undefined ? [] : [{ form: 'f', row: 'r', measure: 'm', text: '', place }],
  };
}

function annotated(bytes: Uint8Array, findings: readonly Finding[]) {
  const done = annotateXlsx(bytes, findings);
  if (!done.ok) throw new Error(done.reasonEn);
  const parts = unzipSync(done.bytes);
  return { ...done, parts, part: (name: string) => strFromU8(parts[name] ?? new Uint8Array()) };
}

const B2 = { sheet: '收支 & 总表', address: 'B2' };

describe('notes on the cells of a workbook', () => {
  test('stand on their cells, several findings of a cell in one', () => {
    const { part, notes } = annotated(xlsxOf(), [
      findingAt(B2, '其一'),
      findingAt(B2, '其二'),
      findingAt({ sheet: '二', address: 'AA10' }, '其三'),
    ]);
    expect(notes).toBe(2);
    expect(part('xl/comments1.xml')).toMatch(/ref="B2"[\s\S]*其一[\s\S]*其二/);
    expect(part('xl/comments2.xml')).toMatch(/ref="AA10"[\s\S]*其三/);
    expect(part('xl/drawings/vmlDrawing2.vml')).toContain('<x:Row>9</x:Row><x:Column>26</x:Column>');
    expect(part('[Content_Types].xml')).toContain('Extension="vml"');
    expect(part('[Content_Types].xml')).toContain('/xl/comments2.xml');
  });

  test('a sheet changes only by the element that names its notes, in its place', () => {
    const source = unzipSync(xlsxOf());
    const { part, parts } = annotated(xlsxOf(), [findingAt(B2)]);
    const element = /<legacyDrawing xmlns:r="[^"]*" r:id="[^"]*"\/>/;
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pageMargins\/><legacyDrawing [^>]*\/><extLst>/);
    expect(sheet.replace(element, '')).toBe(
      strFromU8(source['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
    );
    for (const name of ['xl/worksheets/sheet2.xml', 'xl/styles.xml', 'xl/workbook.xml']) {
      expect(parts[name], name).toEqual(source[name]);
    }
  });

  test('what has no place stands on A1 of the first sheet, in front of what is said of that cell', () => {
    const { part, atHead } = annotated(xlsxOf(), [
      findingAt({ sheet: '收支 & 总表', address: 'A1' }, '本格'),
      findingAt(undefined, '全文'),
      findingAt({ sheet: '没有', address: 'A1' }, '没有此表'),
    ]);
    expect(atHead).toBe(2);
    expect(part('xl/comments1.xml')).toMatch(/ref="A1"[\s\S]*全文[\s\S]*没有此表[\s\S]*本格/);
    expect(part('xl/comments1.xml').match(/<comment /g)).toHaveLength(1);
  });

  test('notes that are there stay; a cell that has one gets ours behind it', () => {
    const comments = `<comments xmlns="${MAIN}"><authors><author>某</author></authors><commentList><comment ref="B2" authorId="0"><text><t>旧</t></text></comment></commentList></comments>`;
    const drawing =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1030"/></xml>';
    const sheet = `${SHEET}<legacyDrawing r:id="rId1"/></worksheet>`;
    const bytes = xlsxOf({
      'xl/worksheets/sheet1.xml': sheet,
      'xl/worksheets/_rels/sheet1.xml.rels': relsOf(
        ['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId2', 'comments', '../comments1.xml'],
      ),
      'xl/comments1.xml': comments,
      'xl/drawings/vmlDrawing1.vml': drawing,
    });
    const { part } = annotated(bytes, [findingAt(B2, '新'), findingAt({ ...B2, address: 'C3' }, '另')]);
    expect(part('xl/comments1.xml')).toMatch(
      /<t>旧<\/t><r>[\s\S]*新[\s\S]*<\/text><\/comment><comment ref="C3" authorId="1"/,
    );
    expect(part('xl/worksheets/sheet1.xml')).toBe(sheet);
    expect(part('xl/drawings/vmlDrawing1.vml').match(/<v:shape id="([^"]*)"/g)).toEqual([
      '<v:shape id="_x0000_s1030"',
      '<v:shape id="_x0000_s1031"',
    ]);
  });

  test('the same bytes come of the same findings', () => {
    const [one, two] = [1, 2].map(() => annotateXlsx(xlsxOf(), [findingAt(B2)]));
    expect(one).toEqual(two);
  });

  test('what is no workbook is refused with a reason', () => {
    expect(annotateXlsx(new Uint8Array([80, 75, 1]), [])).toMatchObject({ ok: false });
  });
});
