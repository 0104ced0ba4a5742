import { damagedCompound } from '../archive/compound.ts';
import { tablePart, type WordFile } from './word-file.ts';

/** A run of characters that stand together in the file. */
export interface Piece {
  /** First character, counted in the text; and where it stands in the document stream. */
  readonly start: number;
  readonly offset: number;
  readonly bytesEach: 1 | 2;
  readonly text: string;
}

const PIECE_TABLE = 0x01a2;
const COMPRESSED = 0x40000000;
const western = new TextDecoder('windows-1252');

/** The whole text in its order, as pieces (MS-DOC 2.4.1). @throws {ReadError} `damaged` */
export function readPieces(file: WordFile): Piece[] {
  const part = tablePart(file, PIECE_TABLE);
  let at = 0;
  while (at + 3 <= part.byteLength && part.getUint8(at) === 1) at += 3 + part.getUint16(at + 1, true);
  if (at + 5 > part.byteLength || part.getUint8(at) !== 2) throw damagedCompound();
  const count = Math.floor((part.getUint32(at + 1, true) - 4) / 12);
  const positions = at + 5;
  const descriptions = positions + (count + 1) * 4;
  if (count < 1 || descriptions + count * 8 > part.byteLength) throw damagedCompound();
  const pieces: Piece[] = [];
  let left = file.document.byteLength;
  for (let i = 0; i < count; i++) {
    const start = part.getUint32(positions + i * 4, true);
    const length = part.getUint32(positions + (i + 1) * 4, true) - start;
    const stored = part.getUint32(descriptions + i * 8 + 2, true);
    const bytesEach = (stored & COMPRESSED) === 0 ? 2 : 1;
    const offset = bytesEach === 2 ? stored : (stored & ~COMPRESSED) >>> 1;
    const size = length * bytesEach;
    left -= size;
    if (length < 0 || left < 0 || offset + size > file.document.byteLength) throw damagedCompound();
    const bytes = Buffer.from(file.document.buffer, file.document.byteOffset + offset, size);
    const text = bytesEach === 2 ? bytes.toString('utf16le') : western.decode(bytes);
    pieces.push({ start, offset, bytesEach, text });
  }
  return pieces;
}
