import type { PlainFile } from './file.ts';
import { unicodeMap } from './unicode-map.ts';
import { type Dict, isDict, Name, NotPlain, requireDict, type Value } from './values.ts';

/** What one character code of a font prints. */
export interface FontCharacter {
  readonly code: number;
  readonly text: string;
  /** Advance in thousandths of the font's size. */
  readonly width: number;
  readonly blank: boolean;
}

/** An embedded font that writes along the line and tells what its codes mean. */
export interface PlainFont {
  /** The same all through a document, and another for each font. */
  readonly id: number;
  /** Codes of two bytes. */
  readonly wide: boolean;
  /** @throws NotPlain where the font does not tell */
  readonly character: (code: number) => FontCharacter;
}

const blank = /^[\s\u200b\ufeff]*$/;

const usable = (text: string): boolean => {
  if (text === '') return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const rightToLeft = (unit >= 0x590 && unit <= 0x8ff) || (unit >= 0xfb1d && unit <= 0xfdff);
    const saysNothing = unit < 0x20 || (unit >= 0xd800 && unit <= 0xf8ff) || unit >= 0xfffd;
    if (rightToLeft || saysNothing) return false;
  }
  return true;
};

/** Reads a font, or throws NotPlain where only PDFium knows how. */
export function plainFont(file: PlainFile, dict: Dict, id: number): PlainFont {
  const subtype = nameOf(file.get(dict, 'Subtype'));
  const composite = subtype === 'Type0';
  if (!composite && subtype !== 'Type1' && subtype !== 'TrueType')
    throw new NotPlain('a font of glyphs drawn');
  const own = composite ? descendant(file, dict) : dict;
  requireEmbedded(file, own);
  const encoding = nameOf(file.get(dict, 'Encoding'));
  if (composite && encoding !== 'Identity-H') throw new NotPlain('a predefined map of codes');
  const map = dict.has('ToUnicode')
    ? unicodeMap(file.bytesOf(dict.get('ToUnicode')))
    : new Map<number, string>();
  const ascii = !composite && encoding === 'WinAnsiEncoding';
  const widthOf = composite ? compositeWidths(file, own) : simpleWidths(file, dict);
  const known = new Map<number, FontCharacter>();
  const character = (code: number): FontCharacter => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const told = map.get(code) ?? (ascii && code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '');
    if (!usable(told)) throw new NotPlain('a code without a meaning');
    const text = /[\ufb00-\ufb06]/.test(told) ? told.normalize('NFKC') : told;
    const made = { code, text, width: widthOf(code), blank: blank.test(text) };
    known.set(code, made);
    return made;
  };
  return { id, wide: composite, character };
}

const nameOf = (value: Value | undefined): string | undefined =>
  value instanceof Name ? value.text : undefined;

function descendant(file: PlainFile, dict: Dict): Dict {
  const list = file.get(dict, 'DescendantFonts');
  if (!Array.isArray(list) || list.length !== 1) throw new NotPlain('not one descendant');
  return requireDict(file.resolve(list[0]));
}

function requireEmbedded(file: PlainFile, dict: Dict): void {
  const descriptor = file.get(dict, 'FontDescriptor');
  const keys = ['FontFile', 'FontFile2', 'FontFile3'];
  if (!isDict(descriptor) || !keys.some((key) => descriptor.has(key))) throw new NotPlain('not embedded');
}

const whole = (value: Value | undefined): number => (typeof value === 'number' ? Math.trunc(value) : 0);

function simpleWidths(file: PlainFile, dict: Dict): (code: number) => number {
  const list = file.get(dict, 'Widths');
  if (!Array.isArray(list)) throw new NotPlain('no widths');
  const first = whole(file.get(dict, 'FirstChar'));
  const missing = whole(file.get(requireDict(file.get(dict, 'FontDescriptor')), 'MissingWidth'));
  return (code) => {
    const width = list[code - first];
    return width === undefined ? missing : whole(file.resolve(width));
  };
}

function compositeWidths(file: PlainFile, dict: Dict): (code: number) => number {
  const standard = file.get(dict, 'DW');
  const otherwise = standard === undefined ? 1000 : whole(standard);
  const single = new Map<number, number>();
  const ranges: [number, number, number][] = [];
  const list = file.get(dict, 'W') ?? [];
  if (!Array.isArray(list)) throw new NotPlain('no widths');
  for (let i = 0; i < list.length; ) {
    const first = whole(file.resolve(list[i]));
    const next = file.resolve(list[i + 1]);
    if (Array.isArray(next)) {
      for (const [offset, width] of next.entries()) {
        if (!single.has(first + offset)) single.set(first + offset, whole(file.resolve(width)));
      }
      i += 2;
    } else {
      ranges.push([first, whole(next), whole(file.resolve(list[i + 2]))]);
      i += 3;
    }
  }
  return (code) =>
    single.get(code) ?? ranges.find(([first, last]) => code >= first && code <= last)?.[2] ?? otherwise;
}
