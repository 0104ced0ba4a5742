import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const HAS_DESCRIPTOR = 0x8;
const MOST = 0xffffffff;

interface Member {
  readonly name: string;
  /** Offset and length of its entry in the directory, and offset of its own header. */
  readonly entry: number;
  readonly entrySize: number;
  readonly local: number;
}

/**
 * A zip archive with the content of some members replaced. All others keep their bytes: headers, packed content, order.
 * Undefined where the archive is not plainly built (several disks, more than 4 GB, a directory that does not fit).
 */
export function replaceParts(
  bytes: Uint8Array,
  contents: ReadonlyMap<string, string>,
): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const directory = view.getUint32(end + 16, true);
  const members = membersOf(view, bytes, directory, view.getUint16(end + 10, true), end);
  if (members === undefined) return undefined;

  const byOffset = members.toSorted((a, b) => a.local - b.local);
  const pieces: Uint8Array[] = [bytes.subarray(0, byOffset[0]?.local ?? directory)];
  const moved = new Map<Member, { readonly at: number; readonly packed?: Packed }>();
  let at = pieces[0]?.byteLength ?? 0;
  for (const [i, member] of byOffset.entries()) {
    const next = byOffset[i + 1]?.local ?? directory;
    const content = contents.get(member.name);
    const packed = content === undefined ? undefined : packedMember(view, bytes, member, content);
    const piece = packed?.bytes ?? bytes.subarray(member.local, next);
    moved.set(member, packed === undefined ? { at } : { at, packed });
    pieces.push(piece);
    at += piece.byteLength;
  }
  const start = at;
  for (const member of members) {
    const entry = copied(bytes, member.entry, member.entry + member.entrySize);
    const now = moved.get(member);
    if (now?.packed !== undefined) patch(entry, 8, now.packed);
    new DataView(entry.buffer).setUint32(42, now?.at ?? 0, true);
    pieces.push(entry);
    at += entry.byteLength;
  }
  const tail = copied(bytes, end);
  new DataView(tail.buffer).setUint32(12, at - start, true);
  new DataView(tail.buffer).setUint32(16, start, true);
  return at > MOST ? undefined : Buffer.concat([...pieces, tail]);
}

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function membersOf(
  view: DataView,
  bytes: Uint8Array,
  directory: number,
  count: number,
  end: number,
): Member[] | undefined {
  const members: Member[] = [];
  let entry = directory;
  for (let i = 0; i < count; i++) {
    if (entry + 46 > end || view.getUint32(entry, true) !== CENTRAL) return undefined;
    const nameSize = view.getUint16(entry + 28, true);
    const entrySize = 46 + nameSize + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
    const local = view.getUint32(entry + 42, true);
    if (entry + entrySize > end || local + 30 > directory) return undefined;
    if (view.getUint32(local, true) !== LOCAL) return undefined;
    const name = new TextDecoder().decode(bytes.subarray(entry + 46, entry + 46 + nameSize));
    members.push({ name, entry, entrySize, local });
    entry += entrySize;
  }
  return entry === end ? members : undefined;
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

/** A member's own header as it was, with its new sizes in it, and its new content packed the way the old one was. */
function packedMember(view: DataView, bytes: Uint8Array, { local }: Member, content: string): Packed {
  const plain = new TextEncoder().encode(content);
  const stored = view.getUint16(local + 8, true) === 0;
  const body = stored ? plain : deflateRawSync(plain);
  const headerSize = 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const header = copied(bytes, local, local + headerSize);
  const sizes = {
    flags: view.getUint16(local + 6, true) & ~HAS_DESCRIPTOR,
    crc: crc32(plain),
    packedSize: body.byteLength,
    size: plain.byteLength,
  };
  patch(header, 6, sizes);
  return { ...sizes, bytes: Buffer.concat([header, body]) };
}

/** A copy that can be written to; `slice` of a Buffer is none. */
function copied(bytes: Uint8Array, from: number, to?: number): Uint8Array {
  return new Uint8Array(bytes.subarray(from, to));
}

/** Writes flags, checksum and sizes into a header whose flags stand at `flagsAt`. */
function patch(
  header: Uint8Array,
  flagsAt: number,
  { flags, crc, packedSize, size }: Omit<Packed, 'bytes'>,
): void {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  view.setUint16(flagsAt, flags, true);
  view.setUint32(flagsAt + 8, crc, true);
  view.setUint32(flagsAt + 12, packedSize, true);
  view.setUint32(flagsAt + 16, size, true);
}
