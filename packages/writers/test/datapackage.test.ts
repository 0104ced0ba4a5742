import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../src/datapackage/csv.ts';
import { writeDatapackage } from '../src/datapackage/write-datapackage.ts';
import { laidOut, readDatapackage } from '../src/index.ts';
import { disclosure, member, sample, section } from './disclosures.ts';

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8'));

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

function opened(bytes: Uint8Array) {
  const descriptor = JSON.parse(member(bytes, 'datapackage.json')) as { id: string; resources: Resource[] };
  const rows = (name: string) => {
    const path = descriptor.resources.find((one) => one.name === name)?.path ?? '';
    const [head = [], ...lines] = readCsv(member(bytes, path));
    return lines.map((line) => Object.fromEntries(head.map((field, i) => [field, line[i] ?? ''])));
  };
  return { descriptor, rows };
}

const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  array: /^\[.*\]$/s,
};

describe('the package', () => {
  const bytes = writeDatapackage(sample());
  const { descriptor, rows } = opened(bytes);

  it('is valid against the profiles of Data Package and Table Schema', () => {
    const ajv = new Ajv({ allErrors: true, formats: { uri: true, 'date-time': true }, strict: false });
    ajv.addSchema(schema('table-schema-2'));
    const valid = ajv.compile(schema('data-package-2'));
    expect(valid(descriptor), JSON.stringify(valid.errors)).toBe(true);
  });

  it('says of each file what it is: hash, fields in order, values of their types, keys', () => {
    const files = unzipSync(bytes);
    for (const { name, path, hash, schema: own } of descriptor.resources) {
      expect(hash).toBe(
        `sha256:${createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex')}`,
      );
      const [head] = readCsv(member(bytes, path));
      expect(head).toEqual(own.fields.map((field) => field.name));
      for (const row of rows(name)) {
        for (const field of own.fields) {
          const value = row[field.name] ?? '';
          if (value === '') expect(field.constraints?.required ?? false, `${name}.${field.name}`).toBe(false);
          else expect(value).toMatch(LEXICAL[field.type] ?? /^$/);
          if (value !== '' && field.constraints?.enum) expect(field.constraints.enum).toContain(value);
        }
      }
      const keys = rows(name).map((row) => own.primaryKey.map((key) => row[key]).join('\u0000'));
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const { fields, reference } of own.foreignKeys ?? []) {
        const there = new Set(rows(reference.resource).map((row) => row[reference.fields[0] ?? '']));
        for (const row of rows(name)) expect(there).toContain(row[fields[0] ?? '']);
      }
    }
  });

  it('states facts in fen under ids that say form, row and measure', () => {
    expect(rows('facts')).toContainEqual(
      expect.objectContaining({
        id: 'general-public-expenditure/2070199/total',
        fen: '10000000',
        step: '10000',
        text: '10.00',
      }),
    );
  });

  it('names the official codes that occur', () => {
    expect(rows('codes')).toContainEqual({ list: 'functional', code: '2070101', name: '行政运行' });
  });

  it('has one version for one content, whatever order and place it was read in', () => {
    expect(writeDatapackage(laidOut(sample()))).toEqual(bytes);
    const other = { ...sample(), sections: [section('overall', '二', '总体情况', '另一段。')] };
    expect(opened(writeDatapackage(other)).descriptor.id).not.toBe(descriptor.id);
  });

  it('keeps formulas text, and gives the text back', () => {
    const texts = ['=1+1', '+86', '-', '@x', "'quoted'", '＝全角', '-9.11', '\t制表', '"引号",\n换行'];
    const given = disclosure({ sections: [section('other', '十一', '其他', ...texts)] });
    const out = writeDatapackage(given);
    const raw = member(out, 'data/paragraphs.csv');
    for (const line of raw.split('\r\n').slice(1, -1)) {
      const last = /(?:^|,)("?)([^,]*)$/.exec(line.split('\n')[0] ?? '')?.[2] ?? '';
      expect(last === '-9.11' || !/^[=+\-@\t＝]/.test(last), line).toBe(true);
    }
    const again = readDatapackage(out, { path: 'x.zip' });
    expect(again.sections[0]?.paragraphs.map(({ text }) => text)).toEqual(texts);
  });
});

describe('a package that is not as it was written', () => {
  const files = unzipSync(writeDatapackage(sample()));
  const facts = files['data/facts.csv'] ?? new Uint8Array();

  it.each<[string, Record<string, Uint8Array>, RegExp]>([
    ['a file changed', { ...files, 'data/facts.csv': facts.slice(0, -20) }, /data\/facts\.csv.*哈希/],
    ['no descriptor', { 'data/facts.csv': facts }, /datapackage\.json.*没有/],
    ['another package', { 'datapackage.json': new TextEncoder().encode('{"resources":[]}') }, /不是明账/],
  ])('%s is refused', (_, members, message) => {
    expect(() => readDatapackage(zipSync(members), { path: 'x.zip' })).toThrow(message);
  });

  it('no archive is refused', () => {
    expect(() => readDatapackage(new Uint8Array([1, 2, 3]), { path: 'x.zip' })).toThrow(/损坏/);
  });
});
