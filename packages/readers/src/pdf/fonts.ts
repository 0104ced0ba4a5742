import type { Pdfium } from './pdfium.ts';

/** What character codes of a font without a Unicode map mean, as far as its embedded font program tells. */
export type CodeMap = ReadonlyMap<number, string>;

const largestFont = 40_000_000;

/** The embedded font program of a font, or undefined. */
function fontProgram(engine: Pdfium, font: number): Uint8Array | undefined {
  const { call, scratch } = engine;
  if (font === 0 || call.FPDFFont_GetFontData(font, 0, 0, scratch) === 0) return undefined;
  const size = new DataView(engine.u8().buffer).getUint32(scratch, true);
  if (size === 0 || size > largestFont) return undefined;
  const buffer = call.malloc(size);
  if (buffer === 0) return undefined;
  call.FPDFFont_GetFontData(font, buffer, size, scratch);
  const bytes = engine.u8().slice(buffer, buffer + size);
  call.free(buffer);
  return bytes;
}

/** The character a glyph name such as `uni4E00`, `u20BB7` or `four` stands for. */
function named(name: string): string | undefined {
  const hex = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))(?:\.|$)/.exec(name);
  const code = hex === null ? undefined : Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
  if (code !== undefined && code <= 0x10ffff) return String.fromCodePoint(code);
  return plainNames.get(name) ?? (/^[A-Za-z]$/.test(name) ? name : undefined);
}

const plainNames: ReadonlyMap<string, string> = new Map([
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
    (name, digit) => [name, String(digit)] as const,
  ),
  ['space', ' '],
  ['period', '.'],
  ['comma', ','],
  ['hyphen', '-'],
  ['minus', '-'],
  ['percent', '%'],
  ['parenleft', '('],
  ['parenright', ')'],
  ['colon', ':'],
  ['semicolon', ';'],
  ['slash', '/'],
  ['plus', '+'],
  ['greaterequal', '≥'],
  ['lessequal', '≤'],
]);

/** A Type 1 program's own encoding: lines such as `dup 57 /uni4E5D put`. */
function type1(bytes: Uint8Array): Map<number, string> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const out = new Map<number, string>();
  for (const [, code, name] of head.matchAll(/dup\s+(\d+)\s*\/(\S+)\s+put/g)) {
    const character = named(name ?? '');
    if (character !== undefined) out.set(Number(code), character);
  }
  return out;
}

function tables(view: DataView): Map<string, { start: number; length: number }> {
  const out = new Map<string, { start: number; length: number }>();
  const count = Math.min(view.getUint16(4), 64);
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    out.set(tag, { start: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return out;
}

/** Glyph to character, from one Unicode subtable (formats 4 and 12) turned round. */
function subtable(view: DataView, at: number, out: Map<number, string>): void {
  const put = (code: number, glyph: number): void => {
    if (glyph > 0 && code > 0x1f && code <= 0x10ffff && !out.has(glyph))
      out.set(glyph, String.fromCodePoint(code));
  };
  const format = view.getUint16(at);
  if (format === 12) {
    const groups = Math.min(view.getUint32(at + 12), 20_000);
    for (let i = 0; i < groups; i++) {
      const group = at + 16 + i * 12;
      const first = view.getUint32(group);
      const last = Math.min(view.getUint32(group + 4), first + 65_535);
      for (let code = first; code <= last; code++) put(code, view.getUint32(group + 8) + code - first);
    }
  } else if (format === 4) {
    const twice = view.getUint16(at + 6);
    for (let i = 0; i < twice; i += 2) {
      const last = view.getUint16(at + 14 + i);
      const first = view.getUint16(at + 16 + twice + i);
      const delta = view.getUint16(at + 16 + twice * 2 + i);
      const offsetAt = at + 16 + twice * 3 + i;
      const offset = view.getUint16(offsetAt);
      for (let code = first; code <= last && code < 0xffff; code++) {
        const raw = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - first) * 2);
        put(code, offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff);
      }
    }
  }
}

/** Glyph to character of a TrueType or OpenType program: its Unicode cmap, else its glyph names (post 2). */
function sfnt(bytes: Uint8Array): Map<number, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = new Map<number, string>();
  const found = tables(view);
  const cmap = found.get('cmap');
  if (cmap !== undefined) {
    const count = Math.min(view.getUint16(cmap.start + 2), 32);
    for (let i = 0; i < count; i++) {
      const at = cmap.start + 4 + i * 8;
      const platform = view.getUint16(at);
      const encoding = view.getUint16(at + 2);
      const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
      if (unicode) subtable(view, cmap.start + view.getUint32(at + 4), out);
    }
  }
  const post = found.get('post');
  if (out.size === 0 && post !== undefined && view.getUint32(post.start) === 0x20000) {
    const count = view.getUint16(post.start + 32);
    const names: string[] = [];
    for (let at = post.start + 34 + count * 2; at < post.start + post.length; ) {
      const length = view.getUint8(at);
      names.push(String.fromCharCode(...bytes.subarray(at + 1, at + 1 + length)));
      at += length + 1;
    }
    for (let glyph = 0; glyph < count; glyph++) {
      const index = view.getUint16(post.start + 34 + glyph * 2);
      const character = named(names[index - 258] ?? '');
      if (character !== undefined) out.set(glyph, character);
    }
  }
  return out;
}

/**
 * Code maps of a document's fonts, each worked out once. A code of a TrueType font without a map is taken for
 * the glyph's number (Identity-H, how such fonts are embedded), one of a Type 1 font for its encoding's.
 */
export function codeMaps(engine: Pdfium): (font: number) => CodeMap {
  const known = new Map<number, CodeMap>();
  return (font) => {
    const found = known.get(font);
    if (found !== undefined) return found;
    const map = recovered(fontProgram(engine, font));
    known.set(font, map);
    return map;
  };
}

/** What a font program tells of its codes; nothing for a damaged one. */
export function recovered(program: Uint8Array | undefined): CodeMap {
  if (program === undefined || program.length < 12) return new Map();
  try {
    return program[0] === 0x25 || program[0] === 0x80 ? type1(program) : sfnt(program);
  } catch (error) {
    if (error instanceof RangeError) return new Map();
    throw error;
  }
}
