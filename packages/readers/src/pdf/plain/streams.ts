import { inflateSync } from 'node:zlib';
import { isDict, Name, NotPlain, requireNumber, type Stream, type Value } from './values.ts';

const largest = 32 * 1024 * 1024;

/** The unpacked bytes of a stream that is not packed or by Flate only. `resolve` follows references. */
export function unpacked(
  stream: Stream,
  resolve: (value: Value | undefined) => Value | undefined,
): Uint8Array {
  const filters = listOf(resolve(stream.dict.get('Filter'))).map(resolve);
  if (filters.length === 0) return stream.raw;
  const parameters = listOf(resolve(stream.dict.get('DecodeParms'))).map(resolve);
  const [filter] = filters;
  if (filters.length > 1 || !(filter instanceof Name) || filter.text !== 'FlateDecode') {
    throw new NotPlain('another filter than Flate');
  }
  const bytes = inflated(stream.raw);
  const [parameter] = parameters;
  if (!isDict(parameter)) return bytes;
  const predictor = resolve(parameter.get('Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  if (requireNumber(predictor) < 10) throw new NotPlain('a predictor of TIFF');
  const bits = resolve(parameter.get('BitsPerComponent')) ?? 8;
  const colours = resolve(parameter.get('Colors')) ?? 1;
  if (bits !== 8 || colours !== 1) throw new NotPlain('a predictor of pictures');
  return unpredicted(bytes, requireNumber(resolve(parameter.get('Columns')) ?? 1));
}

const listOf = (value: Value | undefined): readonly Value[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as Value];

function inflated(raw: Uint8Array): Uint8Array {
  try {
    return inflateSync(raw, { maxOutputLength: largest, chunkSize: 65_536 });
  } catch {
    throw new NotPlain('a damaged stream');
  }
}

/** Undoes the PNG predictors None, Sub and Up, which is what cross-reference streams use. */
function unpredicted(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1);
    const to = row * columns;
    const type = bytes[from] ?? 0;
    if (type > 2) throw new NotPlain('a predictor of pictures');
    for (let column = 0; column < columns; column++) {
      const byte = bytes[from + 1 + column] ?? 0;
      const left = column === 0 ? 0 : (out[to + column - 1] ?? 0);
      const above = row === 0 ? 0 : (out[to - columns + column] ?? 0);
      out[to + column] = type === 0 ? byte : byte + (type === 1 ? left : above);
    }
  }
  return out;
}
