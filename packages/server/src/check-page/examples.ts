import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../examples/documents/', import.meta.url));
const EXTENSIONS = new Set(['.txt', '.docx', '.html']);

/** Names of the example disclosures, by their path below the folder; none where the folder is missing. */
export async function exampleNames(): Promise<readonly string[]> {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name)))
    .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The bytes of a listed example, or undefined for any other name. */
export async function exampleBytes(name: string): Promise<Uint8Array | undefined> {
  if (!(await exampleNames()).includes(name)) return undefined;
  return readFile(join(FOLDER, name));
}
