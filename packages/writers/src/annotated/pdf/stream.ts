import { inflateSync } from 'node:zlib';
import { entriesOf, itemsOf, PdfDamage, type Raw } from './syntax.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/** A stream's content: as it is, or inflated, with PNG prediction undone (ISO 32000-1, 7.4.4). @throws {PdfDamage} */
export function decodedStream(packed: Buffer, filter: Raw | undefined, parameters: Raw | undefined): Buffer {
  const filters = filter?.startsWith('[') ? itemsOf(filter) : filter === undefined ? [] : [filter];
  if (filters.length === 0) return packed;
  if (filters.length > 1 || filters[0] !== '/FlateDecode') throw new PdfDamage(`filter ${filter}`);
  const entries = entriesOf(parameters?.startsWith('[') ? itemsOf(parameters)[0] : parameters);
  const predictor = Number(entries.get('/Predictor') ?? 1);
  const content = inflated(packed);
  if (predictor === 1) return content;
  if (predictor < 10) throw new PdfDamage(`predictor ${predictor}`);
  const columns = Number(entries.get('/Columns') ?? 1);
  const bits = Number(entries.get('/BitsPerComponent') ?? 8) * Number(entries.get('/Colors') ?? 1);
  if (!(columns > 0 && columns < 100_000) || bits !== 8) throw new PdfDamage('an unusual prediction');
  return unpredicted(content, columns);
}

function inflated(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new PdfDamage('a stream that cannot be unpacked');
  }
}

function unpredicted(content: Buffer, columns: number): Buffer {
  const rows = Math.floor(content.length / (columns + 1));
  const plain = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = content[row * (columns + 1)] ?? 0;
    for (let i = 0; i < columns; i++) {
      const at = row * columns + i;
      const left = i > 0 ? (plain[at - 1] ?? 0) : 0;
      const up = row > 0 ? (plain[at - columns] ?? 0) : 0;
      const corner = i > 0 && row > 0 ? (plain[at - columns - 1] ?? 0) : 0;
      const value = content[row * (columns + 1) + 1 + i] ?? 0;
      plain[at] = (value + guess(kind, left, up, corner)) & 255;
    }
  }
  return plain;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(estimate - value)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
