import { ReadError } from '../read-error.ts';
import type { ArchiveLimits } from './limits.ts';

/** One member as the central directory names it; sizes are what the directory declares. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly declaredSize: number;
  readonly headerAt: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const UNKNOWN_32 = 0xffffffff;
const UNKNOWN_16 = 0xffff;

/** The file is no whole zip archive. */
export function damagedArchive(): ReadError {
  return new ReadError(
    'damaged',
    '文件已损坏：压缩包不完整或内容有误。',
    'The file is damaged: its archive is incomplete or corrupt.',
  );
}

/** Reads the central directory of a zip archive (PKWARE APPNOTE 4.3, with Zip64). @throws {ReadError} */
export function readDirectory(view: DataView, limits: ArchiveLimits): Entry[] {
  const { count, start } = findDirectory(view);
  if (count > limits.members) {
    throw new ReadError(
      'too-large',
      `压缩包内文件过多（${count} 个，上限 ${limits.members} 个）。`,
      `The archive holds too many files (${count}, at most ${limits.members}).`,
    );
  }
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damagedArchive();
    const nameSize = view.getUint16(at + 28, true);
    const extraSize = view.getUint16(at + 30, true);
    const next = at + CENTRAL_SIZE + nameSize + extraSize + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw damagedArchive();
    entries.push(readEntry(view, at, nameSize, extraSize));
    at = next;
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; start: number } {
  const earliest = Math.max(0, view.byteLength - END_SIZE - UNKNOWN_16);
  for (let at = view.byteLength - END_SIZE; at >= earliest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== UNKNOWN_16 && start !== UNKNOWN_32) return { count, start };
    return findDirectory64(view, at) ?? { count, start };
  }
  throw damagedArchive();
}

function findDirectory64(view: DataView, end: number): { count: number; start: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = readSize64(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw damagedArchive();
  return { count: readSize64(view, at + 32), start: readSize64(view, at + 48) };
}

function readEntry(view: DataView, at: number, nameSize: number, extraSize: number): Entry {
  const nameAt = at + CENTRAL_SIZE;
  const name = Buffer.from(view.buffer, view.byteOffset + nameAt, nameSize).toString('utf8');
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let wide = findExtra64(view, nameAt + nameSize, extraSize);
  const [declaredSize = 0, packedSize = 0, headerAt = 0] = sizes.map((size) => {
    if (size !== UNKNOWN_32 || wide === undefined) return size;
    if (wide + 8 > view.byteLength) throw damagedArchive();
    const value = readSize64(view, wide);
    wide += 8;
    return value;
  });
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize,
    declaredSize,
    headerAt,
  };
}

function findExtra64(view: DataView, start: number, size: number): number | undefined {
  for (let at = start; at + 4 <= start + size; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return undefined;
}

function readSize64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
