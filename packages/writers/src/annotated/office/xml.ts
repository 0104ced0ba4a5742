/** A tag, or the text before one, as it stands in an XML part. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Offsets of its `<` and behind its `>`. */
  readonly from: number;
  readonly to: number;
}

const MARKUP =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|![^>]*>|(\/?)([^\s/>"'=<]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>)/g;

/** The tags of an XML text in their order; comments, declarations and CDATA are passed over. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(MARKUP)) {
    const [whole, slash, name, rest = ''] = match;
    if (name === undefined) continue;
    const kind = slash === '/' ? 'close' : rest.endsWith('/') ? 'empty' : 'open';
    yield { name, kind, from: match.index, to: match.index + whole.length };
  }
}

/** An attribute of a tag's source, unescaped; undefined where it has none. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? undefined : unescaped(match[1] ?? match[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Something put into a text at an offset, in place of `remove` characters. */
export interface Insertion {
  readonly at: number;
  readonly remove: number;
  readonly text: string;
}

/** The text with insertions made; those at one offset stand in the order given. */
export function inserted(text: string, insertions: readonly Insertion[]): string {
  const sorted = insertions.toSorted((a, b) => a.at - b.at);
  const pieces: string[] = [];
  let from = 0;
  for (const { at, remove, text: piece } of sorted) {
    pieces.push(text.slice(from, Math.max(from, at)), piece);
    from = Math.max(from, at + remove);
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
