import { describe, expect, test } from 'vitest';
import { compileLists } from '../scripts/compile-lists.ts';
import { type CompiledList, readCompiled } from '../src/lists/compiled.ts';
import { division } from '../src/lists/division.ts';
import { economicCode } from '../src/lists/economic.ts';
import { functionalCode } from '../src/lists/functional.ts';
import { historicalEconomic, historicalFunctional } from '../src/lists/historical.ts';
import { procurementItem } from '../src/lists/procurement.ts';
import { revenueCode } from '../src/lists/revenue.ts';

const compiled = compileLists();

const LOOK_UPS = {
  functional: functionalCode,
  'functional-historical': historicalFunctional,
  economic: economicCode,
  'economic-historical': historicalEconomic,
  revenue: revenueCode,
  procurement: procurementItem,
  divisions: division,
} satisfies Record<CompiledList, (code: string) => { code: string; parent: string | undefined } | undefined>;

const SIZES: Readonly<Record<CompiledList, number>> = {
  functional: 1640,
  'functional-historical': 1541,
  economic: 192,
  'economic-historical': 118,
  revenue: 64,
  procurement: 4274,
  divisions: 3371,
};

describe.each(Object.keys(LOOK_UPS) as CompiledList[])('%s', (name) => {
  const lines = compiled[name].trimEnd().split('\n');
  const codes = lines.map((line) => line.slice(0, line.indexOf('\t')));

  test('is up to date with data/ (else run packages/model/scripts/compile-lists.ts)', () => {
    expect(readCompiled(name) === compiled[name]).toBe(true);
  });

  test('holds every row once, in the order of the codes', () => {
    expect(codes).toHaveLength(SIZES[name]);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test('gives every row by its code, and every parent is in the list', () => {
    for (const code of codes) {
      const row = LOOK_UPS[name](code);
      expect(row?.code).toBe(code);
      if (row?.parent !== undefined) expect(LOOK_UPS[name](row.parent)?.code).toBe(row.parent);
    }
  });
});

test('a government code that an administrative unit maps to is in the list', () => {
  for (const line of compiled.economic.trimEnd().split('\n')) {
    const row = economicCode(line.slice(0, line.indexOf('\t')));
    if (row?.governmentCode !== undefined) expect(economicCode(row.governmentCode)?.kind).toBe('government');
  }
});
