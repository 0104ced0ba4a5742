import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReadError } from '../src/read-error.ts';
import { readXlsx } from '../src/workbook/read-xlsx.ts';
import { sheetXml, xlsx } from './workbooks.ts';

const XML = sheetXml({
  rows: '收入表>2\n#项目v2|预算数>2\n#.|本年|上年\n#拨款|<c r="@" s="3"><v>1</v></c>|<c r="@"><f>1</f></c>',
});

const PIECES = [
  '<c',
  '/>',
  '"',
  '<v>',
  '</row>',
  'A1',
  'XFD1048576',
  'r="0"',
  '&#0;',
  't="s"',
  '9e999',
  '-1',
  '',
];

test('any change to a sheet is read, or refused as damaged', () => {
  fc.assert(
    fc.property(fc.nat(XML.length), fc.nat(12), fc.constantFrom(...PIECES), (at, length, piece) => {
      const changed = XML.slice(0, at) + piece + XML.slice(at + length);
      try {
        readXlsx(xlsx([{ rows: '' }], { parts: { 'xl/worksheets/sheet0.xml': changed } }));
      } catch (error) {
        if (!(error instanceof ReadError)) throw error;
        expect(['damaged', 'empty']).toContain(error.code);
      }
    }),
    { numRuns: 500 },
  );
});
