import type { PdfFile } from './file.ts';
import { entriesOf, itemsOf, PdfDamage, type Raw, type Reference, referenceOf } from './syntax.ts';

/** A page: its object, its own entries, and what a viewer shows of it. */
export interface Page {
  readonly reference: Reference;
  readonly entries: ReadonlyMap<string, Raw>;
  /** `[left, bottom, right, top]` in the page's own coordinates. */
  readonly area: Rectangle;
  /** Quarter turns clockwise. */
  readonly turns: number;
}

export type Rectangle = readonly [number, number, number, number];

const INHERITED = ['/MediaBox', '/CropBox', '/Rotate'];
const MOST_NODES = 50_000;

/** The pages in their order. @throws {PdfDamage} */
export function pagesOf(file: PdfFile): Page[] {
  const root = entriesOf(file.resolve(file.trailer.get('/Root')));
  const pages: Page[] = [];
  const seen = new Set<number>();
  const visit = (raw: Raw | undefined, inherited: ReadonlyMap<string, Raw>) => {
    const reference = referenceOf(raw);
    if (reference === undefined || seen.has(reference.number)) return;
    seen.add(reference.number);
    if (seen.size > MOST_NODES) throw new PdfDamage('too many pages');
    const entries = entriesOf(file.object(reference));
    const known = new Map(inherited);
    for (const key of INHERITED) {
      const own = entries.get(key);
      if (own !== undefined) known.set(key, own);
    }
    const kids = entries.get('/Kids');
    if (kids === undefined) pages.push({ reference, entries, ...shown(file, known) });
    else for (const kid of itemsOf(file.resolve(kids))) visit(kid, known);
  };
  visit(root.get('/Pages'), new Map());
  return pages;
}

function shown(file: PdfFile, entries: ReadonlyMap<string, Raw>): { area: Rectangle; turns: number } {
  const media = rectangle(file, entries.get('/MediaBox')) ?? [0, 0, 612, 792];
  const crop = rectangle(file, entries.get('/CropBox')) ?? media;
  const area: Rectangle = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  const degrees = Number(file.resolve(entries.get('/Rotate')) ?? 0);
  const turns = Number.isFinite(degrees) ? ((Math.round(degrees / 90) % 4) + 4) % 4 : 0;
  return { area: area[0] < area[2] && area[1] < area[3] ? area : media, turns };
}

function rectangle(file: PdfFile, raw: Raw | undefined): Rectangle | undefined {
  const numbers = itemsOf(file.resolve(raw)).map((item) => Number(file.resolve(item)));
  const [a, b, c, d] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (!numbers.every(Number.isFinite)) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** A box of a place, counted from the top left of the page as shown, in the page's own coordinates. */
export function inPage({ area, turns }: Page, box: Rectangle): Rectangle {
  const [left, bottom, right, top] = area;
  const at = (x: number, y: number): readonly [number, number] => {
    if (turns === 1) return [left + y, bottom + x];
    if (turns === 2) return [right - x, bottom + y];
    if (turns === 3) return [right - y, top - x];
    return [left + x, top - y];
  };
  const [x1, y1] = at(box[0], box[1]);
  const [x2, y2] = at(box[2], box[3]);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
