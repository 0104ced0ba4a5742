import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Disclosure } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { fromJson, laidOut, readDatapackage, toJson, write } from '@mingzhang/writers';
import { afterAll, describe, expect, test } from 'vitest';
import { published, publishedDocument, said as saidInOrder, WITHOUT } from './published.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/documents/', import.meta.url));
const FORMATS = ['docx', 'html', 'txt', 'xlsx', 'datapackage'] as const;

async function readAgain(bytes: Uint8Array, format: (typeof FORMATS)[number]): Promise<Disclosure> {
  if (format === 'datapackage') return readDatapackage(bytes, { path: 'again.zip' });
  return read(bytes, { path: `again.${format}` });
}

/** What a document says, whatever order its members are stored in. */
function said(disclosure: Disclosure): string[] {
  return saidInOrder(sorted(disclosure) as Disclosure);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, sorted(item)]));
}

/** A disclosure as code builds it: what it says, without where anything stood. */
function built(given: Disclosure): Disclosure {
  return {
    ...given,
    blocks: [],
    tables: given.tables.map((table) => ({ ...table, grids: [] })),
    projects: given.projects.map((project) => ({ ...project, grids: [] })),
  };
}

describe.skipIf(!published)(published ? 'the reference document, written and read again' : WITHOUT, () => {
  describe.each(['txt', 'docx', 'html'])('from %s', (source) => {
    const given = () => publishedDocument(`reference/beidaihe-party-office-2024.${source}`);

    test.each(FORMATS)('to %s', async (format) => {
      const disclosure = await given();
      const again = await readAgain(await write(disclosure, format), format);
      expect(said(again)).toEqual(said(disclosure));
    });

    test('laid out by code', async () => {
      const disclosure = await given();
      expect(said(laidOut(built(disclosure)))).toEqual(said(disclosure));
      const again = await readAgain(await write(built(disclosure), 'docx'), 'docx');
      expect(said(again)).toEqual(said(disclosure));
    });

    test('stored as JSON', async () => {
      const disclosure = await given();
      expect(fromJson(toJson(disclosure))).toEqual(disclosure);
    });
  });

  test('a document that was written and read is written the same', async () => {
    const disclosure = await publishedDocument('reference/beidaihe-party-office-2024.txt');
    const once = await write(disclosure, 'docx');
    expect(await write(await read(once, { path: 'x.docx' }), 'docx')).toEqual(once);
  });
});

describe('every example, written and read again', () => {
  const names = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|docx|html)$/.test(name))
    .sort();
  /** The clean ones in every form, those with one planted fault in one form each, turn by turn. */
  const cases = names.map((name, i) => {
    const turn = FORMATS[i % FORMATS.length] ?? 'docx';
    return [name, name.includes('faulty') ? [turn] : FORMATS] as const;
  });

  test.each(cases)('%s: %s', async (name, formats) => {
    const disclosure = await read(readFileSync(EXAMPLES + name), { path: name });
    const expected = said(disclosure);
    for (const format of formats) {
      const again = await readAgain(await write(disclosure, format), format);
      expect(said(again), format).toEqual(expected);
    }
  });
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));
const folder = office === undefined ? '' : mkdtempSync(join(tmpdir(), 'roundtrip-'));
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

async function throughOffice(bytes: Uint8Array, to: 'docx' | 'pdf'): Promise<Uint8Array> {
  const out = join(folder, to);
  writeFileSync(join(folder, 'given.docx'), bytes);
  await promisify(execFile)(office ?? '', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    out,
    join(folder, 'given.docx'),
  ]);
  return readFileSync(join(out, `given.${to}`));
}

describe.skipIf(office === undefined)(
  office === undefined ? 'LibreOffice is not here, so no document went through it' : 'through LibreOffice',
  () => {
    const example = async () => read(readFileSync(`${EXAMPLES}clean.txt`), { path: 'clean.txt' });

    test('docx → LibreOffice → docx says the same', async () => {
      const disclosure = await example();
      const again = await throughOffice(await write(disclosure, 'docx'), 'docx');
      expect(said(await read(again, { path: 'again.docx' }))).toEqual(said(disclosure));
    });

    test('docx → LibreOffice → pdf states the same facts', async () => {
      const disclosure = await example();
      const again = await read(await throughOffice(await write(disclosure, 'docx'), 'pdf'), {
        path: 'x.pdf',
      });
      expect(amounts(again)).toEqual(amounts(disclosure));
      expect(again.projects.map(({ code, budget }) => `${code.text} ${budget.text}`)).toEqual(
        disclosure.projects.map(({ code, budget }) => `${code.text} ${budget.text}`),
      );
    });
  },
);

function amounts({ tables }: Disclosure): string[] {
  return tables.flatMap(({ form, rows }) =>
    rows.flatMap(({ key, side, cells }) =>
      Object.entries(cells).flatMap(([measure, cell]) =>
        cell.kind === 'amount' ? [`${form} ${side ?? ''} ${key} ${measure} ${cell.fen}`] : [],
      ),
    ),
  );
}
