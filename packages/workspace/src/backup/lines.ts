import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { MOST_BLOB } from '../store/blobs.ts';

/** The longest line: the largest document in base64, with room. */
const MOST_LINE = Math.ceil(MOST_BLOB * 1.5);

/** Why a file could not be read as a backup. */
export class NotABackup extends Error {}

/** The lines of a gzipped text with their line breaks. Throws NotABackup where it is none, is cut off, or has a line too long. */
export async function* backupLines(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path).on('error', (error) => unzipped.destroy(error));
  const unzipped = stream.pipe(createGunzip()).setEncoding('utf8');
  let pieces: string[] = [];
  let length = 0;
  try {
    for await (const chunk of unzipped as AsyncIterable<string>) {
      let from = 0;
      for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
        yield `${pieces.join('')}${chunk.slice(from, end + 1)}`;
        pieces = [];
        length = 0;
        from = end + 1;
      }
      pieces.push(chunk.slice(from));
      length += chunk.length - from;
      if (length > MOST_LINE) throw new NotABackup('a line is too long');
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new NotABackup('not a whole gzip file', { cause: error });
    throw error;
  } finally {
    stream.destroy();
    unzipped.destroy();
  }
  if (length > 0) throw new NotABackup('the last line is cut off');
}
