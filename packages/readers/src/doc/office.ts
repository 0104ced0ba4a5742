import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isCompound } from '../archive/archive.ts';
import { ReadError } from '../read-error.ts';

const MILLISECONDS = 60_000;

/**
 * Has an installed LibreOffice turn a doc file into docx bytes, for what `readDoc` names as unread. Each call works in
 * a folder and a profile of its own, both removed after; the program is killed when its time is up.
 *
 * @throws {ReadError} `too-slow`, or `damaged` where the program is missing or gives nothing.
 */
export async function docThroughOffice(bytes: Uint8Array, milliseconds = MILLISECONDS): Promise<Uint8Array> {
  if (!isCompound(bytes)) throw notConverted();
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  try {
    await writeFile(join(folder, 'document.doc'), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'docx', 'document.doc'], {
      folder,
      milliseconds,
    });
    return await readFile(join(folder, 'document.docx')).catch(() => {
      throw notConverted();
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The program starts others, so it leads a process group and the whole group is killed. */
function run(words: readonly string[], { folder, milliseconds }: { folder: string; milliseconds: number }) {
  return new Promise<void>((resolve, reject) => {
    const office = spawn('soffice', words, { cwd: folder, stdio: 'ignore', detached: true });
    const clock = setTimeout(() => {
      if (office.pid !== undefined) process.kill(-office.pid, 'SIGKILL');
      reject(
        new ReadError(
          'too-slow',
          'LibreOffice 转换超时，已停止。',
          'LibreOffice took too long and was stopped.',
        ),
      );
    }, milliseconds);
    office.on('error', () => {
      clearTimeout(clock);
      reject(notConverted());
    });
    office.on('exit', () => {
      clearTimeout(clock);
      resolve();
    });
  });
}

function notConverted(): ReadError {
  return new ReadError(
    'damaged',
    'LibreOffice 未安装，或无法转换该文件。',
    'LibreOffice is not installed or could not convert the file.',
  );
}
