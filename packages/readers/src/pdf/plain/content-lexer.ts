import { byteClass, hexDigit, Lexer, literalString } from './lexer.ts';
import { type Dict, isDict, NotPlain } from './values.ts';

const mostOperands = 64;
const mostText = 65_536;
const mostItems = 32_768;
const latin1 = new TextDecoder('latin1');

/** The number that stands for an operator's name. */
export const operator = (name: string): number =>
  [...name].reduce((packed, letter) => packed * 256 + letter.charCodeAt(0), 0);

/**
 * Goes through a content stream operator by operator. The operands of the last one stand in the fields; they are
 * written over by the next.
 */
export class ContentLexer {
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;
  readonly numbers = new Float32Array(mostOperands);
  count = 0;
  /** The first name, and the second. */
  name = '';
  otherName = '';
  dict: Dict | undefined;
  /** The bytes of strings shown, one string after another. */
  readonly text = new Uint8Array(mostText);
  /** For every item of a TJ or Tj: where its bytes end in `text`, or -1 for a number that stands in `kerns`. */
  readonly ends = new Int32Array(mostItems);
  readonly kerns = new Float32Array(mostItems);
  items = 0;
  #length = 0;
  readonly #names = new Map<number, string>();

  /** Begins with another stream; what it holds is taken up again, for its room is large. */
  open(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#at = 0;
  }

  /** Reads up to the next operator and gives it; 0 at the end. */
  next(): number {
    const bytes = this.#bytes;
    this.#clear();
    for (;;) {
      while (byteClass[bytes[this.#at] ?? 0] === 1 && this.#at < bytes.length) this.#at++;
      if (this.#at >= bytes.length) return 0;
      const byte = bytes[this.#at] ?? 0;
      if (byte < 0x3a && byte > 0x2a && byte !== 0x2f) this.#number();
      else if (byteClass[byte] === 0) {
        const found = this.#operator();
        if (found !== 0) return found;
      } else this.#delimited(byte);
    }
  }

  #clear(): void {
    this.count = 0;
    this.#length = 0;
    this.dict = undefined;
    this.name = '';
    this.otherName = '';
    this.items = 0;
  }

  #number(): void {
    const value = this.#scan();
    if (this.count >= mostOperands) throw new NotPlain('too many operands');
    this.numbers[this.count++] = value;
  }

  #scan(): number {
    const bytes = this.#bytes;
    let at = this.#at;
    const sign = bytes[at];
    if (sign === 0x2d || sign === 0x2b) at++;
    let value = 0;
    let scale = 0;
    for (; at < bytes.length; at++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        scale *= 10;
      } else if (digit === -2 && scale === 0) scale = 1;
      else break;
    }
    if (at < bytes.length && byteClass[bytes[at] ?? 0] === 0) throw new NotPlain('a damaged number');
    this.#at = at;
    const size = scale > 1 ? value / scale : value;
    return sign === 0x2d ? -size : size;
  }

  #operator(): number {
    const bytes = this.#bytes;
    const start = this.#at;
    let packed = 0;
    while (this.#at < bytes.length && byteClass[bytes[this.#at] ?? 0] === 0) {
      packed = packed * 256 + (bytes[this.#at] ?? 0);
      this.#at++;
    }
    if (this.#at - start <= 3) return packed;
    const word = latin1.decode(bytes.subarray(start, this.#at));
    if (word === 'true' || word === 'false' || word === 'null') return 0;
    throw new NotPlain('an unknown operator');
  }

  #delimited(byte: number): void {
    const bytes = this.#bytes;
    switch (byte) {
      case 0x28:
        this.#literal();
        this.#item(this.#length, 0);
        return;
      case 0x3c:
        if (bytes[this.#at + 1] === 0x3c) this.#dictionary();
        else {
          this.#hex();
          this.#item(this.#length, 0);
        }
        return;
      case 0x5b:
        this.#array();
        return;
      case 0x2f:
        this.#name();
        return;
      case 0x25:
        while (this.#at < bytes.length && bytes[this.#at] !== 10 && bytes[this.#at] !== 13) this.#at++;
        return;
      default:
        throw new NotPlain('a stray delimiter');
    }
  }

  #item(end: number, kern: number): void {
    if (this.items >= mostItems) throw new NotPlain('a list of too many items');
    this.ends[this.items] = end;
    this.kerns[this.items] = kern;
    this.items++;
  }

  #name(): void {
    const bytes = this.#bytes;
    const start = ++this.#at;
    let packed = 0;
    for (; this.#at < bytes.length && byteClass[bytes[this.#at] ?? 0] === 0; this.#at++) {
      packed = packed * 256 + (bytes[this.#at] ?? 0);
    }
    const short = this.#at - start <= 6;
    let name = short ? this.#names.get(packed) : undefined;
    if (name === undefined) {
      name = latin1.decode(bytes.subarray(start, this.#at));
      if (short) this.#names.set(packed, name);
    }
    if (this.name === '') this.name = name;
    else this.otherName = name;
  }

  #array(): void {
    const bytes = this.#bytes;
    this.#at++;
    for (;;) {
      while (this.#at < bytes.length && byteClass[bytes[this.#at] ?? 0] === 1) this.#at++;
      const byte = bytes[this.#at];
      if (byte === 0x5d) {
        this.#at++;
        return;
      }
      if (byte === undefined || byte === 0x5b) throw new NotPlain('an open list');
      if (byteClass[byte] === 0) {
        if (byte > 0x3a || byte < 0x2b) throw new NotPlain('a word in a list');
        this.#item(-1, this.#scan());
      } else this.#delimited(byte);
    }
  }

  #put(byte: number): void {
    if (this.#length >= mostText) throw new NotPlain('a long string');
    this.text[this.#length++] = byte;
  }

  #literal(): void {
    this.#at = literalString(this.#bytes, this.#at, (byte) => this.#put(byte));
  }

  #hex(): void {
    const bytes = this.#bytes;
    let high = -1;
    for (this.#at++; ; this.#at++) {
      const byte = bytes[this.#at];
      if (byte === undefined) throw new NotPlain('an open string');
      if (byte === 0x3e) break;
      const digit = hexDigit[byte] ?? -1;
      if (digit < 0) {
        if (byteClass[byte] !== 1) throw new NotPlain('a damaged string');
      } else if (high < 0) high = digit;
      else {
        this.#put(high * 16 + digit);
        high = -1;
      }
    }
    this.#at++;
    if (high >= 0) this.#put(high * 16);
  }

  #dictionary(): void {
    const lexer = new Lexer(this.#bytes, this.#at);
    const value = lexer.value();
    this.#at = lexer.at;
    if (isDict(value)) this.dict = value;
  }
}
