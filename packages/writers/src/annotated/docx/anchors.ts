import { tagsOf, unescaped } from '../office/xml.ts';

/** A child of a paragraph, such as a run, and the text it prints. */
interface Child {
  readonly from: number;
  to: number;
  text: string;
}

/** A paragraph of the document part, by offsets: where its content begins (behind its properties) and ends. */
export interface ParagraphSpan {
  readonly open: number;
  begin: number;
  end: number;
  /** Whether it is written as one empty tag, `end` then being behind it. */
  readonly empty: boolean;
  readonly children: Child[];
}

interface CellSpan {
  readonly first: ParagraphSpan;
  readonly last: ParagraphSpan;
}

/** Where paragraphs and cells stand in the document part, counted as places count them. */
export interface Anchors {
  readonly paragraphs: ReadonlyMap<number, ParagraphSpan>;
  readonly cells: ReadonlyMap<string, CellSpan>;
}

export function cellKey(table: number, row: number, cell: number): string {
  return `${table}:${row}:${cell}`;
}

/** Elements that hold nothing printed. */
const UNPRINTED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:delInstrText',
  'w:footnotePr',
  'w:pict',
]);

/**
 * Counts tables of the body, their rows and cells, and paragraphs outside tables in the order they end. A paragraph in
 * a text box is numbered but anchored at the paragraph that holds the box: Word takes no comments inside one.
 */
export function anchorsOf(xml: string): Anchors {
  const paragraphs = new Map<number, ParagraphSpan>();
  const cells = new Map<string, CellSpan>();
  /** Paragraphs open around the present place; the first one carries the comments of all. */
  const open: ParagraphSpan[] = [];
  let depth = 0;
  let childDepth = 0;
  let silent = 0;
  let tables = 0;
  let nested = 0;
  let row = 0;
  let cell = 0;
  let inside: ParagraphSpan[] = [];
  let textFrom = -1;

  const openTag = (name: string, from: number, to: number, empty: boolean) => {
    depth++;
    const [paragraph] = open;
    if (paragraph !== undefined && depth === childDepth && name !== 'w:pPr') {
      paragraph.children.push({ from, to, text: '' });
    }
    if (silent > 0 || UNPRINTED.has(name)) {
      silent++;
      return;
    }
    const child = paragraph?.children.at(-1);
    if (name === 'w:p') {
      const span: ParagraphSpan = { open: from, begin: to, end: to, empty, children: [] };
      open.push(span);
      if (open.length === 1) childDepth = depth + 1;
    } else if (name === 'w:tbl') {
      if (nested++ === 0) {
        tables++;
        row = 0;
      }
    } else if (name === 'w:tr' && nested === 1) {
      row++;
      cell = 0;
    } else if (name === 'w:tc' && nested === 1) {
      cell++;
      inside = [];
    } else if (name === 'w:t') textFrom = to;
    else if (child !== undefined && name === 'w:br') child.text += '\n';
    else if (child !== undefined && name === 'w:tab') child.text += ' ';
    else if (child !== undefined && name === 'w:noBreakHyphen') child.text += '-';
  };

  const closeTag = (name: string, from: number, to: number) => {
    const [paragraph] = open;
    if (paragraph !== undefined && depth === childDepth) {
      if (name === 'w:pPr') paragraph.begin = to;
      const child = paragraph.children.at(-1);
      if (child !== undefined && name !== 'w:pPr') child.to = to;
    }
    depth--;
    if (silent > 0) {
      silent--;
      return;
    }
    if (name === 'w:t') {
      const child = paragraph?.children.at(-1);
      if (child !== undefined && textFrom >= 0) child.text += unescaped(xml.slice(textFrom, from));
      textFrom = -1;
    } else if (name === 'w:p') {
      const span = open.pop();
      if (span === undefined) return;
      span.end = span.empty ? to : from;
      const outer = open[0] ?? span;
      if (nested === 0) paragraphs.set(paragraphs.size + 1, outer);
      else if (nested === 1 && open.length === 0) inside.push(span);
    } else if (name === 'w:tc' && nested === 1) {
      const first = inside[0];
      const last = inside.at(-1);
      if (first !== undefined && last !== undefined) cells.set(cellKey(tables, row, cell), { first, last });
    } else if (name === 'w:tbl') nested--;
  };

  for (const { name, kind, from, to } of tagsOf(xml)) {
    if (kind !== 'close') openTag(name, from, to, kind === 'empty');
    if (kind !== 'open') closeTag(name, from, to);
  }
  return { paragraphs, cells };
}
