import type { Evidence } from '@mingzhang/model';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { BlockBuilder } from '../block-builder.ts';
import { LIMITS } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { decodeText } from '../text-encoding.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
]);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'o:p',
  'q',
  's',
  'samp',
  'small',
  'span',
  'st1',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'img',
]);
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i;
const HEADING = /^h([1-6])$/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/**
 * Reads html: tables as grids with their spans, everything else as paragraphs in reading order. A table that holds
 * tables is layout and read through. Hidden text is named and left out. Places are tables and paragraphs as they
 * stand in the file.
 *
 * @throws {ReadError} `too-large` where elements are nested deeper than a document's can be.
 */
export function readHtml(bytes: Uint8Array): Evidence {
  const declared = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1];
  const reader = new HtmlReader();
  reader.flow(parse(decodeText(bytes, declared), { treeAdapter: boundedAdapter() }));
  reader.endParagraph();
  return reader.builder.evidence();
}

/** The default tree, refused as soon as it is nested too deep: deep nesting costs the square of its depth. */
function boundedAdapter(): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>();
  return {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      const depth = (depths.get(parent) ?? 0) + 1;
      if (depth > LIMITS.nesting) {
        throw new ReadError(
          'too-large',
          `网页元素嵌套超过 ${LIMITS.nesting} 层，未予读取。`,
          `Elements are nested deeper than ${LIMITS.nesting} levels; the page was not read.`,
        );
      }
      depths.set(child, depth);
      defaultTreeAdapter.appendChild(parent, child);
    },
  };
}

class HtmlReader {
  readonly builder = new BlockBuilder();
  #text = '';
  #heading: number | undefined;
  #paragraphs = 0;
  #tables = 0;

  flow(parent: Parent): void {
    for (const node of parent.childNodes) this.#node(node);
  }

  endParagraph(): void {
    if (this.#text.trim() !== '') {
      this.builder.paragraph(this.#text, { paragraph: ++this.#paragraphs }, this.#heading);
    }
    this.#text = '';
  }

  #node(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) this.#text += collapsed(node.value);
    if (!('tagName' in node)) return;
    if (SKIPPED.has(node.tagName)) return;
    if (this.#hidden(node)) return;
    if (node.tagName === 'nav') {
      this.#navigation();
    } else if (node.tagName === 'br') {
      this.#text += '\n';
    } else if (node.tagName === 'table') {
      this.endParagraph();
      this.#table(node);
    } else if (INLINE.has(node.tagName)) {
      this.flow(node);
    } else {
      this.endParagraph();
      const level = HEADING.exec(node.tagName)?.[1];
      if (level !== undefined) this.#heading = Number(level);
      this.flow(node);
      this.endParagraph();
      if (level !== undefined) this.#heading = undefined;
    }
  }

  /** Links within or between pages say again what stands elsewhere. */
  #navigation(): void {
    this.endParagraph();
    this.builder.note({
      code: 'navigation',
      reason: '网页的导航目录，未作内容读取。',
      reasonEn: 'Navigation of the page, not read as content.',
      place: { paragraph: this.#paragraphs + 1 },
    });
  }

  #hidden(element: Element): boolean {
    const hidden =
      attribute(element, 'hidden') !== undefined || HIDDEN.test(attribute(element, 'style') ?? '');
    if (hidden && innerText(element).trim() !== '') {
      this.builder.note({
        code: 'hidden-text',
        reason: '页面中有隐藏的文字，未予读取；公开前应删除。',
        reasonEn: 'The page holds hidden text, which was not read; remove it before publishing.',
        place: { paragraph: this.#paragraphs + 1 },
      });
    }
    return hidden;
  }

  #table(table: Element): void {
    if (holdsTable(table)) {
      for (const row of rowsOf(table)) {
        for (const cell of cellsOf(row)) {
          this.flow(cell);
          this.endParagraph();
        }
      }
      return;
    }
    const number = ++this.#tables;
    const grid = this.builder.grid({ table: number, row: 1, cell: 1 }, true);
    const caption = table.childNodes.find((node) => node.nodeName === 'caption');
    if (caption !== undefined) {
      this.flow(caption as Element);
      this.endParagraph();
    }
    for (const [r, row] of rowsOf(table).entries()) {
      grid.row();
      for (const [c, cell] of cellsOf(row).entries()) {
        this.builder.count();
        const text = innerText(cell)
          .replace(/ *\n */g, '\n')
          .trim();
        grid.cell(
          text,
          { table: number, row: r + 1, cell: c + 1 },
          span(cell, 'colspan'),
          span(cell, 'rowspan'),
        );
      }
    }
    this.builder.finish(grid);
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isFinite(value) && value > 0
    ? Math.min(value, name === 'colspan' ? LIMITS.columns : 65_534)
    : 1;
}

function collapsed(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
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

function holdsTable(element: Element): boolean {
  return element.childNodes.some((node) => isElement(node) && (node.tagName === 'table' || holdsTable(node)));
}

/** Text of an element; `br` and blocks inside it end a line. */
function innerText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeName === '#text' && 'value' in node) text += collapsed(node.value);
    if (!isElement(node) || SKIPPED.has(node.tagName) || HIDDEN.test(attribute(node, 'style') ?? ''))
      continue;
    if (node.tagName === 'br') text += '\n';
    else if (INLINE.has(node.tagName)) text += innerText(node);
    else text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${innerText(node)}\n`;
  }
  return text;
}
