import { existsSync, readFileSync } from 'node:fs';
import {
  division,
  economicCode,
  functionalByPath,
  functionalCode,
  functionalPathNames,
  nameMatch,
  parseProjectCode,
  pCodeCheckFits,
  procurementByName,
  procurementItem,
} from '@mingzhang/model';
import { describe, expect, test } from 'vitest';

const DOCUMENT = new URL(
  '../../../shared/documents/reference/beidaihe-party-office-2024.txt',
  import.meta.url,
);
const missing = !existsSync(DOCUMENT);

/** The lines of the text export: one printed cell a line. */
const lines = missing
  ? []
  : readFileSync(DOCUMENT, 'utf8')
      .split(/\r?\n/)
      .map((line) => line.trim());

/** Every code of a shape with the cell printed after it, each pair once. */
function codesWithNames(shape: RegExp): [code: string, name: string][] {
  const found = new Map<string, [string, string]>();
  lines.forEach((line, i) => {
    const name = lines[i + 1] ?? '';
    if (shape.test(line) && /^\p{Script=Han}/u.test(name)) found.set(`${line} ${name}`, [line, name]);
  });
  return [...found.values()];
}

describe.skipIf(missing)(
  'the codes of the reference document (skipped where it is not beside the repository)',
  () => {
    test('all sixteen project codes parse, end in their check character, and lie in a known division', () => {
      const codes = [...new Set(lines.join('\n').match(/\b\d{8}[A-Z][0-9A-Z]{12}\b/g))];
      expect(codes).toHaveLength(16);
      for (const code of codes) {
        expect(pCodeCheckFits(code), code).toBe(true);
        expect(parseProjectCode(code)).toMatchObject({ division: '130304', year: 2024, kind: 'P' });
      }
      expect(division('130304')?.parent).toBe('130300');
    });

    test('every functional and economic code is in the list under the name it is printed with', () => {
      const functional = codesWithNames(/^2\d{2}(\d{2}){0,2}$/);
      const economic = codesWithNames(/^30\d(\d{2})?$|^310(\d{2})?$/);
      expect(functional.length).toBeGreaterThan(10);
      expect(economic.length).toBeGreaterThan(15);
      for (const [code, name] of functional)
        expect(nameOf(functionalCode(code, 2024), name), `${code} ${name}`).toBe('current');
      for (const [code, name] of economic)
        expect(nameOf(economicCode(code), name), `${code} ${name}`).toBe('current');
    });

    test('every procurement code is a lowest level and carries its name', () => {
      const items = lines.flatMap((line, i) =>
        /^[ABC]\d{8}$/.test(line) ? [[line, lines[i - 1] ?? ''] as const] : [],
      );
      expect(items).toHaveLength(7);
      for (const [code, name] of items) {
        expect(procurementItem(code)?.lowest, code).toBe(true);
        expect(
          procurementByName(name).map((row) => row.code),
          name,
        ).toContain(code);
      }
    });

    test('a path of names leads to its code', () => {
      const rows = functionalByPath(
        functionalPathNames('一般公共服务支出（类）党委办公厅（室）及相关机构事务（款）行政运行（项）'),
      );
      expect(rows.map((row) => row.code)).toEqual(['2013101']);
    });
  },
);

function nameOf(row: Parameters<typeof nameMatch>[0] | undefined, printed: string) {
  return row === undefined ? 'unknown code' : nameMatch(row, printed);
}
