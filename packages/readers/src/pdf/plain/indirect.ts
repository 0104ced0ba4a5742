import type { Lexer } from './lexer.ts';
import { isDict, NotPlain, requireNumber, Stream, type Value } from './values.ts';

/** Reads `12 0 obj … endobj` at the lexer's place. */
export function indirect(
  lexer: Lexer,
  number: number | undefined,
  resolve: (value: Value | undefined) => Value | undefined,
): Value {
  const found = lexer.integer();
  if (number !== undefined && found !== number) throw new NotPlain('an object stands elsewhere');
  lexer.integer();
  lexer.expect('obj');
  const value = lexer.value();
  const after = lexer.word();
  if (after === 'endobj') return value;
  if (after !== 'stream' || !isDict(value)) throw new NotPlain('an object does not end');
  const { bytes } = lexer;
  let start = lexer.at;
  if (bytes[start] === 13) start++;
  if (bytes[start] === 10) start++;
  const length = requireNumber(resolve(value.get('Length')));
  lexer.at = start + length;
  if (length < 0 || lexer.at > bytes.length) throw new NotPlain('a stream goes beyond the file');
  lexer.expect('endstream');
  return new Stream(value, bytes.subarray(start, start + length));
}
