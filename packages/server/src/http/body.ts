import { Refusal } from './refusal.ts';

/** Largest JSON that is taken, in bytes. */
const LARGEST_JSON = 2 * 1024 * 1024;
/** What is read and thrown away of a body that is too large, so that the answer arrives. */
const DISCARD = 64 * 1024 * 1024;

/** The JSON of a request. Throws a refusal where it is none or too large. */
export async function jsonOf(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (request.body === null) return undefined;
  if (!/^application\/json\b/i.test(type)) {
    const text = await limitedText(request.body);
    if (text === '') return undefined;
    throw new Refusal('not-json');
  }
  const text = await limitedText(request.body);
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('not-json');
  }
}

async function limitedText(body: ReadableStream<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.byteLength;
    if (size <= LARGEST_JSON) pieces.push(piece);
    else pieces.length = 0;
    if (size > DISCARD) break;
  }
  if (size > LARGEST_JSON) throw new Refusal('too-large');
  return Buffer.concat(pieces).toString('utf8');
}
