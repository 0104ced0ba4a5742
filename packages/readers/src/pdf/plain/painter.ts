import { type ClipBox, narrowed } from '../clip.ts';
import type { Box } from '../frame.ts';
import { isSameRun, runOf } from '../page-characters.ts';
import { isThin } from '../page-rules.ts';
import type { ContentLexer } from './content-lexer.ts';
import type { PlainFile } from './file.ts';
import { type PlainFont, plainFont } from './fonts.ts';
import { operations } from './operators.ts';
import { covered, Path } from './path.ts';
import { composed } from './single.ts';
import { firstState, type GraphicsState } from './state.ts';
import { noPrint, type Print, Strings } from './strings.ts';
import { type Dict, isDict, Name, NotPlain, requireDict, Stream, type Value } from './values.ts';

const deepestStack = 512;
const clipping = 4;
const invisible = 3;

/** A document's fonts, each read once. */
export type Fonts = Map<Dict, PlainFont | NotPlain>;

/** Goes through a page's content and keeps what is printed and what may be ruling lines. */
export class Painter {
  readonly lexer: ContentLexer;
  readonly path = new Path();
  readonly strings: Strings;
  readonly shapes: Box[] = [];
  readonly pictures: Box[] = [];
  objects = 0;
  state: GraphicsState = firstState();
  readonly #saved: GraphicsState[] = [];
  readonly #file: PlainFile;
  readonly #resources: Dict;
  readonly #fonts: Fonts;
  readonly #named = new Map<string, PlainFont | NotPlain>();
  readonly #widths = new Map<string, number>();
  #clips = false;
  #print: Print = noPrint;

  constructor(file: PlainFile, resources: Dict, fonts: Fonts, lexer: ContentLexer) {
    this.#file = file;
    this.#resources = resources;
    this.#fonts = fonts;
    this.lexer = lexer;
    this.strings = new Strings(this.lexer);
  }

  /** @throws NotPlain where the page holds what only PDFium reads, or more than the limits allow */
  run(limits: { readonly characters: number; readonly objects: number }): void {
    for (let found = this.lexer.next(); found !== 0; found = this.lexer.next()) {
      const operation = operations.get(found);
      if (operation === undefined) throw new NotPlain('an unknown operator');
      operation(this);
      if (this.objects > limits.objects || this.strings.characters.length > limits.characters) {
        throw new NotPlain('more than is read');
      }
    }
  }

  save(): void {
    if (this.#saved.length >= deepestStack) throw new NotPlain('too many states');
    this.#saved.push({ ...this.state });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (saved !== undefined) this.state = saved;
  }

  #resource(kind: string, name: string): Value | undefined {
    const dict = this.#file.get(this.#resources, kind);
    return isDict(dict) ? this.#file.get(dict, name) : undefined;
  }

  setFont(name: string, size: number): void {
    const font = this.#named.get(name) ?? this.#font(name);
    if (font instanceof NotPlain || size === 0) throw new NotPlain('a font of PDFium');
    this.state.font = font;
    this.state.size = size;
  }

  #font(name: string): PlainFont | NotPlain {
    const dict = requireDict(this.#resource('Font', name));
    const font = this.#fonts.get(dict) ?? attempt(() => plainFont(this.#file, dict, this.#fonts.size + 1));
    this.#fonts.set(dict, font);
    this.#named.set(name, font);
    return font;
  }

  setExtended(name: string): void {
    const width = this.#widths.get(name) ?? this.#lineWidth(name);
    if (!Number.isNaN(width)) this.state.lineWidth = width;
  }

  /** The line width that an extended state sets, or NaN. */
  #lineWidth(name: string): number {
    const dict = requireDict(this.#resource('ExtGState', name));
    if (dict.has('Font')) throw new NotPlain('a font in a state');
    const width = this.#file.get(dict, 'LW');
    const set = typeof width === 'number' ? width : Number.NaN;
    this.#widths.set(name, set);
    return set;
  }

  mark(): void {
    const { dict, otherName } = this.lexer;
    const named = dict === undefined ? this.#resource('Properties', otherName) : dict;
    if (isDict(named) && named.has('ActualText')) throw new NotPlain('other text for what is printed');
  }

  show(): void {
    const { state } = this;
    const { font } = state;
    if (font === undefined || state.mode >= clipping) throw new NotPlain('text as a clip, or without a font');
    this.objects++;
    this.strings.show(state, font, this.#printOf(font.id));
  }

  /** How the state prints; the same object as for the string before where nothing has changed. */
  #printOf(font: number): Print {
    const { scale, textMatrix, matrix, size, mode } = this.state;
    const last = this.#print;
    const same = last.textMatrix === textMatrix && last.pageMatrix === matrix && last.scale === scale;
    if (same && last.size === size && last.mode === mode && last.run.font === font) return last;
    const scaled = scale === 1 ? textMatrix : composed([scale, 0, 0, 1, 0, 0], textMatrix);
    const whole = same ? last.matrix : composed(scaled, matrix);
    const run = runOf(font, size, whole, mode === invisible);
    const known = isSameRun(run, last.run) ? last.run : run;
    this.#print = { textMatrix, pageMatrix: matrix, scale, size, mode, matrix: whole, run: known };
    return this.#print;
  }

  clipNext(): void {
    this.#clips = true;
  }

  paint(filled: boolean, stroked: boolean): void {
    const { path, state } = this;
    path.trim();
    if (path.length > 1 && (filled || stroked)) this.#keep(stroked);
    if (path.length > 0 && this.#clips) {
      const box = path.length === 1 ? nowhere : clipOf(path.bounds(state.matrix, undefined));
      if (path.length === 1 || (path.length >= 4 && path.length <= 16)) {
        state.clip = narrowed(state.clip, box);
      }
    }
    this.#clips = false;
    path.clear();
  }

  #keep(stroked: boolean): void {
    const { path, state } = this;
    this.objects++;
    const box = path.bounds(state.matrix, stroked ? state.lineWidth : undefined);
    if (isThin(box)) this.shapes.push(box);
    else {
      path.pieces(state.matrix, stroked, (piece) => {
        if (isThin(piece)) this.shapes.push(piece);
      });
    }
  }

  place(name: string): void {
    const object = this.#resource('XObject', name);
    const subtype = object instanceof Stream ? this.#file.get(object.dict, 'Subtype') : undefined;
    if (!(subtype instanceof Name) || subtype.text !== 'Image') throw new NotPlain('a form');
    this.objects++;
    this.pictures.push(covered(this.state.matrix, 0, 0, 1, 1));
  }
}

const nowhere: ClipBox = { left: 0, bottom: 0, right: 0, top: 0 };

const clipOf = ({ left, top, right, bottom }: Box): ClipBox => ({ left, bottom: top, right, top: bottom });

function attempt<T>(make: () => T): T | NotPlain {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotPlain) return error;
    throw error;
  }
}
