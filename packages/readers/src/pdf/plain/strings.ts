import { type ClipBox, ClipWatch } from '../clip.ts';
import type { Matrix } from '../frame.ts';
import type { Character, Run } from '../page-content.ts';
import type { ContentLexer } from './content-lexer.ts';
import type { FontCharacter, PlainFont } from './fonts.ts';
import { place } from './single.ts';
import type { GraphicsState } from './state.ts';
import { NotPlain } from './values.ts';

const ascent = 880;
const descent = -120;

/** One string shown: its codes, and where it begins and ends. */
interface Shown {
  readonly codes: readonly FontCharacter[];
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Of the print, in points. */
  readonly height: number;
  readonly length: number;
}

/** A string laid along its line from 0, in the font's size. */
interface Laid {
  readonly codes: readonly FontCharacter[];
  readonly offsets: readonly number[];
  /** What stands before its first character, in thousandths. */
  readonly before: number;
  readonly next: number;
  readonly printed: number;
}

/** How many strings and characters back a second printing of the same (for boldness) is looked for. */
const stringsBack = 5;
const charactersBack = 7;
const blankCharacter = /^[\s\u200b\ufeff]*$/;

/**
 * The characters a page shows, in the order of its content. What is printed twice in one place counts once, and so
 * do blanks in a row; a string of one blank counts as a gap.
 */
export class Strings {
  readonly characters: Character[] = [];
  clipped = '';
  #run: Run | undefined;
  readonly #watch = new ClipWatch();
  readonly #lexer: ContentLexer;
  readonly #shown: Shown[] = [];

  constructor(lexer: ContentLexer) {
    this.#lexer = lexer;
  }

  /** Shows the lexer's strings and moves the state's text position on. */
  show(state: GraphicsState, font: PlainFont, run: Run, matrix: Matrix): void {
    const laid = this.#lay(state, font);
    const start = Math.fround(state.x - (laid.before * state.size * state.scale) / 1000);
    const [a, b] = matrix;
    const [p, q, r, s, t, u] = state.textMatrix;
    const textY = Math.fround(state.y + state.rise);
    const lineX = place(p, start, r, textY, t);
    const lineY = place(q, start, s, textY, u);
    const [g, h, i, j, k, l] = state.matrix;
    const x = place(g, lineX, i, lineY, k);
    const y = place(h, lineX, j, lineY, l);
    state.x = Math.fround(start + Math.fround(laid.next * state.scale));
    const { codes, offsets } = laid;
    if (codes.length === 0) return;
    if (codes.length === 1 && blankCharacter.test(codes[0]?.text ?? '')) return;
    if (
      this.#isSecond({ codes, size: state.size, x, y, height: run.size, length: Math.abs(a * laid.printed) })
    )
      return;
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index];
      if (code === undefined) continue;
      const along = offsets[index] ?? 0;
      this.#put(
        code,
        run,
        place(a, along, 0, 0, x),
        place(b, along, 0, 0, y),
        matrix,
        state.size,
        state.clip,
      );
    }
  }

  /** The codes and their offsets along the line, and where the print and the string end. */
  #lay(state: GraphicsState, font: PlainFont): Laid {
    const { ends, kerns, text } = this.#lexer;
    const codes: FontCharacter[] = [];
    const offsets: number[] = [];
    const { size, characterSpace, wordSpace } = state;
    let before = 0;
    let along = 0;
    let printed = 0;
    let kern = 0;
    let at = 0;
    for (const end of ends) {
      if (end < 0) {
        const value = kerns[kern++] ?? 0;
        if (at === 0) before += value;
        else along = Math.fround(along - Math.fround(value * size) / 1000);
        continue;
      }
      if (font.wide && (end - at) % 2 === 1) throw new NotPlain('half a code');
      while (at < end) {
        const code = font.wide ? (text[at] ?? 0) * 256 + (text[at + 1] ?? 0) : (text[at] ?? 0);
        at += font.wide ? 2 : 1;
        const character = font.character(code);
        codes.push(character);
        offsets.push(along);
        along = Math.fround(along + Math.fround(Math.fround(character.width * size) / 1000));
        printed = along;
        if (code === 32 && !font.wide) along = Math.fround(along + wordSpace);
        along = Math.fround(along + characterSpace);
      }
    }
    return { codes, offsets, before, next: along, printed };
  }

  #isSecond(shown: Shown): boolean {
    const known = this.#shown;
    const first = shown.codes[0];
    for (let back = 1; back <= stringsBack; back++) {
      const other = known[known.length - back];
      if (other === undefined) break;
      if (other.codes[0]?.code === first?.code && isSame(shown, other)) return true;
    }
    known.push(shown);
    return false;
  }

  #put(
    printed: FontCharacter,
    run: Run,
    x: number,
    y: number,
    [a, b, c, d]: Matrix,
    size: number,
    clip: ClipBox | undefined,
  ): void {
    const { text, code } = printed;
    const out = this.characters;
    const near = Math.hypot(a, b) * 0.07 * Math.abs(size);
    for (let back = 1; back <= charactersBack; back++) {
      const other = out[out.length - back];
      if (other === undefined) break;
      const same = other.code === code && other.run.font === run.font;
      if (same && Math.abs(other.x - x) < near && Math.abs(other.y - y) < near) return;
    }
    const last = out[out.length - 1];
    if (text === ' ' && last?.text === ' ' && Math.abs(last.y - y) < 1) return;
    if (text === '\n' || text === '\r' || text === '\u0002') return;
    const advance = Math.fround(printed.width * Math.fround(size / 1000));
    const low = (descent * size) / 1000;
    const high = (ascent * size) / 1000;
    const x1 = Math.fround(x + Math.min(0, a * advance) + Math.min(c * low, c * high));
    const x2 = Math.fround(x + Math.max(0, a * advance) + Math.max(c * low, c * high));
    const y1 = Math.fround(y + Math.min(0, b * advance) + Math.min(d * low, d * high));
    const y2 = Math.fround(y + Math.max(0, b * advance) + Math.max(d * low, d * high));
    const box = [x1, y1, x2, y2] as const;
    for (const one of text) {
      const character: Character = { text: one, code, run, unmapped: false, x, y, box };
      const fresh = this.#run !== run;
      this.#run = run;
      if (this.#watch.hides(character, fresh, () => clip)) this.clipped += one;
      else out.push(character);
    }
  }
}

/** Whether two strings print the same codes in almost the same place. */
function isSame(shown: Shown, other: Shown): boolean {
  const { codes, size } = shown;
  if (codes.length !== other.codes.length || size !== other.size) return false;
  for (let i = 0; i < codes.length; i++) if (codes[i]?.code !== other.codes[i]?.code) return false;
  const across = Math.abs(shown.x - other.x);
  const up = Math.abs(shown.y - other.y);
  if (across > shown.height / 4 || up > shown.height / 4) return false;
  const last = codes[codes.length - 1]?.width ?? 0;
  return across <= (0.9 * last * size) / 1000 && up <= Math.max(shown.length, size) / 8;
}
