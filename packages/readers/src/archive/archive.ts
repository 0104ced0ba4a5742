import { isUtf8, transcode } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import { ReadError } from '../read-error.ts';
import { damagedArchive, type Entry, readDirectory } from './directory.ts';
import { type ArchiveLimits, archiveLimits } from './limits.ts';

/** The members of a zip archive in memory; nothing is unpacked before it is asked for, nothing touches a disk. */
export interface Archive {
  names(): readonly string[];
  has(name: string): boolean;
  /** Unpacked bytes, checked against their checksum; undefined where there is no such member. @throws {ReadError} */
  bytes(name: string): Uint8Array | undefined;
  /** The same as text: UTF-8, or UTF-16 where a byte order mark says so. @throws {ReadError} */
  text(name: string): string | undefined;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const FREE_OF_RATIO = 1024 * 1024;
const FIRST_CHUNK = 16 * 1024 * 1024;

/**
 * Opens a zip archive (docx, xlsx). Names compare without case, as the Open Packaging Conventions have it,
 * and are keys only: never paths of files.
 *
 * @throws {ReadError} `damaged`, `encrypted`, `too-large`, `not-this-format`, `empty`; here or when a member is read.
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): Archive {
  refuseOthers(bytes, limits);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(view, limits)) {
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damagedArchive();
    entries.set(key, entry);
  }
  let total = 0;

  function read(name: string): Uint8Array | undefined {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    const unpacked = unpack(packedBytes(view, entry), entry, limits, limits.totalBytes - total);
    total += unpacked.byteLength;
    if (crc32(unpacked) !== entry.crc) throw damagedArchive();
    return unpacked;
  }

  return {
    names: () => [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    bytes: read,
    text: (name) => {
      const unpacked = read(name);
      return unpacked === undefined ? undefined : decode(unpacked);
    },
  };
}

function refuseOthers(bytes: Uint8Array, limits: ArchiveLimits): void {
  if (bytes.byteLength === 0) throw new ReadError('empty', '文件是空的。', 'The file is empty.');
  if (bytes.byteLength > limits.fileBytes) throw tooLarge();
  if (
    isCompound(bytes) &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
  ) {
    throw encrypted();
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new ReadError('not-this-format', '不是 docx 或 xlsx 文件。', 'Not a docx or xlsx file.');
  }
}

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether bytes begin as a compound file: doc, xls, or an office file under a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function packedBytes(view: DataView, entry: Entry): Uint8Array {
  if (entry.encrypted) throw encrypted();
  const { headerAt, packedSize } = entry;
  if (headerAt + LOCAL_SIZE > view.byteLength || view.getUint32(headerAt, true) !== LOCAL) {
    throw damagedArchive();
  }
  const start =
    headerAt + LOCAL_SIZE + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedSize > view.byteLength) throw damagedArchive();
  return new Uint8Array(view.buffer, view.byteOffset + start, packedSize);
}

function unpack(packed: Uint8Array, entry: Entry, limits: ArchiveLimits, left: number): Uint8Array {
  const byRatio = Math.max(FREE_OF_RATIO, packed.byteLength * limits.ratio);
  const most = Math.min(limits.memberBytes, byRatio, left);
  if (most <= 0) throw tooLarge();
  if (entry.method === STORED) {
    if (packed.byteLength > most) throw tooLarge();
    return packed;
  }
  if (entry.method !== DEFLATED) throw damagedArchive();
  const chunkSize = Math.min(Math.max(entry.declaredSize + 64, 1024), most + 64, FIRST_CHUNK);
  try {
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize });
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : damagedArchive();
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (!isUtf8(bytes)) throw damagedArchive();
  const text = transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

const BYTE_ORDER_MARK = 0xfeff;

function encrypted(): ReadError {
  return new ReadError('encrypted', '文件设有密码，无法读取。', 'The file is protected by a password.');
}

function tooLarge(): ReadError {
  return new ReadError(
    'too-large',
    '文件解压后过大，未予读取。',
    'The file unpacks to more than may be read.',
  );
}
