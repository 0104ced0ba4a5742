import { isDeepStrictEqual } from 'node:util';
import type { Disclosure } from '@mingzhang/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDatapackage } from '../src/datapackage/write-datapackage.ts';
import { DisclosureJsonError, fromJson, laidOut, readDatapackage, toJson } from '../src/index.ts';
import { disclosure, expenditure, procurement, project, sample, section } from './disclosures.ts';

describe('a stored disclosure', () => {
  it('is the disclosure again', () => {
    const given = laidOut(sample());
    expect(isDeepStrictEqual(fromJson(toJson(given)), given)).toBe(true);
  });

  it.each<[string, string, string]>([
    ['no JSON', '{', ''],
    ['another version', '{"schema":"mingzhang.disclosure/0"}', 'schema'],
    ['a member missing', JSON.stringify({ schema: 'mingzhang.disclosure/1' }), 'source'],
    [
      'a broken amount',
      toJson(sample()).replace('"fen":30000000', '"fen":0.5'),
      'tables[0].rows[0].cells.total.fen',
    ],
    [
      'an unknown absence',
      toJson(sample()).replace('"absence":"blank"', '"absence":"secret"'),
      'tables[0].rows[0].cells.code.absence',
    ],
    ['a member nobody knows', toJson(sample()).replace('"claims"', '"more":1,"claims"'), 'more'],
  ])('%s is refused with its place', (_, text, at) => {
    expect(() => fromJson(text)).toThrow(DisclosureJsonError);
    try {
      fromJson(text);
    } catch (error) {
      expect(error).toMatchObject({ at });
    }
  });
});

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => `名${s.replace(/[\s|#%]/g, '')}`);
const money = fc
  .option(fc.integer({ min: -999_999, max: 9_999_999 }), { nil: undefined })
  .map((n) => (n === undefined ? '' : (n / 100).toFixed(2)));

const random: fc.Arbitrary<Disclosure> = fc
  .record({
    names: fc.array(text, { minLength: 1, maxLength: 4 }),
    amounts: fc.array(money, { minLength: 12, maxLength: 12 }),
    words: fc.array(text, { minLength: 6, maxLength: 6 }),
    notes: fc.array(text, { maxLength: 2 }),
  })
  .map(({ names, amounts, words, notes }) =>
    disclosure({
      tables: [
        expenditure(
          names.map((name, i) => `20701${10 + i}|${name}|${amounts[i]}|${amounts[i + 4]}|`).join('\n'),
          notes,
        ),
        procurement(
          names.map((name, i) => `${name}|${words[0]}|#${i}|${amounts[8]}|${amounts[9]}`).join('\n'),
        ),
      ],
      projects: [
        project(
          `13030426P00000000001A|${words[1]}|${amounts[10]}|${words[2]}|${words[3]}`,
          `产出指标|数量指标|${words[4]}|涉密|≥4场|${words[5]}`,
        ),
      ],
      sections: [
        section('projects', '七', '部门项目预算安排情况及绩效目标', ...words),
        section('procurement', '八', '政府采购预算情况', '=1+1 \'=\' 与 -9.11，"引号"\n第二行'),
      ],
    }),
  );

function meaning({ document, tables, projects, sections, claims }: Disclosure): string {
  const without = JSON.stringify({ document, tables, projects, sections, claims }, (key, value) =>
    ['place', 'titlePlace', 'grids'].includes(key) ? undefined : value,
  );
  return without.replaceAll(/"index":\d+/g, '"index":0');
}

describe('a data package', () => {
  it('read back is the same disclosure', () => {
    fc.assert(
      fc.property(random, (built) => {
        const given = laidOut(built);
        const again = readDatapackage(writeDatapackage(given), { path: 'given.zip' });
        expect(meaning(again)).toBe(meaning(given));
      }),
      { numRuns: 60 },
    );
  });

  it('laid out again stays as it is', () => {
    fc.assert(
      fc.property(random, (built) => {
        const once = laidOut(built);
        expect(toJson(laidOut(once))).toBe(toJson(once));
      }),
      { numRuns: 30 },
    );
  });
});
