import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Disclosure, Evidence } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import { type Fix, fix } from '@mingzhang/writers';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { mingzhang } from '../../packages/cli/test/run-cli.ts';
import { published, WITHOUT } from './published.ts';

const DOCUMENTS = fileURLToPath(new URL('../../../shared/documents/', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/documents/', import.meta.url));
const REFERENCE = `${DOCUMENTS}reference/beidaihe-party-office-2024.`;
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));
const folder = mkdtempSync(join(tmpdir(), 'fix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every printed cell and paragraph with its place. */
function printed({ blocks }: Pick<Evidence, 'blocks'>): { place: Fix['place']; text: string }[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().map(({ place, text }) => ({ place, text })),
  );
}

function differences(a: Disclosure, b: Disclosure): string[] {
  const texts = new Map(printed(b).map(({ place, text }) => [JSON.stringify(place), text]));
  return printed(a).flatMap(({ place, text }) => {
    const now = texts.get(JSON.stringify(place));
    return now === text ? [] : [`${JSON.stringify(place)} ${text} → ${now}`];
  });
}

/** The reference's own row total of basic expenditure, its last two digits exchanged. */
async function planted(format: 'docx' | 'xlsx') {
  const bytes = readFileSync(REFERENCE + format);
  const disclosure = await read(bytes, { path: `given.${format}` });
  const table = disclosure.tables.find(({ form }) => form === 'expenditure-summary');
  const cell = table?.rows.find(({ role }) => role === 'total')?.cells.total;
  if (cell === undefined) throw new Error('the reference has a total');
  const { place, text } = cell;
  const wrong = text.replace('834.36', '834.63');
  expect(wrong).not.toBe(text);
  const { bytes: faulty } = await fix(bytes, format, [{ place, before: text, after: wrong }]);
  return { bytes, disclosure, faulty, place, text, wrong };
}

/** A hash of the content of each member, in their order. */
function members(bytes: Uint8Array): Record<string, string> {
  const hash = (part: Uint8Array) => createHash('sha256').update(part).digest('hex');
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, hash(part)]));
}

describe.skipIf(!published)(published ? 'a fault planted in the reference and mended' : WITHOUT, () => {
  test.each([
    ['docx', 'word/document.xml'],
    ['xlsx', undefined],
  ] as const)('%s: one cell differs, all other members are equal', async (format, part) => {
    const { bytes, disclosure, faulty, wrong, text, place } = await planted(format);
    const again = await read(faulty, { path: `faulty.${format}` });
    expect(differences(disclosure, again)).toEqual([`${JSON.stringify(place)} ${text} → ${wrong}`]);
    const [old, now] = [members(bytes), members(faulty)];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    const changed = Object.keys(old).filter((name) => old[name] !== now[name]);
    expect(changed).toHaveLength(1);
    if (part !== undefined) expect(changed).toEqual([part]);
    const { bytes: mended } = await fix(faulty, format, [{ place, before: wrong, after: text }]);
    expect(members(mended)).toEqual(old);
  });

  test('mingzhang fix finds and mends it', async () => {
    const { bytes, faulty } = await planted('docx');
    const [given, mended] = [join(folder, 'faulty.docx'), join(folder, 'mended.docx')];
    writeFileSync(given, faulty);
    const { findings, clusters } = check(await read(faulty, { path: given }));
    const clean = new Set(check(await read(bytes, { path: given })).findings.map(({ id }) => id));
    const fresh = findings.filter(({ id }) => !clean.has(id));
    expect(fresh.length).toBeGreaterThan(0);
    const cluster = clusters?.find(({ findings: ids }) => fresh.some(({ id }) => ids.includes(id)));
    if (cluster === undefined) throw new Error('the fault has a cluster');
    const listed = await mingzhang(['fix', given, '--lang', 'en']);
    expect(listed.out).toContain('834.63 → 834.36');
    const ran = await mingzhang(['fix', given, '--apply', cluster.id, '-o', mended, '--lang', 'en']);
    expect(ran.err).toBe('');
    expect(ran.out).toContain('834.63 → 834.36');
    const after = readFileSync(mended);
    expect(members(after)).toEqual(members(bytes));
    const left = check(await read(after, { path: given })).findings.map(({ id }) => id);
    expect(left.sort()).toEqual([...clean].sort());
    expect((await mingzhang(['fix', given, '--apply', cluster.id, '-o', given])).code).toBe(2);
    expect((await mingzhang(['fix', given, '--apply', 'nothing', '-o', mended])).code).toBe(2);
  }, 60_000);

  test.skipIf(office === undefined)(
    office === undefined ? 'LibreOffice is not here, so nothing was opened with it' : 'LibreOffice opens it',
    async () => {
      const { faulty } = await planted('docx');
      writeFileSync(join(folder, 'open.docx'), faulty);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const to = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
      await promisify(execFile)(office ?? '', [profile, ...to, join(folder, 'open.docx')]);
      expect(readFileSync(join(folder, 'open.txt'), 'utf8')).toContain('834.63');
    },
    120_000,
  );
});

const WHOLE = [...(published ? [`${REFERENCE}docx`, `${REFERENCE}xlsx`] : []), `${EXAMPLES}clean.docx`];

describe.each(WHOLE.map((path) => [basename(path), path] as const))('every place of %s', (_, path) => {
  test('is found as it was read', async () => {
    const bytes = readFileSync(path);
    const format = path.endsWith('xlsx') ? 'xlsx' : 'docx';
    const disclosure = await read(bytes, { path });
    const cells = disclosure.tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells)));
    const said = format === 'docx' ? disclosure.claims : [];
    const places = [...printed(disclosure), ...cells.filter(({ text }) => text !== ''), ...said];
    expect(places.length).toBeGreaterThan(200);
    const same = new Map(
      places.map(({ place, text }) => [JSON.stringify([place, text]), { place, before: text, after: text }]),
    );
    const { bytes: untouched } = await fix(bytes, format, [...same.values()]);
    expect(members(untouched)).toEqual(members(bytes));
  });
});
