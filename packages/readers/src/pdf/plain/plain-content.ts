import { type Box, type Matrix, mapped } from '../frame.ts';
import type { Budget } from '../limits.ts';
import type { PageContent } from '../page-content.ts';
import { keepRule, type PageRules, type Rule, straightened } from '../page-rules.ts';
import { ContentLexer } from './content-lexer.ts';
import { PlainFile } from './file.ts';
import { type PageEntry, pageEntries } from './page-tree.ts';
import { type Fonts, Painter } from './painter.ts';
import { NotPlain, type Value } from './values.ts';

/** A PDF that can be read without PDFium, as far as its pages can. */
export interface PlainDocument {
  readonly count: number;
  /** What a page prints, or undefined where it takes PDFium to tell, or where it holds more than is left. */
  readonly page: (index: number, left: Budget) => PageContent | undefined;
}

/**
 * Opens a PDF of the kind office programs write: a sound cross-reference table, streams packed by Flate, embedded
 * fonts that say what their codes mean. Undefined where it is of another kind. At most `pages` pages can be asked for.
 */
export function plainDocument(bytes: Uint8Array, pages: number): PlainDocument | undefined {
  return unlessNotPlain(() => {
    const file = new PlainFile(bytes);
    const { entries, count } = pageEntries(file, pages);
    const fonts: Fonts = new Map();
    const lexer = new ContentLexer();
    const page = (index: number, left: Budget): PageContent | undefined => {
      const entry = entries[index];
      if (entry === undefined) return undefined;
      return unlessNotPlain(() => {
        lexer.open(contentOf(file, entry));
        const painter = new Painter(file, entry.resources, fonts, lexer);
        painter.run(left);
        return contentOfPage(painter, entry);
      });
    };
    return { count, page };
  });
}

function contentOfPage(painter: Painter, { area, rotation }: PageEntry): PageContent {
  const { strings, shapes, pictures, objects } = painter;
  return {
    area,
    rotation,
    characters: strings.characters,
    clipped: strings.clipped,
    dropped: 0,
    rules: (matrix: Matrix): PageRules => {
      const lying: Rule[] = [];
      const standing: Rule[] = [];
      const turned = ({ left, top, right, bottom }: Box): Box => mapped(matrix, left, top, right, bottom);
      for (const shape of shapes) keepRule({ lying, standing }, turned(shape));
      const seen = pictures.map(turned);
      for (const picture of seen) keepRule({ lying, standing }, picture);
      return {
        lying: straightened(lying),
        standing: straightened(standing),
        pictures: seen,
        lost: [],
        objects,
        dropped: 0,
      };
    },
  };
}

/** A page's content streams as one. */
function contentOf(file: PlainFile, entry: PageEntry): Uint8Array {
  const contents = file.resolve(entry.contents);
  if (contents === undefined || contents === null) return new Uint8Array();
  if (!Array.isArray(contents)) return file.bytesOf(contents);
  const parts = contents.map((part: Value) => file.bytesOf(part));
  const blank = new Uint8Array([10]);
  return Buffer.concat(parts.flatMap((part) => [part, blank]));
}

function unlessNotPlain<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}
