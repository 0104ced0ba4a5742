import { indirect } from './indirect.ts';
import { Lexer } from './lexer.ts';
import { unpacked } from './streams.ts';
import { type Dict, NotPlain, Ref, requireNumber, Stream, type Value } from './values.ts';
import { type Entry, readXref } from './xref.ts';

const deepest = 16;

/** An object stream unpacked: where its objects begin, and their numbers. */
interface Packed {
  readonly lexer: Lexer;
  readonly numbers: readonly number[];
  readonly offsets: readonly number[];
}

/** A PDF whose objects can be found by its own cross-reference table. */
export class PlainFile {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<number, Entry>;
  readonly #known = new Map<number, Value>();
  readonly #packed = new Map<number, Packed>();
  readonly trailer: Dict;

  /** @throws NotPlain where the table is not sound, or the file is encrypted */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const { entries, trailer } = readXref(bytes);
    if (trailer.has('Encrypt')) throw new NotPlain('encrypted');
    this.#entries = entries;
    this.trailer = trailer;
  }

  /** The object itself where a reference to it is given. */
  readonly resolve = (value: Value | undefined): Value | undefined => {
    let at = value;
    for (let depth = 0; at instanceof Ref; depth++) {
      if (depth > deepest) throw new NotPlain('references go round');
      at = this.#object(at.number);
    }
    return at;
  };

  get(dict: Dict, key: string): Value | undefined {
    return this.resolve(dict.get(key));
  }

  /** A stream's unpacked bytes. */
  bytesOf(value: Value | undefined): Uint8Array {
    const stream = this.resolve(value);
    if (!(stream instanceof Stream)) throw new NotPlain('a stream is missing');
    return unpacked(stream, this.resolve);
  }

  #object(number: number): Value {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const entry = this.#entries.get(number);
    // one that leads back to itself finds nothing there
    this.#known.set(number, null);
    const value = entry === undefined ? null : this.#read(number, entry);
    this.#known.set(number, value);
    return value;
  }

  #read(number: number, entry: Entry): Value {
    if (entry.kind === 'packed') return this.#unpack(number, entry);
    const lexer = new Lexer(this.#bytes, entry.offset);
    return indirect(lexer, number, this.resolve);
  }

  #unpack(number: number, { container, index }: Entry & { kind: 'packed' }): Value {
    const packed = this.#packed.get(container) ?? this.#open(container);
    this.#packed.set(container, packed);
    if (packed.numbers[index] !== number) throw new NotPlain('an object stands elsewhere');
    packed.lexer.at = packed.offsets[index] ?? 0;
    return packed.lexer.value();
  }

  #open(container: number): Packed {
    if (this.#entries.get(container)?.kind !== 'plain') throw new NotPlain('packed twice');
    const stream = this.#object(container);
    if (!(stream instanceof Stream)) throw new NotPlain('an object stream is missing');
    const first = requireNumber(this.get(stream.dict, 'First'));
    const count = requireNumber(this.get(stream.dict, 'N'));
    const lexer = new Lexer(unpacked(stream, this.resolve));
    const numbers: number[] = [];
    const offsets: number[] = [];
    for (let index = 0; index < count; index++) {
      numbers.push(lexer.integer());
      offsets.push(first + lexer.integer());
    }
    return { lexer, numbers, offsets };
  }
}
