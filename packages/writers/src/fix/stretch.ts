/** Printed text as it stands in an XML part: the content of a text element, or something printed by another element. */
export interface Stretch {
  /** Offsets of the text element's tag and content; of no use where `fixed` is set. */
  readonly tag: number;
  readonly from: number;
  readonly to: number;
  /** What is printed where it is no text: a line break, a tab. */
  readonly fixed?: string;
}

/** One printed character (UTF-16), and the markup that prints it. */
export interface Glyph {
  readonly char: string;
  readonly from: number;
  readonly to: number;
  readonly stretch: Stretch;
}

const UNIT =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));|\r\n?|[\s\S]/gi;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters of stretches in their order. */
export function glyphsOf(xml: string, stretches: readonly Stretch[]): Glyph[] {
  return stretches.flatMap((stretch) => {
    if (stretch.fixed !== undefined)
      return [...stretch.fixed].map((char) => ({ char, from: -1, to: -1, stretch }));
    const glyphs: Glyph[] = [];
    for (const match of xml.slice(stretch.from, stretch.to).matchAll(UNIT)) {
      let from = stretch.from + match.index;
      const to = from + match[0].length;
      for (const char of printed(match).split('')) {
        glyphs.push({ char, from, to, stretch });
        from = to;
      }
    }
    return glyphs;
  });
}

/** What one unit of markup prints: an entity its character, a comment or CDATA nothing (readers pass over both). */
function printed([whole, hex, decimal, name]: RegExpExecArray | RegExpMatchArray): string {
  if (whole.startsWith('<')) return '';
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
  if (hex === undefined && decimal === undefined) return whole.startsWith('\r') ? '\n' : whole;
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
