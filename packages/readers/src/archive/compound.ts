import { ReadError } from '../read-error.ts';
import { isCompound } from './archive.ts';

/** The top streams of a compound file (MS-CFB): what doc and xls files are kept in. */
export interface Compound {
  names(): readonly string[];
  /** A stream's bytes; undefined where there is none of that name. @throws {ReadError} `damaged` */
  stream(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly start: number;
  readonly size: number;
}

const HEADER = 512;
const HEADER_TABLE = 109;
const ENTRY = 128;
const STREAM = 2;
const LAST_SECTOR = 0xfffffffa;

/**
 * Opens a compound file. Every chain of sectors is followed at most once around, so that no file can turn it in circles.
 *
 * @throws {ReadError} `damaged`, `empty`, `not-this-format`
 */
export function openCompound(bytes: Uint8Array): Compound {
  if (bytes.byteLength === 0) throw new ReadError('empty', '文件是空的。', 'The file is empty.');
  if (!isCompound(bytes)) {
    throw new ReadError('not-this-format', '不是 doc 或 xls 文件。', 'Not a doc or xls file.');
  }
  if (bytes.byteLength < HEADER) throw damagedCompound();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damagedCompound();
  const sectorSize = 1 << shift;
  const miniSize = 1 << Math.min(view.getUint16(32, true), shift);
  const fat = table(readFat(view, sectorSize));
  const readChain = (start: number) =>
    concat(chain(fat, start).map((each) => sector(bytes, each, sectorSize)));
  const directory = readDirectory(readChain(view.getUint32(48, true)));
  const miniFat = table(readChain(view.getUint32(60, true)));
  const cutoff = view.getUint32(56, true);
  let miniStream: Uint8Array | undefined;

  function readMini(start: number): Uint8Array {
    miniStream ??= readChain(directory.root.start);
    const whole = miniStream;
    return concat(
      chain(miniFat, start).map((each) => whole.subarray(each * miniSize, (each + 1) * miniSize)),
    );
  }

  return {
    names: () => [...directory.streams.keys()],
    stream(name) {
      const entry = directory.streams.get(name);
      if (entry === undefined) return undefined;
      if (entry.size === 0) return new Uint8Array();
      const whole = entry.size < cutoff ? readMini(entry.start) : readChain(entry.start);
      if (whole.byteLength < entry.size) throw damagedCompound();
      return whole.subarray(0, entry.size);
    },
  };
}

/** The file is no whole compound file. */
export function damagedCompound(): ReadError {
  return new ReadError(
    'damaged',
    '文件已损坏：内部结构不完整。',
    'The file is damaged: its structure is incomplete.',
  );
}

function sector(bytes: Uint8Array, number: number, size: number): Uint8Array {
  const start = (number + 1) * size;
  if (start >= bytes.byteLength) throw damagedCompound();
  return bytes.subarray(start, Math.min(start + size, bytes.byteLength));
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

function table(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength >> 2 }, (_, i) => view.getUint32(i * 4, true));
}

function readFat(view: DataView, sectorSize: number): Uint8Array {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const most = Math.ceil(bytes.byteLength / sectorSize);
  const numbers: number[] = [];
  for (let i = 0; i < HEADER_TABLE; i++) numbers.push(view.getUint32(76 + i * 4, true));
  let next = view.getUint32(68, true);
  for (let steps = 0; next < LAST_SECTOR; steps++) {
    if (steps > most) throw damagedCompound();
    const part = table(sector(bytes, next, sectorSize));
    numbers.push(...part.subarray(0, -1));
    next = part.at(-1) ?? LAST_SECTOR;
  }
  const used = numbers.filter((each) => each < LAST_SECTOR);
  if (used.length > most) throw damagedCompound();
  return concat(used.map((each) => sector(bytes, each, sectorSize)));
}

function chain(links: Uint32Array, start: number): number[] {
  const numbers: number[] = [];
  for (let at = start; at < LAST_SECTOR; at = links[at] ?? LAST_SECTOR) {
    if (numbers.length > links.length) throw damagedCompound();
    numbers.push(at);
  }
  return numbers;
}

function readDirectory(bytes: Uint8Array): { root: Entry; streams: Map<string, Entry> } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.floor(bytes.byteLength / ENTRY);
  if (count === 0) throw damagedCompound();
  const entry = (id: number): Entry => ({
    start: view.getUint32(id * ENTRY + 116, true),
    size: view.getUint32(id * ENTRY + 120, true),
  });
  const streams = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [view.getUint32(76, true)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id >= count || seen.has(id)) continue;
    seen.add(id);
    const at = id * ENTRY;
    waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
    if (view.getUint8(at + 66) !== STREAM) continue;
    const nameSize = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + at, nameSize).toString('utf16le');
    streams.set(name, entry(id));
  }
  return { root: entry(0), streams };
}
