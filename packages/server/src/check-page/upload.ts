import { LARGEST } from '../jobs/check-job.ts';

/** What a form brought: a file, or why there is none. */
export type Upload =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-file' };

const FORM_ROOM = 64 * 1024;
const DISCARD = 20 * LARGEST;

/** Reads the one file of a multipart form. Beyond the limit the rest is thrown away unread, so that the answer arrives. */
export async function uploadOf(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  if (request.body === null || !type.startsWith('multipart/form-data')) return { kind: 'no-file' };
  const body = await limited(request.body, LARGEST + FORM_ROOM);
  if (body === undefined) return { kind: 'too-large' };
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File) || file.name === '') return { kind: 'no-file' };
  if (file.size > LARGEST) return { kind: 'too-large' };
  return { kind: 'file', name: nameOf(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function limited(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.byteLength;
    if (size <= limit) pieces.push(piece);
    else pieces.length = 0;
    if (size > DISCARD) return undefined;
  }
  if (size > limit) return undefined;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** The last part of a file's name, of a length that can be shown. */
function nameOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? name;
  return last.length > 200 ? `…${last.slice(-200)}` : last;
}
