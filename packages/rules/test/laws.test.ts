import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { TABLE_RULES } from '../src/table/rules.ts';
import { disclosure } from './language.ts';

/** A leaf: which 项 of which 款 of which 类, and its two amounts in hundredths of 万元. */
interface Leaf {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
}

type Line = readonly [code: string, total: number, basic: number, project: number];

const leaf = fc.record({
  head: fc.integer({ min: 1, max: 3 }),
  section: fc.integer({ min: 1, max: 2 }),
  item: fc.integer({ min: 1, max: 3 }),
  basic: fc.integer({ min: 50, max: 99_999 }),
  project: fc.oneof(fc.constant(0), fc.integer({ min: 50, max: 99_999 })),
});

/** A closed table: every total, 类 and 款 is the sum of what stands under it, every 合计 of its columns. */
const closed = fc
  .uniqueArray(leaf, {
    minLength: 1,
    maxLength: 12,
    selector: ({ head, section, item }) => `${head}/${section}/${item}`,
  })
  .map((leaves) =>
    linesOf(
      leaves.map(({ head, section, item, basic, project }) => ({
        code: `20${head}0${section}0${item}`,
        basic,
        project,
      })),
    ),
  );

function linesOf(leaves: readonly Leaf[]): Line[] {
  const prefixes = leaves.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]);
  const rows = ['', ...[...new Set(prefixes)].sort()];
  return rows.map((prefix) => {
    const under = leaves.filter(({ code }) => code.startsWith(prefix));
    const basic = under.reduce((sum, one) => sum + one.basic, 0);
    const project = under.reduce((sum, one) => sum + one.project, 0);
    return [prefix === '' ? 'total' : prefix, basic + project, basic, project];
  });
}

const print = (hundredths: number) => (hundredths === 0 ? '' : (hundredths / 100).toFixed(2));

function table(lines: readonly Line[]): string {
  const rows = lines.map(([code, ...amounts]) => [code, ...amounts.map(print)].join(' | '));
  return ['expenditure-summary', ' | total | basic | project', ...rows].join('\n');
}

const findings = (lines: readonly Line[]) => checkWith(TABLE_RULES, disclosure(table(lines))).findings;

test('a table that adds up is silent', () => {
  fc.assert(
    fc.property(closed, (lines) => {
      expect(findings(lines)).toEqual([]);
    }),
  );
});

test('one amount changed beyond rounding is found, and is among the cells of a finding', () => {
  const changed = fc.tuple(
    closed,
    fc.nat(),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 50, max: 9_999 }),
  );
  fc.assert(
    fc.property(changed, ([lines, pick, column, by]) => {
      const row = pick % lines.length;
      const faulty = lines.map((line, index) =>
        index === row
          ? (line.map((part, at) => (at === column ? Number(part) + by : part)) as unknown as Line)
          : line,
      );
      const cells = findings(faulty).flatMap((finding) => finding.cells);
      const place = { line: row + 3, column: column + 1 };
      expect(cells.map((cell) => cell.place)).toContainEqual(place);
    }),
  );
});

test('the order of rows and a missing 款 change nothing in what adds up', () => {
  fc.assert(
    fc.property(closed, fc.integer(), (lines, seed) => {
      const [total, ...coded] = lines;
      const kept = coded.filter(([code]) => code.length !== 5 || (code.charCodeAt(4) + seed) % 2 === 0);
      const turned = seed % 2 === 0 ? kept : kept.reverse();
      expect(findings(total === undefined ? [] : [total, ...turned])).toEqual([]);
    }),
  );
});

test('printing every amount rounded to whole 万元 raises no finding', () => {
  fc.assert(
    fc.property(closed, (lines) => {
      const rounded = lines.map(
        ([code, ...amounts]) =>
          [code, ...amounts.map((amount) => Math.round(amount / 100) * 100)] as unknown as Line,
      );
      const source = table(rounded).replaceAll('.00', '');
      const found = checkWith(TABLE_RULES, disclosure(source)).findings;
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
  );
});
