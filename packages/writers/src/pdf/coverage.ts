import { fontFiles } from './fonts.ts';

/** What a printer sets where it has no type for a character: 下三画 〓. */
export const MISSING = '〓';

/** Characters that print nothing: controls, joiners, marks of direction, byte order marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

const SPACE = /[\p{Zs}\t]/u;

let covered: ReadonlySet<number> | undefined;

/**
 * Text as the faces can set it: line breaks stay, other controls and invisible marks go, spaces of every width become
 * one of theirs, and a character that some face lacks becomes 〓.
 */
export function printable(text: string): string {
  covered ??= coveredByAll();
  let printed = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n' || covered.has(code)) printed += character;
    else if (SPACE.test(character)) printed += ' ';
    else if (!INVISIBLE.test(character)) printed += MISSING;
  }
  return printed;
}

function coveredByAll(): Set<number> {
  const [first, ...others] = fontFiles().map(charactersOf);
  const common = new Set<number>();
  for (const code of first ?? []) {
    if (!INVISIBLE.test(String.fromCodePoint(code)) && others.every((other) => other.has(code)))
      common.add(code);
  }
  return common;
}

/** Every character a TrueType file maps to a glyph, by the format 12 table of its `cmap` (OpenType 1.9, cmap). */
function charactersOf(font: Buffer): Set<number> {
  const cmap = tableAt(font, 'cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    if (font.readUInt16BE(table) === 12) return groupsOf(font, table);
  }
  throw new Error('the font has no cmap of format 12');
}

function groupsOf(font: Buffer, table: number): Set<number> {
  const codes = new Set<number>();
  const count = font.readUInt32BE(table + 12);
  for (let group = 0; group < count; group++) {
    const at = table + 16 + group * 12;
    const last = font.readUInt32BE(at + 4);
    for (let code = font.readUInt32BE(at); code <= last; code++) codes.add(code);
  }
  return codes;
}

function tableAt(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}
