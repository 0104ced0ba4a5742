import { ReadError } from './read-error.ts';

/**
 * Bytes to text: a byte order mark decides, then `declared`, then UTF-8, then GB18030 (which holds GBK and GB2312).
 *
 * @throws {ReadError} `not-this-format` where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = byMark(bytes);
  for (const encoding of marked !== undefined ? [marked] : [declared, 'utf-8', 'gb18030']) {
    const text = encoding === undefined ? undefined : attempt(bytes, encoding);
    if (text !== undefined && !text.includes('\u0000'))
      return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  }
  throw new ReadError(
    'not-this-format',
    '文件不是文本：按 UTF-8 和 GB18030 都无法解读。请另存为文本文件后再试。',
    'The file is not text: neither UTF-8 nor GB18030 fits. Save it as a text file and try again.',
  );
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
