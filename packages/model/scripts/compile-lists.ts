import { readFileSync, writeFileSync } from 'node:fs';
import { procurementParent } from '../src/codes/procurement.ts';
import type { CompiledList } from '../src/lists/compiled.ts';
import { letterOf } from '../src/lists/confidence.ts';
import { type CsvRow, parseCsv } from './csv.ts';

const DATA = new URL('../../../data/', import.meta.url);
const GENERATED = new URL('../src/lists/generated/', import.meta.url);

const BUDGETS: Readonly<Record<string, string>> = {
  一般公共预算: 'G',
  政府性基金预算: 'F',
  '政府性基金预算（抗疫特别国债）': 'F',
  国有资本经营预算: 'K',
  社会保险基金预算: 'I',
  多本预算: 'M',
};
const BASIC_PARTS: Readonly<Record<string, string>> = { '': '', 人员经费: 'P', 公用经费: 'O' };
const DIVISION_STATUS: Readonly<Record<string, string>> = { current: 'C', abolished: 'A', statistical: 'S' };
const NAME_QUALITY: Readonly<Record<string, string>> = { ok: 'O', trimmed: 'O', 'suspect-name': 'R' };

interface Compiled {
  readonly csv: string;
  /** The fields of this list alone; `isParent` says whether another row stands below a code. */
  readonly fields: (row: CsvRow, isParent: (code: string) => boolean) => string[];
}

const LISTS: Readonly<Record<CompiledList, Compiled>> = {
  functional: {
    csv: 'functional-classification.csv',
    fields: (row) => [letter(BUDGETS, row('budget')), row('valid_from'), row('valid_to')],
  },
  'functional-historical': { csv: 'functional-classification-historical.csv', fields: () => [] },
  economic: {
    csv: 'economic-classification.csv',
    fields: (row) => [letter(BASIC_PARTS, row('basic_part')), row('gov_code_admin_unit')],
  },
  'economic-historical': { csv: 'economic-classification-historical.csv', fields: () => [] },
  revenue: { csv: 'revenue-classification.csv', fields: () => [] },
  procurement: {
    csv: 'procurement-catalogue.csv',
    fields: (row, isParent) => [letter(NAME_QUALITY, row('name_quality')), isParent(row('code')) ? '0' : '1'],
  },
  divisions: {
    csv: 'divisions.csv',
    fields: (row) => [letter(DIVISION_STATUS, row('status'))],
  },
};

/** The compiled text of every list from the CSV files in `data/`. */
export function compileLists(): Readonly<Record<CompiledList, string>> {
  return Object.fromEntries(Object.entries(LISTS).map(([name, list]) => [name, compile(list)])) as Record<
    CompiledList,
    string
  >;
}

function compile({ csv, fields }: Compiled): string {
  const rows = parseCsv(readFileSync(new URL(csv, DATA), 'utf8'));
  const parents = new Set(rows.map((row) => procurementParent(row('code'))));
  const lines = rows.map((row) => {
    const common = [row('code'), row('name'), row('aliases', ''), letterOf(row('confidence'))];
    return [...common, ...fields(row, (code) => parents.has(code))].join('\t').trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

function letter(letters: Readonly<Record<string, string>>, value: string): string {
  const found = letters[value];
  if (found === undefined) throw new Error(`no letter for ${JSON.stringify(value)}`);
  return found;
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(compileLists())) {
    writeFileSync(new URL(`${name}.txt`, GENERATED), text);
    process.stdout.write(`${name}: ${text.split('\n').length - 1} rows\n`);
  }
}
