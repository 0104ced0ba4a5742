import { describe, expect, it } from 'vitest';
import { breaches } from '../../../tests/contract.ts';
import { checkJson, factsCsv, readJson, unreadableJson } from '../src/index.ts';
import { disclosure, report } from './fixture.ts';

describe('mingzhang.check/1', () => {
  const object = checkJson(disclosure, report, { readMs: 1.26, checkMs: 2 });

  it('keeps its contract', () => {
    expect(breaches('check-1', object)).toEqual([]);
  });

  it('writes amounts as decimals of the unit, and the difference as actual less expected', () => {
    expect(object.findings[0]).toMatchObject({
      actual: '100.00',
      expected: '100.10',
      difference: '-0.10',
      unit: '万元',
    });
  });

  it('leaves numbers out where a finding has none', () => {
    expect(object.findings[1]).not.toHaveProperty('actual');
    expect(object.findings[1]).not.toHaveProperty('unit');
  });

  it('lists project tables beside the other forms', () => {
    expect(object.tables).toMatchObject([
      { form: 'expenditure-summary', rows: 5, cells: 25 },
      { form: 'project-performance' },
    ]);
  });

  it('stands in for a document that could not be read', () => {
    const failure = { code: 'empty', message: '空的', messageEn: 'empty' };
    expect(breaches('check-1', unreadableJson('mingzhang.check/1', 'a.txt', failure))).toEqual([]);
    expect(breaches('read-1', unreadableJson('mingzhang.read/1', 'a.txt', failure))).toEqual([]);
  });
});

describe('mingzhang.read/1', () => {
  const object = readJson(disclosure);

  it('keeps its contract', () => {
    expect(breaches('read-1', object)).toEqual([]);
  });

  it('gives every cell as a fact, and why where there is no amount', () => {
    const of = (row: string, measure: string) =>
      object.facts.find((fact) => fact.row === row && fact.measure === measure);
    expect(of('total', 'total')).toMatchObject({ fen: 100_000_000, absence: null, text: '100.00' });
    expect(of('208', 'project')).toMatchObject({ fen: null, absence: 'withheld' });
    expect(of('209', 'basic')).toMatchObject({ fen: null, absence: 'unreadable', text: '8O.00' });
    expect(of('201', 'name')).toMatchObject({ fen: null, absence: null, text: '一般公共服务支出' });
    expect(object.facts).toHaveLength(25);
  });
});

describe('facts as csv', () => {
  const hostile = (text: string) => {
    const [table] = disclosure.tables;
    const [row] = table?.rows ?? [];
    if (table === undefined || row === undefined) throw new Error('the fixture has a table');
    const cells = { name: { kind: 'text' as const, text, place: row.place } };
    const csv = factsCsv({ ...disclosure, tables: [{ ...table, rows: [{ ...row, cells }] }] });
    return csv.split('\r\n')[1]?.split(',').slice(6).join(',');
  };

  it('begins with a byte order mark and ends its lines in CR LF', () => {
    const csv = factsCsv(disclosure);
    expect(csv.startsWith('\ufeffform,row,')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['＝1', "'＝1"],
    ['-9.11', '-9.11'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', 'a b'],
  ])('writes %j as %s', (text, written) => {
    expect(hostile(text)?.startsWith(`${written},`)).toBe(true);
  });
});
