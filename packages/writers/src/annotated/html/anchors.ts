import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const SKIPPED = new Set(
  'script style head template noscript svg math iframe object select textarea'.split(' '),
);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark o:p q s samp small span st1 strike strong sub sup time tt u var wbr img'.split(
    ' ',
  ),
);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const DEEPEST = 500;

/** Where the tags of marked elements can be added to: offsets behind the tag's name. */
export interface HtmlAnchors {
  readonly paragraphs: ReadonlyMap<number, number>;
  readonly cells: ReadonlyMap<string, number>;
  /** Where the body ends. */
  readonly end: number;
}

/**
 * Counts tables, their rows and cells, and paragraphs as the places of html count them. A paragraph is anchored at
 * the block it stands in. Undefined where elements are nested too deep.
 */
export function htmlAnchors(html: string): HtmlAnchors | undefined {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const counter = new Counter();
  counter.flow(document, undefined, 0);
  counter.endParagraph();
  if (counter.tooDeep) return undefined;
  const body = find(document, 'html', 'body');
  return {
    paragraphs: counter.paragraphs,
    cells: counter.cells,
    end: body?.sourceCodeLocation?.endTag?.startOffset ?? html.length,
  };
}

class Counter {
  readonly paragraphs = new Map<number, number>();
  readonly cells = new Map<string, number>();
  tooDeep = false;
  #count = 0;
  #tables = 0;
  #started = false;
  #block: Element | undefined;

  flow(parent: Parent, block: Element | undefined, depth: number): void {
    if (depth > DEEPEST) this.tooDeep = true;
    else for (const node of parent.childNodes) this.#node(node, block, depth + 1);
  }

  endParagraph(): void {
    if (this.#started) {
      const at = behindName(this.#block);
      this.#count++;
      if (at !== undefined) this.paragraphs.set(this.#count, at);
    }
    this.#started = false;
  }

  #node(node: Node, block: Element | undefined, depth: number): void {
    if (node.nodeName === '#text' && 'value' in node && !this.#started && node.value.trim() !== '') {
      this.#started = true;
      this.#block = block;
    }
    if (!isElement(node) || SKIPPED.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === 'br') return;
    if (node.tagName === 'table') {
      this.endParagraph();
      this.#table(node, depth);
    } else if (INLINE.has(node.tagName)) {
      this.flow(node, block, depth);
    } else {
      this.endParagraph();
      this.flow(node, node, depth);
      this.endParagraph();
    }
  }

  #table(table: Element, depth: number): void {
    const rows = rowsOf(table);
    if (holdsTable(table, depth)) {
      for (const cell of rows.flatMap(cellsOf)) {
        this.flow(cell, cell, depth + 1);
        this.endParagraph();
      }
      return;
    }
    const number = ++this.#tables;
    const caption = table.childNodes.find((node) => node.nodeName === 'caption');
    if (caption !== undefined && isElement(caption)) {
      this.flow(caption, caption, depth);
      this.endParagraph();
    }
    for (const [r, row] of rows.entries()) {
      for (const [c, cell] of cellsOf(row).entries()) {
        const at = behindName(cell);
        if (at !== undefined) this.cells.set(`${number}:${r + 1}:${c + 1}`, at);
      }
    }
  }
}

function behindName(element: Element | undefined): number | undefined {
  const start = element?.sourceCodeLocation?.startTag?.startOffset;
  return element === undefined || start === undefined ? undefined : start + 1 + element.tagName.length;
}

function find(parent: Parent, ...names: readonly string[]): Element | undefined {
  const [name, ...rest] = names;
  const child = parent.childNodes.filter(isElement).find(({ tagName }) => tagName === name);
  return child === undefined || rest.length === 0 ? child : find(child, ...rest);
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN.test(value)));
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.tagName)
      ? child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr')
      : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function holdsTable(element: Element, depth: number): boolean {
  return (
    depth <= DEEPEST &&
    element.childNodes.some(
      (node) => isElement(node) && (node.tagName === 'table' || holdsTable(node, depth + 1)),
    )
  );
}
