import { damagedCompound } from '../archive/compound.ts';

const LARGEST = 8224;
const BEGIN = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const END = 0x000a;

/** Cell records of Excel 2, which no compound file holds. */
const EXCEL_2 = new Set([1, 2, 3, 4, 5, 7]);

/**
 * Follows the records of a workbook stream (MS-XLS 2.1.4) from head to head. A file that was cut or changed breaks the
 * chain and is refused here, before the library spends time and memory on what it takes for records.
 *
 * @throws {ReadError} `damaged`
 */
export function checkRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  for (let at = 0; at + 4 <= view.byteLength; ) {
    const type = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (BEGIN.has(type)) depth++;
    else if (depth <= 0) return;
    if (type === END) depth--;
    at += 4 + size;
    if (size > LARGEST || at > view.byteLength || EXCEL_2.has(type)) throw damagedCompound();
  }
}
