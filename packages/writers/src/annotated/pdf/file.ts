import { decodedStream } from './stream.ts';
import {
  entriesOf,
  itemsOf,
  PdfDamage,
  type Raw,
  type Reference,
  referenceOf,
  skipSpace,
  skipValue,
  valueAt,
} from './syntax.ts';

type Entry = { readonly offset: number } | { readonly stream: number; readonly index: number };

interface Section {
  readonly trailer: Map<string, Raw>;
  readonly entries: readonly (readonly [number, Entry | undefined])[];
}

const MOST_SECTIONS = 500;
const MOST_OBJECTS = 2_000_000;
const OBJECT = /\s*(\d+)\s+(\d+)\s+obj/y;
const SUBSECTION = /\s*(\d+)\s+(\d+)(?=\s)/y;
const LINE = /\s*(\d{10})\s(\d{5})\s([nf])/y;

/** A PDF file by its cross-reference sections, the newest first. */
export class PdfFile {
  readonly source: string;
  /** Where the newest section begins, and whether it is a stream. */
  readonly start: number;
  readonly byStream: boolean;
  readonly trailer: ReadonlyMap<string, Raw>;
  readonly #entries = new Map<number, Entry | undefined>();
  readonly #streams = new Map<number, readonly Raw[]>();

  /** @throws {PdfDamage} */
  constructor(bytes: Uint8Array) {
    this.source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const at = this.source.lastIndexOf('startxref');
    const start = /startxref\s+(\d{1,12})/.exec(this.source.slice(at, at + 40))?.[1];
    if (at < 0 || start === undefined) throw new PdfDamage('no startxref');
    this.start = Number(start);
    this.byStream = !this.source.startsWith('xref', skipSpace(this.source, this.start));
    const sections = this.#sections();
    const newest = sections[0];
    if (newest === undefined) throw new PdfDamage('no cross-reference section');
    this.trailer = newest.trailer;
  }

  /** One more than the highest object number. */
  get size(): number {
    const said = Number(this.trailer.get('/Size'));
    let size = said > 0 && said <= MOST_OBJECTS ? Math.ceil(said) : 1;
    for (const number of this.#entries.keys()) if (number >= size) size = number + 1;
    return size;
  }

  /** The value a reference leads to; any other value is itself. @throws {PdfDamage} */
  resolve(raw: Raw | undefined): Raw | undefined {
    const reference = referenceOf(raw);
    return reference === undefined ? raw : this.object(reference);
  }

  object({ number }: Reference): Raw | undefined {
    const entry = this.#entries.get(number);
    if (entry === undefined) return undefined;
    if ('stream' in entry) return this.#streamed(entry.stream)[entry.index];
    return valueAt(this.source, this.#bodyAt(entry.offset, number));
  }

  #bodyAt(offset: number, number: number | undefined): number {
    OBJECT.lastIndex = offset;
    const match = OBJECT.exec(this.source);
    if (match === null || (number !== undefined && Number(match[1]) !== number)) {
      throw new PdfDamage(`object ${number} is not where it should be`);
    }
    return OBJECT.lastIndex;
  }

  #sections(): Section[] {
    const waiting = [this.start];
    const seen = new Set<number>();
    const sections: Section[] = [];
    for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
      if (seen.has(offset)) continue;
      seen.add(offset);
      if (seen.size > MOST_SECTIONS) throw new PdfDamage('too many cross-reference sections');
      const at = skipSpace(this.source, offset);
      const section = this.source.startsWith('xref', at) ? this.#table(at + 4) : this.#stream(at);
      sections.push(section);
      for (const [number, entry] of section.entries) {
        if (!this.#entries.has(number)) this.#entries.set(number, entry);
      }
      for (const key of ['/XRefStm', '/Prev']) {
        const next = Number(section.trailer.get(key) ?? Number.NaN);
        if (Number.isSafeInteger(next) && next >= 0) waiting.push(next);
      }
    }
    return sections;
  }

  #table(at: number): Section {
    const { source } = this;
    const entries: [number, Entry | undefined][] = [];
    SUBSECTION.lastIndex = at;
    let end = at;
    for (let head = SUBSECTION.exec(source); head !== null; head = SUBSECTION.exec(source)) {
      const first = Number(head[1]);
      LINE.lastIndex = SUBSECTION.lastIndex;
      for (let i = 0; i < Number(head[2]); i++) {
        const line = LINE.exec(source);
        if (line === null || entries.length > MOST_OBJECTS)
          throw new PdfDamage('a broken cross-reference table');
        end = LINE.lastIndex;
        entries.push([first + i, line[3] === 'n' ? { offset: Number(line[1]) } : undefined]);
      }
      SUBSECTION.lastIndex = end;
    }
    const trailer = source.indexOf('trailer', end);
    if (trailer < 0) throw new PdfDamage('no trailer');
    return { entries, trailer: entriesOf(valueAt(source, trailer + 7)) };
  }

  #stream(at: number): Section {
    const body = this.#bodyAt(at, undefined);
    const trailer = entriesOf(valueAt(this.source, body));
    const data = this.#decoded(body, trailer);
    const widths = itemsOf(trailer.get('/W')).map(Number);
    const [type = 0, second = 0, third = 0] = widths;
    const width = type + second + third;
    if (widths.length !== 3 || !(width > 0 && width < 30))
      throw new PdfDamage('a broken cross-reference stream');
    const index = itemsOf(trailer.get('/Index') ?? `[0 ${trailer.get('/Size') ?? 0}]`).map(Number);
    const field = (from: number, size: number) => {
      let value = 0;
      for (let i = 0; i < size; i++) value = value * 256 + (data[from + i] ?? 0);
      return value;
    };
    const entries: [number, Entry | undefined][] = [];
    let from = 0;
    for (let i = 0; i + 1 < index.length; i += 2) {
      for (let n = 0; n < (index[i + 1] ?? 0) && from + width <= data.length; n++, from += width) {
        const kind = type === 0 ? 1 : field(from, type);
        const a = field(from + type, second);
        const b = field(from + type + second, third);
        const entry = kind === 1 ? { offset: a } : kind === 2 ? { stream: a, index: b } : undefined;
        entries.push([(index[i] ?? 0) + n, entry]);
      }
    }
    return { entries, trailer };
  }

  /** The objects kept in an object stream, in their order. */
  #streamed(number: number): readonly Raw[] {
    const known = this.#streams.get(number);
    if (known !== undefined) return known;
    const entry = this.#entries.get(number);
    if (entry === undefined || 'stream' in entry) throw new PdfDamage(`no object stream ${number}`);
    const body = this.#bodyAt(entry.offset, number);
    const entries = entriesOf(valueAt(this.source, body));
    const content = this.#decoded(body, entries).toString('latin1');
    const first = Number(entries.get('/First') ?? 0);
    const numbers = content.slice(0, first).trim().split(/\s+/).map(Number);
    const objects: Raw[] = [];
    for (let i = 1; i < numbers.length; i += 2) objects.push(valueAt(content, first + (numbers[i] ?? 0)));
    this.#streams.set(number, objects);
    return objects;
  }

  #decoded(body: number, entries: ReadonlyMap<string, Raw>): Buffer {
    const end = skipSpace(this.source, skipValue(this.source, body));
    const keyword = /stream\r?\n/y;
    keyword.lastIndex = end;
    if (keyword.exec(this.source) === null) throw new PdfDamage('no stream');
    const length = Number(this.resolve(entries.get('/Length')) ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw new PdfDamage('a stream without a length');
    const packed = Buffer.from(this.source.slice(keyword.lastIndex, keyword.lastIndex + length), 'latin1');
    return decodedStream(
      packed,
      this.resolve(entries.get('/Filter')),
      this.resolve(entries.get('/DecodeParms')),
    );
  }
}
