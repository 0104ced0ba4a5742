/** A PDF value as its source, latin1. Nothing is decoded that does not have to be, so that it can be written again. */
export type Raw = string;

/** The file is not built as PDF says, or in a way this module does not know. */
export class PdfDamage extends Error {}

const DEEPEST = 100;
const SPACE = /(?:[\s\0]|%[^\r\n]*)*/y;
const NAME = /\/[^\s\0()<>[\]{}/%]*/y;
const REFERENCE = /(\d{1,10})\s+(\d{1,5})\s+R(?![^\s\0()<>[\]{}/%])/y;
const WORD = /[^\s\0()<>[\]{}/%]+/y;
const HEX = /<[0-9A-Fa-f\s\0]*>/y;

/** The offset behind spaces and comments. */
export function skipSpace(source: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(source)?.[0].length ?? 0);
}

/** The offset behind the value that begins at `at` (ISO 32000-1, 7.3). @throws {PdfDamage} */
export function skipValue(source: string, at: number, depth = 0): number {
  if (depth > DEEPEST) throw new PdfDamage('nested too deep');
  const from = skipSpace(source, at);
  const open = source[from];
  if (open === '<' && source[from + 1] === '<') return skipAll(source, from + 2, '>>', depth);
  if (open === '[') return skipAll(source, from + 1, ']', depth);
  if (open === '(') return skipString(source, from);
  for (const token of [REFERENCE, NAME, HEX, WORD]) {
    token.lastIndex = from;
    const match = token.exec(source);
    if (match !== null) return from + match[0].length;
  }
  throw new PdfDamage(`no value at ${from}`);
}

function skipAll(source: string, at: number, close: string, depth: number): number {
  let next = skipSpace(source, at);
  while (!source.startsWith(close, next)) {
    next = skipSpace(source, skipValue(source, next, depth + 1));
  }
  return next + close.length;
}

function skipString(source: string, at: number): number {
  let open = 0;
  for (let i = at; i < source.length; i++) {
    const character = source[i];
    if (character === '\\') i++;
    else if (character === '(') open++;
    else if (character === ')' && --open === 0) return i + 1;
  }
  throw new PdfDamage('a string without an end');
}

export function valueAt(source: string, at: number): Raw {
  const from = skipSpace(source, at);
  return source.slice(from, skipValue(source, from));
}

/** The entries of a dictionary, or none where the value is no dictionary. */
export function entriesOf(raw: Raw | undefined): Map<string, Raw> {
  const entries = new Map<string, Raw>();
  if (raw === undefined || !raw.startsWith('<<')) return entries;
  let at = skipSpace(raw, 2);
  while (!raw.startsWith('>>', at)) {
    const keyEnd = skipValue(raw, at);
    const key = raw.slice(at, keyEnd);
    const from = skipSpace(raw, keyEnd);
    const end = skipValue(raw, from);
    entries.set(key, raw.slice(from, end));
    at = skipSpace(raw, end);
  }
  return entries;
}

/** The items of an array, or none where the value is no array. */
export function itemsOf(raw: Raw | undefined): Raw[] {
  if (raw === undefined || !raw.startsWith('[')) return [];
  const items: Raw[] = [];
  let at = skipSpace(raw, 1);
  while (raw[at] !== ']') {
    const end = skipValue(raw, at);
    items.push(raw.slice(at, end));
    at = skipSpace(raw, end);
  }
  return items;
}

export interface Reference {
  readonly number: number;
  readonly generation: number;
}

export function referenceOf(raw: Raw | undefined): Reference | undefined {
  REFERENCE.lastIndex = 0;
  const match = raw === undefined ? null : REFERENCE.exec(raw);
  return match === null ? undefined : { number: Number(match[1]), generation: Number(match[2]) };
}

export function dictionary(entries: Iterable<readonly [string, Raw]>): Raw {
  return `<<${[...entries].map(([key, value]) => `${key} ${value}`).join(' ')}>>`;
}

/** Text as a hexadecimal string in UTF-16, which every reader of PDF shows rightly. */
export function textString(text: string): Raw {
  const bytes = Buffer.from(text, 'utf16le').swap16();
  return `<FEFF${bytes.toString('hex').toUpperCase()}>`;
}
