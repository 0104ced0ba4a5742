import { type ClipBox, ClipWatch } from '../clip.ts';
import { identity, type Matrix } from '../frame.ts';
import { Characters, type Run } from '../page-characters.ts';
import type { ContentLexer } from './content-lexer.ts';
import type { FontCharacter, PlainFont } from './fonts.ts';
import { place } from './single.ts';
import type { GraphicsState } from './state.ts';
import { NotPlain } from './values.ts';

const ascent = 880;
const descent = -120;

/** How strings are printed: the state's part of it, and what comes of it. */
export interface Print {
  readonly textMatrix: Matrix;
  readonly pageMatrix: Matrix;
  readonly scale: number;
  readonly size: number;
  readonly mode: number;
  /** From text to page, with the horizontal scale. */
  readonly matrix: Matrix;
  readonly run: Run;
}

export const noPrint: Print = {
  textMatrix: [0, 0, 0, 0, 0, 0],
  pageMatrix: identity,
  scale: 1,
  size: 0,
  mode: 0,
  matrix: identity,
  run: { font: 0, size: 0, direction: undefined, hidden: false },
};

/** A string laid along its line from 0, in the font's size; then where it stands. Taken up again and again. */
class Shown {
  readonly codes: FontCharacter[] = [];
  readonly offsets: number[] = [];
  count = 0;
  /** What stands before its first character, in thousandths. */
  before = 0;
  /** Where its print ends, and where the next string begins. */
  printed = 0;
  next = 0;
  size = 0;
  x = 0;
  y = 0;
  /** Of the print, in points. */
  height = 0;
  length = 0;
}

/** How many strings and characters back a second printing of the same (for boldness) is looked for. */
const stringsBack = 5;
const charactersBack = 7;

/**
 * The characters a page shows, in the order of its content. What is printed twice in one place counts once, and so
 * do blanks in a row; a string of one blank counts as a gap.
 */
export class Strings {
  readonly characters = new Characters();
  clipped = '';
  readonly #watch = new ClipWatch();
  readonly #lexer: ContentLexer;
  readonly #shown = Array.from({ length: stringsBack }, () => new Shown());
  #free = new Shown();
  #next = 0;

  constructor(lexer: ContentLexer) {
    this.#lexer = lexer;
  }

  /** Shows the lexer's strings and moves the state's text position on. */
  show(state: GraphicsState, font: PlainFont, print: Print): void {
    const shown = this.#free;
    this.#lay(shown, state, font);
    const start = Math.fround(state.x - (shown.before * state.size * state.scale) / 1000);
    const textY = Math.fround(state.y + state.rise);
    state.x = Math.fround(start + Math.fround(shown.next * state.scale));
    if (shown.count === 0 || (shown.count === 1 && shown.codes[0]?.blank === true)) return;
    const { textMatrix: text, pageMatrix: page, matrix } = print;
    const lineX = place(text[0], start, text[2], textY, text[4]);
    const lineY = place(text[1], start, text[3], textY, text[5]);
    shown.x = place(page[0], lineX, page[2], lineY, page[4]);
    shown.y = place(page[1], lineX, page[3], lineY, page[5]);
    shown.size = print.size;
    shown.height = print.run.size;
    shown.length = Math.abs(matrix[0] * shown.printed);
    if (this.#isSecond(shown)) return;
    this.#print(shown, print, state.clip);
    this.#free = this.#shown[this.#next] ?? new Shown();
    this.#shown[this.#next] = shown;
    this.#next = (this.#next + 1) % stringsBack;
  }

  #print({ codes, offsets, count, x, y }: Shown, print: Print, clip: ClipBox | undefined): void {
    const { matrix, run } = print;
    const near = Math.hypot(matrix[0], matrix[1]) * 0.07 * Math.abs(print.size);
    const clipOf = (): ClipBox | undefined => clip;
    let fresh = true;
    for (let index = 0; index < count; index++) {
      const code = codes[index];
      if (code === undefined) continue;
      const along = offsets[index] ?? 0;
      const atX = place(matrix[0], along, 0, 0, x);
      const atY = place(matrix[1], along, 0, 0, y);
      if (this.#isOver(code, run, atX, atY, near)) continue;
      this.#put(code, print, atX, atY, fresh, clipOf);
      fresh = false;
    }
  }

  /** Fills in the codes and their offsets along the line. */
  #lay(shown: Shown, state: GraphicsState, font: PlainFont): void {
    const { ends, kerns, items, text } = this.#lexer;
    const { codes, offsets } = shown;
    const { size, characterSpace, wordSpace } = state;
    let count = 0;
    let before = 0;
    let along = 0;
    let printed = 0;
    let at = 0;
    for (let item = 0; item < items; item++) {
      const end = ends[item] ?? 0;
      if (end < 0) {
        const value = kerns[item] ?? 0;
        if (at === 0) before += value;
        else along = Math.fround(along - Math.fround(value * size) / 1000);
        continue;
      }
      if (font.wide && (end - at) % 2 === 1) throw new NotPlain('half a code');
      while (at < end) {
        const code = font.wide ? (text[at] ?? 0) * 256 + (text[at + 1] ?? 0) : (text[at] ?? 0);
        at += font.wide ? 2 : 1;
        const character = font.character(code);
        codes[count] = character;
        offsets[count] = along;
        count++;
        along = Math.fround(along + Math.fround(Math.fround(character.width * size) / 1000));
        printed = along;
        if (code === 32 && !font.wide) along = Math.fround(along + wordSpace);
        along = Math.fround(along + characterSpace);
      }
    }
    shown.count = count;
    shown.before = before;
    shown.printed = printed;
    shown.next = along;
  }

  /** Whether one of the last strings was the same in the same place. */
  #isSecond(shown: Shown): boolean {
    const first = shown.codes[0];
    for (const other of this.#shown) {
      if (other.count === shown.count && other.codes[0] === first && isSame(shown, other)) return true;
    }
    return false;
  }

  /** Whether a character was printed there before, or is one more blank, or none at all. */
  #isOver({ text, code }: FontCharacter, run: Run, x: number, y: number, near: number): boolean {
    const { characters } = this;
    const { codes, runs } = characters;
    const last = codes.length - 1;
    for (let index = last; index > last - charactersBack && index >= 0; index--) {
      if (codes[index] !== code || runs[index]?.font !== run.font) continue;
      if (Math.abs(characters.x(index) - x) < near && Math.abs(characters.y(index) - y) < near) return true;
    }
    if (text === ' ') return characters.texts[last] === ' ' && Math.abs(characters.y(last) - y) < 1;
    return text === '\n' || text === '\r' || text === '\u0002';
  }

  #put(
    { text, code, width }: FontCharacter,
    { matrix, size, run }: Print,
    x: number,
    y: number,
    fresh: boolean,
    clipOf: () => ClipBox | undefined,
  ): void {
    const [a, b, c, d] = matrix;
    const advance = Math.fround(width * Math.fround(size / 1000));
    const low = (descent * size) / 1000;
    const high = (ascent * size) / 1000;
    const left = x + Math.min(0, a * advance) + Math.min(c * low, c * high);
    const right = x + Math.max(0, a * advance) + Math.max(c * low, c * high);
    const bottom = y + Math.min(0, b * advance) + Math.min(d * low, d * high);
    const top = y + Math.max(0, b * advance) + Math.max(d * low, d * high);
    const { characters } = this;
    for (let piece = 0; piece < text.length; piece++) {
      const one = text.length === 1 ? text : text.charAt(piece);
      characters.put(one, code, run, x, y, left, bottom, right, top);
      if (!this.#watch.hides(characters, fresh && piece === 0, clipOf)) continue;
      this.clipped += one;
      characters.drop();
    }
  }
}

/** Whether two strings print the same codes in almost the same place. */
function isSame(shown: Shown, other: Shown): boolean {
  const { codes, count, size } = shown;
  if (size !== other.size) return false;
  for (let i = 0; i < count; i++) if (codes[i] !== other.codes[i]) return false;
  const across = Math.abs(shown.x - other.x);
  const up = Math.abs(shown.y - other.y);
  if (across > shown.height / 4 || up > shown.height / 4) return false;
  const last = codes[count - 1]?.width ?? 0;
  return across <= (0.9 * last * size) / 1000 && up <= Math.max(shown.length, size) / 8;
}
