import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { printFen } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { openStore } from '@mingzhang/workspace';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { Person } from './person.ts';

const EMPTY = new Uint8Array();

/** The files of a publication, one a form, and what says their hashes. */
export const FILES = ['docx', 'html', 'pdf', 'txt', 'xlsx', 'zip']
  .map((format) => `disclosure.${format}`)
  .concat('manifest.json');

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hashes that the manifest gives, by file. */
export function manifestOf(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? EMPTY).toString('utf8')) as {
    files: readonly { name: string; sha256: string }[];
  };
  return Object.fromEntries(manifest.files.map((file) => [file.name, file.sha256]));
}

/** What must not get out of department 101: names and amounts of its withheld project. */
export async function withheldOf(folder: string): Promise<readonly string[]> {
  const store = await openStore(join(folder, 'store.sqlite'));
  const own = ({ department, year }: { department: string; year: string }) =>
    department === '101' && year === '2026';
  const withheld = (await store.list('withholdings')).filter(own).map(({ target }) => target);
  const projects = (await store.list('projects')).filter(({ id }) => withheld.includes(id));
  const lines = (await store.list('budgetLines')).filter(
    ({ project }) => project !== undefined && withheld.includes(project),
  );
  await store.close();
  const fen = lines.reduce((sum, line) => sum + line.fen, 0);
  expect(projects.length).toBeGreaterThan(0);
  expect(fen).toBeGreaterThan(0);
  return [
    ...projects.flatMap(({ id, name, code }) => [id, name, ...(code === undefined ? [] : [code])]),
    printFen(fen, '万元'),
    String(fen),
    '机要通信',
  ];
}

/** All that a file says, its parts unpacked. */
export async function everythingIn(name: string, bytes: Uint8Array): Promise<string> {
  if (/\.(?:docx|xlsx|zip)$/.test(name)) {
    const parts = unzipSync(bytes);
    const inner = await Promise.all(
      Object.entries(parts).map(([part, content]) => everythingIn(part, content)),
    );
    return [...Object.keys(parts), ...inner].join('\n');
  }
  if (!name.endsWith('.pdf')) return Buffer.from(bytes).toString('utf8');
  const { blocks, tables, projects, document } = await read(bytes, { path: name });
  return JSON.stringify({ blocks, tables, projects, document });
}

/** Downloads every published file of a department, and holds each to the hash that stands beside it. */
export async function publishedFiles(
  person: Person,
  department: string,
): Promise<Readonly<Record<string, Uint8Array>>> {
  await person.open(`/budgets/${department}/2026/submit`);
  await person.seesHeading('公开的文件', 2);
  const rows = person.page
    .getByRole('row')
    .filter({ has: person.page.getByRole('button', { name: /^下载/ }) });
  const files: Record<string, Uint8Array> = {};
  for (const row of await rows.all()) {
    const name = (await row.getByRole('cell').first().textContent()) ?? '';
    const { bytes } = await person.downloads(`下载 ${name}`);
    expect(await row.textContent()).toContain(createHash('sha256').update(bytes).digest('hex'));
    files[name] = bytes;
  }
  return files;
}
