const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ZERO = /\p{Mn}|\p{Me}|\p{Cf}/u;
const UNSAFE = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Text of a stranger as one safe line: no control characters, no terminal escapes, no marks that turn reading order. */
export function safeLine(text: string): string {
  return text
    .replace(UNSAFE, ' ')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/** Columns a text takes in a terminal: Chinese characters two, Latin ones one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character <= '~') return 1;
  if (WIDE.test(character)) return 2;
  return ZERO.test(character) ? 0 : 1;
}

/** Cut to at most `width` columns, with `…` where something was cut off. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

const CLOSING = /^[，。、；：！？）》」』”’,.;:!?)\]%]/;

/** Lines of at most `width` columns, broken between Chinese characters and between Latin words. */
export function wrap(text: string, width: number): readonly string[] {
  const pieces = text.match(/▸?[!-~\u00a0-\u024f]+| +|▸?[^!-~ \u00a0-\u024f]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const fits = widthOf(line) + widthOf(piece) <= width;
    if (fits || (line !== '' && CLOSING.test(piece) && widthOf(piece) <= 2)) line += piece;
    else {
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = piece === ' ' ? '' : piece.trimStart();
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
