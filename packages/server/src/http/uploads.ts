import { Refusal } from './refusal.ts';

/** Largest file that is taken, in bytes. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** A file of a form, or a plain field of it. */
export interface Part {
  readonly field: string;
  /** The last part of the file's name; undefined for a plain field. */
  readonly name?: string;
  readonly bytes: Uint8Array;
}

const LARGEST_HEAD = 8 * 1024;
const LARGEST_NAME = 200;
const DISCARD = 64 * 1024 * 1024;

/**
 * The parts of a multipart form as they arrive, one in memory at a time. Throws a refusal at a part over the limit or a
 * form that is none; the rest is then thrown away, so that the answer arrives.
 */
export async function* partsOf(request: Request): AsyncGenerator<Part> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /^multipart\/form-data\b.*?\bboundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (request.body === null || mark === undefined) throw new Refusal('no-file');
  const intake = new Intake(request.body);
  let whole = false;
  try {
    await intake.until(Buffer.from(`--${mark}`), LARGEST_HEAD);
    const end = Buffer.from(`\r\n--${mark}`);
    while ((await intake.until(Buffer.from('\r\n'), LARGEST_HEAD)).toString().trim() !== '--') {
      const head = await intake.until(Buffer.from('\r\n\r\n'), LARGEST_HEAD);
      const bytes = await intake.until(end, LARGEST_FILE);
      yield { ...described(head.toString('utf8')), bytes };
    }
    whole = true;
  } finally {
    if (!whole) await intake.discard();
  }
}

function described(head: string): Pick<Part, 'field' | 'name'> {
  const line = head.split('\r\n').find((one) => /^content-disposition:/i.test(one)) ?? '';
  const parameter = (name: string) =>
    new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(line)?.[1]?.replaceAll('%22', '"');
  const name = parameter('filename');
  return { field: parameter('name') ?? '', ...(name === undefined ? {} : { name: lastPart(name) }) };
}

/** The last part of a file's name, of a length that can be shown. */
function lastPart(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? name;
  return last.length > LARGEST_NAME ? `…${last.slice(-LARGEST_NAME)}` : last;
}

/** A body read up to one mark after another. */
class Intake {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(body: ReadableStream<Uint8Array>) {
    this.#chunks = body[Symbol.asyncIterator]();
  }

  /** What stands before the next mark, at most `most` bytes. */
  async until(mark: Buffer, most: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let size = 0;
    const take = (piece: Buffer) => {
      size += piece.byteLength;
      if (size > most) throw new Refusal('too-large');
      pieces.push(piece);
    };
    while (true) {
      const at = this.#rest.indexOf(mark);
      if (at >= 0) {
        take(this.#rest.subarray(0, at));
        this.#rest = this.#rest.subarray(at + mark.byteLength);
        return Buffer.concat(pieces);
      }
      const kept = Math.min(this.#rest.byteLength, mark.byteLength - 1);
      take(this.#rest.subarray(0, this.#rest.byteLength - kept));
      const { done, value } = await this.#chunks.next();
      if (done === true) throw new Refusal('no-file');
      this.#rest = Buffer.concat([this.#rest.subarray(this.#rest.byteLength - kept), value]);
    }
  }

  async discard(): Promise<void> {
    for (let size = 0; size < DISCARD; ) {
      const { done, value } = await this.#chunks
        .next()
        .catch(() => ({ done: true as const, value: undefined }));
      if (done === true || value === undefined) return;
      size += value.byteLength;
    }
    await this.#chunks.return?.();
  }
}
