import { readFile, stat } from 'node:fs/promises';
import { LARGEST } from './job.ts';

/** A file that could not be loaded, told in both languages. */
class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: string;
  readonly messageEn: string;

  constructor(code: string, message: string, messageEn: string) {
    super(message);
    this.code = code;
    this.messageEn = messageEn;
  }
}

/** The bytes of a regular file of at most 50 MB. Throws an error with a code and a sentence in both languages. */
export async function load(path: string): Promise<Uint8Array> {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) {
      throw new InputError(
        'not-a-file',
        '这不是普通文件，没有读。',
        'This is not a regular file and was not read.',
      );
    }
    if (entry.size > LARGEST) throw tooLarge(entry.size);
    const bytes = await readFile(path);
    if (bytes.length > LARGEST) throw tooLarge(bytes.length);
    return bytes;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unavailable(error);
  }
}

function tooLarge(size: number): InputError {
  const mb = (size / 1024 / 1024).toFixed(1);
  return new InputError(
    'too-large',
    `文件有 ${mb} MB，超过 50 MB 的上限，没有读。请确认它是公开文件，或拆开后再试。`,
    `The file has ${mb} MB, over the limit of 50 MB, and was not read. Make sure it is the disclosure, or split it.`,
  );
}

function unavailable(error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError(
      'not-found',
      '没有这个文件，请检查路径。',
      'There is no such file; check the path.',
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new InputError(
      'no-permission',
      '没有读这个文件的权限。',
      'You are not allowed to read this file.',
    );
  }
  return new InputError('unreadable', `读不了这个文件（${code}）。`, `The file could not be read (${code}).`);
}
