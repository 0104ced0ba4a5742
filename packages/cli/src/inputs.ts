import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const KNOWN = new Set(['.txt', '.docx', '.html', '.htm', '.pdf', '.xlsx', '.xls', '.doc']);

/** The files that inputs name. */
export interface Inputs {
  /** In the order given; those of a folder by name. */
  readonly paths: readonly string[];
  /** Whether an input was a folder, or more than one was given. */
  readonly several: boolean;
  /** Files of folders that were passed over, having an extension no reader knows. */
  readonly passedOver: readonly string[];
  /** Folders that held no file to read, or could not be listed. */
  readonly emptyFolders: readonly string[];
}

/**
 * Expands folders, all the way down. A folder reached twice through links is read once; hidden files and the lock
 * files of office programs (`~$…`) are left out. What is not a folder is taken as a file: reading it will tell.
 */
export async function expand(inputs: readonly string[]): Promise<Inputs> {
  const found = { paths: [] as string[], passedOver: [] as string[], emptyFolders: [] as string[] };
  let folders = 0;
  const seen = new Set<string>();
  for (const input of inputs) {
    if (!(await isFolder(input))) {
      found.paths.push(input);
      continue;
    }
    folders++;
    const before = found.paths.length;
    await walk(input, seen, found);
    if (found.paths.length === before) found.emptyFolders.push(input);
  }
  return { ...found, several: folders > 0 || inputs.length > 1 };
}

async function walk(folder: string, seen: Set<string>, found: { paths: string[]; passedOver: string[] }) {
  const real = await realpath(folder).catch(() => folder);
  if (seen.has(real)) return;
  seen.add(real);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.sort()) {
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    const path = join(folder, name);
    if (await isFolder(path)) await walk(path, seen, found);
    else (KNOWN.has(extname(name).toLowerCase()) ? found.paths : found.passedOver).push(path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
