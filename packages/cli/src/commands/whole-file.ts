import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../exit-code.ts';
import type { Say } from '../say.ts';
import { isDevice } from '../sink.ts';

/** Writes a file whole or not at all: beside its place first, then put there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  if (await isDevice(path)) return writeFile(path, bytes);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Writes files into a folder that is made for them: beside its place first, then put there, so that it appears with all
 * of them. A folder that is there already is not touched.
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  say: Say,
): Promise<void> {
  const draft = join(dirname(folder), `.${basename(folder)}.${randomUUID()}.tmp`);
  await mkdir(draft);
  try {
    for (const [name, bytes] of files) await writeFile(join(draft, name), bytes, { flag: 'wx' });
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (isTaken(error))
      throw new UsageError(
        say(
          `--output：文件夹“${folder}”里已有文件，没有动它。请换一个名字。`,
          `--output: the folder “${folder}” holds files already and was not touched; choose another name.`,
        ),
      );
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR';
}
