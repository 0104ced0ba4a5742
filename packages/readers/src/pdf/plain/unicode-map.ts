import { hexDigit } from './lexer.ts';
import { NotPlain } from './values.ts';

const mostCodes = 70_000;
const largest = 4 * 1024 * 1024;
const latin1 = new TextDecoder('latin1');
const token = /<([0-9A-Fa-f\s]*)>|\[|\]|[A-Za-z]+/g;

/** What character codes mean, from a font's ToUnicode stream. */
export function unicodeMap(bytes: Uint8Array): Map<number, string> {
  if (bytes.length > largest) throw new NotPlain('a map too large');
  const source = latin1.decode(bytes);
  if (source.includes('usecmap') || source.includes('-UCS2')) throw new NotPlain('a map upon another map');
  const out = new Map<number, string>();
  const begin = /beginbf(char|range)/g;
  for (let found = begin.exec(source); found !== null; found = begin.exec(source)) {
    const end = source.indexOf(`endbf${found[1]}`, begin.lastIndex);
    if (end < 0) throw new NotPlain('a map does not end');
    const body = source.slice(begin.lastIndex, end);
    if (found[1] === 'char') readPairs(body, out);
    else readRanges(body, out);
    begin.lastIndex = end;
  }
  return out;
}

function readPairs(body: string, out: Map<number, string>): void {
  let code: number | undefined;
  for (const [whole, hex] of body.matchAll(token)) {
    if (hex === undefined) throw new NotPlain(`${whole} in a map`);
    if (code === undefined) code = numberOf(hex);
    else {
      out.set(code, textOf(hex));
      code = undefined;
    }
  }
}

function readRanges(body: string, out: Map<number, string>): void {
  const bounds: number[] = [];
  let list = -1;
  let written = 0;
  for (const [whole, hex] of body.matchAll(token)) {
    if (hex === undefined) {
      if (whole === '[' && bounds.length === 2) list = bounds[0] ?? 0;
      else if (whole === ']' && list >= 0) {
        bounds.length = 0;
        list = -1;
      } else throw new NotPlain(`${whole} in a map`);
    } else if (list >= 0) out.set(list++, textOf(hex));
    else if (bounds.length < 2) bounds.push(numberOf(hex));
    else {
      const [first = 0, last = 0] = bounds;
      written += last - first + 1;
      if (written > mostCodes) throw new NotPlain('too many codes');
      const text = textOf(hex);
      const head = text.slice(0, -1);
      const tail = text.charCodeAt(text.length - 1);
      for (let code = first; code <= last; code++) {
        out.set(code, head + String.fromCharCode(tail + code - first));
      }
      bounds.length = 0;
    }
  }
}

function numberOf(hex: string): number {
  const code = Number.parseInt(hex.replace(/\s/g, ''), 16);
  if (Number.isNaN(code)) throw new NotPlain('a code is missing');
  return code;
}

function textOf(hex: string): string {
  let text = '';
  let digits = 0;
  let unit = 0;
  for (let i = 0; i < hex.length; i++) {
    const digit = hexDigit[hex.charCodeAt(i)] ?? -1;
    if (digit < 0) continue;
    unit = unit * 16 + digit;
    if (++digits % 4 === 0) {
      text += String.fromCharCode(unit);
      unit = 0;
    }
  }
  return text;
}
