/** A PDF name, such as `/Type`. */
export class Name {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A reference to an indirect object. */
export class Ref {
  readonly number: number;
  readonly generation: number;

  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

export type Dict = ReadonlyMap<string, Value>;

/** A stream: its dictionary, and its bytes as they stand in the file. */
export class Stream {
  readonly dict: Dict;
  readonly raw: Uint8Array;

  constructor(dict: Dict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

/** A PDF object. A string holds one byte in each of its characters. */
export type Value = null | boolean | number | string | Name | Ref | Dict | Stream | readonly Value[];

/**
 * Thrown where a file is not as plain as these readers want it: damaged, encrypted, or using what only PDFium
 * reads. Says nothing against the file.
 */
export class NotPlain extends Error {
  override readonly name = 'NotPlain';
}

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map;

export function requireDict(value: Value | undefined): Dict {
  if (isDict(value)) return value;
  throw new NotPlain('a dictionary is missing');
}

export function requireNumber(value: Value | undefined): number {
  if (typeof value === 'number') return value;
  throw new NotPlain('a number is missing');
}
