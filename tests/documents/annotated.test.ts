import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Disclosure, Report } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import { annotate } from '@mingzhang/writers';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { published, WITHOUT } from './published.ts';

const PUBLISHED = fileURLToPath(new URL('../../../shared/documents/', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/documents/', import.meta.url));
const REFERENCE = `${PUBLISHED}reference/beidaihe-party-office-2024`;

interface Noted {
  readonly bytes: Uint8Array;
  readonly notes: number;
  readonly atHead: number;
  readonly source: Uint8Array;
  readonly disclosure: Disclosure;
  readonly report: Report;
}

async function noted(path: string): Promise<Noted> {
  const source = readFileSync(path);
  const disclosure = await read(source, { path });
  const report = check(disclosure);
  const done = await annotate(source, disclosure, report);
  if (!done.ok) throw new Error(done.reasonEn);
  return { ...done, source, disclosure, report };
}

/** What a document says and where, without which bytes it was read from. */
function told({ source: _, ...said }: Disclosure) {
  return said;
}

const PARTS_CHANGED: Readonly<Record<string, RegExp>> = {
  docx: /^(?:\[Content_Types\]\.xml|word\/(?:document|comments)\.xml|word\/_rels\/document\.xml\.rels)$/,
  xlsx: /^(?:\[Content_Types\]\.xml|xl\/(?:comments\d|drawings\/vmlDrawing|worksheets\/)[^/]*|xl\/worksheets\/_rels\/[^/]*)$/,
};

function expectOthersUntouched({ bytes, source }: Noted, format: 'docx' | 'xlsx') {
  const [before, after] = [unzipSync(source), unzipSync(bytes)];
  for (const [name, content] of Object.entries(before)) {
    if (!PARTS_CHANGED[format]?.test(name)) {
      expect(Buffer.from(after[name] ?? []).equals(Buffer.from(content)), name).toBe(true);
    }
  }
  for (const name of Object.keys(after)) {
    expect(name in before || PARTS_CHANGED[format]?.test(name), name).toBe(true);
  }
}

describe('the examples, annotated', () => {
  const files = readdirSync(`${EXAMPLES}faulty`).filter((name) => name.endsWith('.docx'));

  test.each(files)('%s reads as before, with a comment for each place at fault', async (name) => {
    const one = await noted(`${EXAMPLES}faulty/${name}`);
    expect(one.notes).toBeGreaterThan(0);
    expect(told(await read(one.bytes, { path: name }))).toEqual(told(one.disclosure));
    expectOthersUntouched(one, 'docx');
  });

  test('a page keeps its blocks, the list of findings behind them', async () => {
    const one = await noted(`${EXAMPLES}faulty/tie-annuity.html`);
    const again = await read(one.bytes, { path: 'a.html' });
    expect(again.blocks.slice(0, one.disclosure.blocks.length)).toEqual(one.disclosure.blocks);
    expect(Buffer.from(one.bytes).toString('utf8')).toContain('data-mingzhang="1"');
  });

  test('plain text is refused with what to do', async () => {
    const bytes = readFileSync(`${EXAMPLES}faulty/tie-annuity.txt`);
    const disclosure = await read(bytes, { path: 'a.txt' });
    const done = await annotate(bytes, disclosure, check(disclosure));
    expect(done).toMatchObject({ ok: false, reason: expect.stringContaining('docx') });
  });
});

describe.skipIf(!published)(published ? 'published documents, annotated' : WITHOUT, () => {
  test.each(['docx', 'xlsx', 'pdf'] as const)('the reference %s reads as before', async (format) => {
    const one = await noted(`${REFERENCE}.${format}`);
    expect(one.atHead).toBe(0);
    expect(told(await read(one.bytes, { path: `a.${format}` }))).toEqual(told(one.disclosure));
    if (format === 'pdf') {
      expect(Buffer.from(one.bytes.subarray(0, one.source.length)).equals(Buffer.from(one.source))).toBe(
        true,
      );
    } else expectOthersUntouched(one, format);
  });

  test('the reference html keeps its blocks', async () => {
    const one = await noted(`${REFERENCE}.html`);
    expect(one.atHead).toBe(0);
    const again = await read(one.bytes, { path: 'a.html' });
    expect(again.blocks.slice(0, one.disclosure.blocks.length)).toEqual(one.disclosure.blocks);
  });

  const pdfs = published
    ? readdirSync(`${PUBLISHED}shanghai`).filter(
        (name) => name.endsWith('.pdf') && !name.startsWith('template'),
      )
    : [];
  test.each(pdfs)('%s keeps its bytes in front and reads as before', async (name) => {
    const one = await noted(`${PUBLISHED}shanghai/${name}`);
    expect(Buffer.from(one.bytes.subarray(0, one.source.length)).equals(Buffer.from(one.source))).toBe(true);
    expect(told(await read(one.bytes, { path: name }))).toEqual(told(one.disclosure));
  });
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(
  (path) => existsSync(path),
);

describe.skipIf(office === undefined || !published)(
  office === undefined ? 'LibreOffice is not here, so nothing was opened with it' : 'opened by LibreOffice',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingzhang-annotated-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    async function converted(bytes: Uint8Array, name: string, to: string): Promise<string> {
      const out = join(folder, basename(name, '.docx'));
      mkdirSync(out, { recursive: true });
      writeFileSync(join(out, name), bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      await promisify(execFile)(
        office ?? '',
        [profile, '--headless', '--convert-to', to, '--outdir', out, join(out, name)],
        { timeout: 120_000 },
      );
      const made = readdirSync(out).find((file) => file !== name);
      return readFileSync(join(out, made ?? ''), 'utf8');
    }

    test('the docx: every comment is there, every cell and paragraph as in the source', async () => {
      const one = await noted(`${REFERENCE}.docx`);
      const source = await converted(one.source, 'source.docx', 'fodt');
      const marked = await converted(one.bytes, 'marked.docx', 'fodt');
      expect(marked.match(/<office:annotation /g)).toHaveLength(one.notes);
      expect(cellsOf(marked)).toEqual(cellsOf(source));
      expect(cellsOf(source).length).toBeGreaterThan(2_000);
      expect(paragraphsOf(marked)).toEqual(paragraphsOf(source));
    }, 300_000);

    test('the xlsx: every note is there, every cell as in the source', async () => {
      const one = await noted(`${REFERENCE}.xlsx`);
      const source = await converted(one.source, 'source.xlsx', 'fods');
      const marked = await converted(one.bytes, 'marked.xlsx', 'fods');
      expect(marked.match(/<office:annotation /g)).toHaveLength(one.notes);
      expect(cellsOf(marked)).toEqual(cellsOf(source));
    }, 300_000);
  },
);

const ANNOTATION = /<office:annotation [\s\S]*?<\/office:annotation>|<office:annotation-end[^>]*\/>/g;

function plain(xml: string): string {
  return xml.replace(/<[^>]*>/g, '').trim();
}

/** The text of every cell of a flat OpenDocument file, comments apart. */
function cellsOf(xml: string): string[] {
  const cells = xml
    .replace(ANNOTATION, '')
    .matchAll(/<table:table-cell([^>]*)>([\s\S]*?)<\/table:table-cell>/g);
  return [...cells].map(([, , content = '']) => plain(content)).filter((text) => text !== '');
}

function paragraphsOf(xml: string): string[] {
  const paragraphs = xml
    .replace(ANNOTATION, '')
    .matchAll(/<text:(p|h)\b[^>]*?(?<!\/)>([\s\S]*?)<\/text:\1>/g);
  return [...paragraphs].map(([, , content = '']) => plain(content)).filter((text) => text !== '');
}
