import { decodeEntities } from './entities.ts';

export type Attributes = Readonly<Record<string, string>>;

const TAG = /<([^\s<>/"'=!?&]+)((?:\s+[^\s<>/"'=&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

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

const [DOUBLE, SINGLE] = [0x22, 0x27];

/** Takes apart what `TAG` has found to be attributes: a name, an equals sign and a quoted value, each. */
function attributesOf(text: string): Attributes {
  const attributes: Record<string, string> = Object.create(null);
  let at = 0;
  for (let equals = text.indexOf('='); equals !== -1; equals = text.indexOf('=', at)) {
    let open = equals + 1;
    while (text.charCodeAt(open) !== DOUBLE && text.charCodeAt(open) !== SINGLE) open++;
    const close = text.indexOf(text.charCodeAt(open) === DOUBLE ? '"' : "'", open + 1);
    attributes[text.slice(at, equals).trim()] = normalised(text.slice(open + 1, close));
    at = close + 1;
  }
  return attributes;
}

/** An attribute's value: references resolved, line ends and tabs as blanks. */
function normalised(value: string): string {
  const decoded = decodeEntities(value);
  return decoded.includes('\t') || decoded.includes('\n') ? decoded.replace(/[\t\n]/g, ' ') : decoded;
}
