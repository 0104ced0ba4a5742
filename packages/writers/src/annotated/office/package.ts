import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A zip package opened to change a few of its parts: every other part keeps its bytes, packed as they were. */
export interface OfficePackage {
  has(name: string): boolean;
  /** A part as text, or undefined where there is none, or it is no UTF-8. */
  text(name: string): string | undefined;
  /** The package with parts put in place of old ones or added behind them. */
  with(changes: ReadonlyMap<string, string>): Uint8Array;
}

interface Part {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly time: number;
  readonly date: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const MOST_PARTS = 5_000;
const MOST_BYTES = 128 * 1024 * 1024;
/** 1980-01-01, the earliest date a zip can carry. */
const DAWN = 0x21;
const UTF8_NAME = 0x800;

/** Opens a package, or gives undefined where the bytes are no plain zip archive. */
export function openPackage(bytes: Uint8Array): OfficePackage | undefined {
  const parts = readParts(bytes);
  if (parts === undefined) return undefined;
  const known = new Map(parts.map((part) => [part.name, part]));
  return {
    has: (name) => known.has(name),
    text(name) {
      const part = known.get(name);
      return part === undefined ? undefined : decoded(unpacked(part));
    },
    with(changes) {
      const rest = new Map(changes);
      const kept = parts.map((part) => {
        const content = rest.get(part.name);
        rest.delete(part.name);
        return content === undefined ? part : packed(part.name, content, part);
      });
      return archive([...kept, ...[...rest].map(([name, content]) => packed(name, content))]);
    },
  };
}

function readParts(bytes: Uint8Array): Part[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS) return undefined;
  const parts: Part[] = [];
  const names = new Set<string>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameSize = view.getUint16(at + 28, true);
    const part = partAt(view, bytes, at, nameSize);
    if (part === undefined || names.has(part.name)) return undefined;
    names.add(part.name);
    parts.push(part);
    at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function partAt(view: DataView, bytes: Uint8Array, at: number, nameSize: number): Part | undefined {
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (encrypted || local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > view.byteLength || at + 46 + nameSize > view.byteLength) return undefined;
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize)),
    packed: bytes.subarray(start, start + packedSize),
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
  };
}

function unpacked({ packed, method, crc }: Part): Uint8Array | undefined {
  if (method !== 0 && method !== 8) return undefined;
  try {
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: MOST_BYTES });
    return crc32(content) === crc ? content : undefined;
  } catch {
    return undefined;
  }
}

function decoded(content: Uint8Array | undefined): string | undefined {
  try {
    return content === undefined
      ? undefined
      : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

function packed(name: string, content: string, { time, date } = { time: 0, date: DAWN }): Part {
  const bytes = new TextEncoder().encode(content);
  const crc = crc32(bytes);
  return { name, packed: deflateRawSync(bytes), method: 8, crc, size: bytes.byteLength, time, date };
}

function archive(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (piece: Uint8Array) => {
    pieces.push(piece);
    at += piece.byteLength;
  };
  for (const part of parts) {
    directory.push(header(part, at));
    put(header(part));
    put(part.packed);
  }
  const start = at;
  for (const entry of directory) put(entry);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, at - start, true);
  end.setUint32(16, start, true);
  put(new Uint8Array(end.buffer));
  return Buffer.concat(pieces);
}

/** A local header, or with the offset of one the directory's entry of it. */
function header(part: Part, local?: number): Uint8Array {
  const name = new TextEncoder().encode(part.name);
  const central = local !== undefined;
  const size = central ? 46 : 30;
  const bytes = new Uint8Array(size + name.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, central ? CENTRAL : LOCAL, true);
  const from = central ? 6 : 4;
  if (central) view.setUint16(4, 20, true);
  view.setUint16(from, 20, true);
  view.setUint16(from + 2, UTF8_NAME, true);
  view.setUint16(from + 4, part.method, true);
  view.setUint16(from + 6, part.time, true);
  view.setUint16(from + 8, part.date, true);
  view.setUint32(from + 10, part.crc, true);
  view.setUint32(from + 14, part.packed.byteLength, true);
  view.setUint32(from + 18, part.size, true);
  view.setUint16(from + 22, name.byteLength, true);
  if (central) view.setUint32(42, local, true);
  bytes.set(name, size);
  return bytes;
}
