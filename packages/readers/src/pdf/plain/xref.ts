import { indirect } from './indirect.ts';
import { Lexer } from './lexer.ts';
import { unpacked } from './streams.ts';
import { type Dict, isDict, NotPlain, requireNumber, Stream, type Value } from './values.ts';

/** Where an object stands: at an offset of the file, or inside an object stream. */
export type Entry =
  | { readonly kind: 'plain'; readonly offset: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number };

interface Table {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: Dict;
}

const mostSections = 200;
const mostObjects = 1_000_000;
const tail = 1024;

/** The cross-reference table of a file, newest entries first, and its last trailer. */
export function readXref(bytes: Uint8Array): Table {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = end.lastIndexOf('startxref');
  if (mark < bytes.length - tail - 64 || mark < 0) throw new NotPlain('no startxref');
  const entries = new Map<number, Entry | undefined>();
  const queue = [new Lexer(bytes, mark + 9).integer()];
  const seen = new Set<number>();
  let trailer: Dict | undefined;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    if (seen.size > mostSections || next >= bytes.length) throw new NotPlain('no section there');
    seen.add(next);
    const lexer = new Lexer(bytes, next);
    lexer.skip();
    const dict = bytes[lexer.at] === 0x78 ? readSection(lexer, entries) : readXrefStream(lexer, entries);
    trailer ??= dict;
    for (const key of ['XRefStm', 'Prev']) {
      const more = dict.get(key);
      if (more !== undefined) queue.push(requireNumber(more));
    }
  }
  if (trailer === undefined) throw new NotPlain('no trailer');
  const used = new Map<number, Entry>();
  for (const [number, entry] of entries) if (entry !== undefined) used.set(number, entry);
  return { entries: used, trailer };
}

function put(entries: Map<number, Entry | undefined>, number: number, entry: Entry | undefined): void {
  if (entries.size > mostObjects) throw new NotPlain('too many objects');
  if (!entries.has(number)) entries.set(number, entry);
}

/** `xref` and its rows, down to the trailer. */
function readSection(lexer: Lexer, entries: Map<number, Entry | undefined>): Dict {
  lexer.expect('xref');
  for (;;) {
    const word = lexer.word();
    if (word === 'trailer') break;
    const first = Number(word);
    const count = lexer.integer();
    if (!Number.isSafeInteger(first) || count > mostObjects) throw new NotPlain('a section is damaged');
    for (let i = 0; i < count; i++) {
      const offset = lexer.integer();
      lexer.integer();
      const use = lexer.word();
      if (use !== 'n' && use !== 'f') throw new NotPlain('a row is damaged');
      put(entries, first + i, use === 'n' && offset > 0 ? { kind: 'plain', offset } : undefined);
    }
  }
  const trailer = lexer.value();
  if (!isDict(trailer)) throw new NotPlain('no trailer');
  return trailer;
}

const asItIs = (value: Value | undefined): Value | undefined => value;

function readXrefStream(lexer: Lexer, entries: Map<number, Entry | undefined>): Dict {
  const stream = indirect(lexer, undefined, asItIs);
  if (!(stream instanceof Stream)) throw new NotPlain('no cross-reference stream');
  const { dict } = stream;
  const bytes = unpacked(stream, asItIs);
  const widths = numbers(dict.get('W'));
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const sections = dict.has('Index') ? numbers(dict.get('Index')) : [0, requireNumber(dict.get('Size'))];
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (bytes[at++] ?? 0);
    return value;
  };
  if (widths.some((width) => width < 0 || width > 6) || secondWidth === 0) throw new NotPlain('no widths');
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const first = sections[section] ?? 0;
    const last = first + (sections[section + 1] ?? 0);
    for (let number = first; number < last; number++) {
      if (at >= bytes.length) throw new NotPlain('rows are missing');
      const type = typeWidth === 0 ? 1 : field(typeWidth);
      const second = field(secondWidth);
      const third = field(thirdWidth);
      if (type === 1) put(entries, number, { kind: 'plain', offset: second });
      else if (type === 2) put(entries, number, { kind: 'packed', container: second, index: third });
      else put(entries, number, undefined);
    }
  }
  return dict;
}

function numbers(value: Value | undefined): number[] {
  if (!Array.isArray(value)) throw new NotPlain('a list of numbers is missing');
  return value.map((one: Value) => requireNumber(one));
}
