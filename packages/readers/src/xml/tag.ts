import { decodeEntities } from './entities.ts';

export type Attributes = Readonly<Record<string, string>>;

const TAG = /<([^\s<>/"'=!?&]+)((?:\s+[^\s<>/"'=&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** A start tag as it stands; its attributes are taken apart when they are asked for. */
export class Tag {
  /** With its prefix. */
  readonly name: string;
  /** Whether it is an element of its own: `<w:br/>`. */
  readonly alone: boolean;
  readonly length: number;
  readonly #text: string;
  #attributes: Attributes | undefined;

  constructor([whole, name = '', text = '', slash]: RegExpExecArray) {
    this.name = name;
    this.alone = slash === '/';
    this.length = whole.length;
    this.#text = text;
  }

  get attributes(): Attributes {
    this.#attributes ??= attributesOf(this.#text);
    return this.#attributes;
  }
}

/** The start tag at a position of the text, or undefined where none stands there. */
export function tagAt(xml: string, at: number): Tag | undefined {
  TAG.lastIndex = at;
  const match = TAG.exec(xml);
  return match === null ? undefined : new Tag(match);
}

function attributesOf(text: string): Attributes {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single = ''] of text.matchAll(ATTRIBUTE)) {
    attributes[name] = decodeEntities(double ?? single).replace(/[\t\n]/g, ' ');
  }
  return attributes;
}
