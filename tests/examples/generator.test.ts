import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { division, pCodeCheckFits } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { budgetOf } from '../../examples/generator/budget.ts';
import { LUMING } from '../../examples/generator/district.ts';
import { FAULTS } from '../../examples/generator/faults/all.ts';
import { Draft } from '../../examples/generator/faults/draft.ts';
import { exampleFiles } from '../../examples/generator/files.ts';
import { disclose } from '../../examples/generator/print/disclosure.ts';
import { slotsOf } from '../../examples/generator/printed.ts';
import { writeDocx } from '../../examples/generator/write/docx.ts';
import { writeTxt } from '../../examples/generator/write/txt.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'examples', 'documents');
const YEARS = [2024, 2025, 2026];
const [department] = LUMING.departments;
if (department === undefined) throw new Error('the district has no department');

describe('the committed documents', () => {
  const fresh = exampleFiles();

  test('are all there, and nothing else', () => {
    const found = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length + 1));
    expect(found.sort()).toEqual([...fresh.keys()].sort());
  });

  test('equal a fresh generation, byte for byte', () => {
    const different = [...fresh].filter(([path, content]) => {
      const committed = readFileSync(join(FOLDER, path));
      return !committed.equals(Buffer.from(content));
    });
    expect(different.map(([path]) => path)).toEqual([]);
  });
});

describe('the district', () => {
  test('is in no list of divisions', () => {
    expect(division(LUMING.division)).toBeUndefined();
  });

  test.each(YEARS)('has project codes that fit and are unique in %i', (year) => {
    const codes = budgetOf(LUMING, department, year).projects.map(({ code }) => code);
    expect(codes.filter((code) => !pCodeCheckFits(code))).toEqual([]);
    expect(new Set(codes).size).toBe(16);
  });

  test.each(YEARS)('prints whole tables in %i', (year) => {
    const document = disclose(LUMING, department, year);
    const tables = document.blocks.filter((block) => block.kind === 'table');
    expect(tables.map((table) => slotsOf(table).length)).not.toContain(0);
    expect(tables).toHaveLength(9 + 32 + 3);
    expect(writeTxt(document).text).not.toMatch(/[{}]|undefined|NaN/);
  });
});

describe('the faults', () => {
  const clean = disclose(LUMING, department, department.year);
  const printed = writeTxt(clean).text;

  test('have names of their own', () => {
    expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
  });

  test.each(FAULTS.map((fault) => [fault.id, fault] as const))(
    '%s is planted and recorded',
    (_, { plant }) => {
      const draft = new Draft(clean);
      plant(draft);
      expect(writeTxt(draft.document).text).not.toBe(printed);
      for (const { before, after, target } of draft.changes) {
        expect(after).not.toBe(before);
        if (target !== undefined) expect(target.text).toContain(after);
      }
    },
  );

  test('leave the clean description as it was', () => {
    expect(writeTxt(clean).text).toBe(printed);
    expect(Buffer.from(writeDocx(clean)).equals(Buffer.from(writeDocx(clean)))).toBe(true);
  });
});
