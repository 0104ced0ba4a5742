import { type Dict, Name, NotPlain, Ref, type Value } from './values.ts';

/** What a byte is to PDF: 0 regular, 1 white space, 2 delimiter. */
export const byteClass = new Uint8Array(256);
for (const white of [0, 9, 10, 12, 13, 32]) byteClass[white] = 1;
for (const delimiter of '()<>[]{}/%') byteClass[delimiter.charCodeAt(0)] = 2;

/** The value of a hexadecimal digit, or -1. */
export const hexDigit = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit++) {
  hexDigit[digit.toString(16).charCodeAt(0)] = digit;
  hexDigit[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}

const deepest = 64;
const decimal = /^[+-]?(?:\d{1,15}(?:\.\d*)?|\.\d+)$/;
const latin1 = new TextDecoder('latin1');

/** Reads PDF objects from bytes, one after another. */
export class Lexer {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Passes over white space and comments. */
  skip(): void {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at] ?? 0;
      if (byte === 0x25) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
      } else if (byteClass[byte] !== 1) return;
    }
  }

  /** The next run of regular characters; empty at a delimiter or the end. */
  word(): string {
    this.skip();
    const start = this.at;
    while (this.at < this.bytes.length && byteClass[this.bytes[this.at] ?? 0] === 0) this.at++;
    return latin1.decode(this.bytes.subarray(start, this.at));
  }

  expect(word: string): void {
    if (this.word() !== word) throw new NotPlain(`${word} is missing`);
  }

  integer(): number {
    this.skip();
    const value = this.#number();
    if (value === undefined || !Number.isSafeInteger(value) || value < 0) {
      throw new NotPlain('an integer is missing');
    }
    return value;
  }

  value(depth = 0): Value {
    if (depth > deepest) throw new NotPlain('nested too deep');
    this.skip();
    const byte = this.bytes[this.at];
    switch (byte) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x5b:
        return this.#array(depth);
      case 0x3c:
        return this.bytes[this.at + 1] === 0x3c ? this.#dict(depth) : this.#hex();
      default:
        return this.#plain();
    }
  }

  #plain(): Value {
    const number = this.#number();
    if (number !== undefined) return this.#reference(number) ?? number;
    const word = this.word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    throw new NotPlain('no object');
  }

  /** A number that ends where a number may; else nothing, and nothing is passed over. */
  #number(): number | undefined {
    const { bytes } = this;
    const start = this.at;
    let at = start;
    let value = 0;
    let whole = true;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39) {
        if (at - start < 9) value = value * 10 + (byte - 0x30);
        else whole = false;
      } else if (byteClass[byte] !== 0) break;
      else whole = false;
    }
    if (at === start) return undefined;
    if (!whole) {
      const word = latin1.decode(bytes.subarray(start, at));
      if (!decimal.test(word)) return undefined;
      value = Number(word);
    }
    this.at = at;
    return value;
  }

  #reference(number: number): Ref | undefined {
    const back = this.at;
    if (!Number.isSafeInteger(number) || number < 0) return undefined;
    this.skip();
    const generation = this.#number();
    if (generation !== undefined && Number.isSafeInteger(generation) && generation >= 0) {
      this.skip();
      const { bytes, at } = this;
      if (bytes[at] === 0x52 && (at + 1 >= bytes.length || byteClass[bytes[at + 1] ?? 0] !== 0)) {
        this.at++;
        return new Ref(number, generation);
      }
    }
    this.at = back;
    return undefined;
  }

  #name(): Name {
    this.at++;
    const start = this.at;
    while (this.at < this.bytes.length && byteClass[this.bytes[this.at] ?? 0] === 0) this.at++;
    const text = latin1.decode(this.bytes.subarray(start, this.at));
    return new Name(text.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number(`0x${hex}`))));
  }

  #array(depth: number): Value[] {
    this.at++;
    const out: Value[] = [];
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 0x5d) {
        this.at++;
        return out;
      }
      out.push(this.value(depth + 1));
    }
  }

  #dict(depth: number): Dict {
    this.at += 2;
    const out = new Map<string, Value>();
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) {
        this.at += 2;
        return out;
      }
      if (this.bytes[this.at] !== 0x2f) throw new NotPlain('a key is missing');
      const key = this.#name().text;
      out.set(key, this.value(depth + 1));
    }
  }

  #hex(): string {
    this.at++;
    const close = this.bytes.indexOf(0x3e, this.at);
    if (close < 0) throw new NotPlain('an open string');
    const digits = latin1.decode(this.bytes.subarray(this.at, close)).replace(/\s/g, '');
    this.at = close + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  }

  #literal(): string {
    const bytes: number[] = [];
    this.at = literalString(this.bytes, this.at, (byte) => bytes.push(byte));
    return Buffer.from(bytes).toString('latin1');
  }
}

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/** Gives the bytes of a string in parentheses, and where what follows it begins. */
export function literalString(bytes: Uint8Array, start: number, put: (byte: number) => void): number {
  let open = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x28) {
      if (open > 0) put(byte);
      open++;
    } else if (byte === 0x29) {
      open--;
      if (open === 0) return at + 1;
      put(byte);
    } else if (byte !== 0x5c) put(byte);
    else {
      at++;
      const next = bytes[at] ?? 0;
      if (next >= 0x30 && next <= 0x37) {
        let code = next - 0x30;
        for (let more = 0; more < 2; more++) {
          const digit = (bytes[at + 1] ?? 0) - 0x30;
          if (digit < 0 || digit > 7) break;
          code = code * 8 + digit;
          at++;
        }
        put(code & 0xff);
      } else if (next === 13) {
        if (bytes[at + 1] === 10) at++;
      } else if (next !== 10) put(escapes[next] ?? next);
    }
  }
  throw new NotPlain('an open string');
}
