import { decodeEntities } from './entities.ts';
import { MalformedXml } from './malformed.ts';
import { type Tag, tagAt } from './tag.ts';

/** What a walk tells of elements and text as they stand; names have their prefix. */
export interface XmlWalker {
  open(tag: Tag): void;
  text(text: string): void;
  close(name: string): void;
}

const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const [BANG, QUESTION, SLASH, CLOSE, SPACE] = [0x21, 0x3f, 0x2f, 0x3e, 0x20];

/** Tags that come again and again are taken apart once; a document of a million different ones fills no memory. */
const MOST_KNOWN = 4096;

/**
 * Walks an XML document in memory. A document type is passed over and nothing it declares is known: nothing outside
 * the text is ever fetched, and no entity expands beyond the five of XML and numbered characters.
 *
 * @throws {MalformedXml} where the text is not well formed.
 */
export function walkXml(xml: string, walker: XmlWalker): void {
  if (FORBIDDEN.test(xml)) throw new MalformedXml('a character that XML does not allow');
  const known = new Map<string, Tag>();
  const names: string[] = [];
  let roots = 0;
  let from = 0;

  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', from)) {
    textUntil(at);
    const mark = xml.charCodeAt(at + 1);
    if (mark === SLASH) close(at);
    else if (mark === QUESTION) from = endOf(xml, '?>', at);
    else if (mark === BANG) passOver(at);
    else open(at);
  }
  textUntil(xml.length);
  if (names.length > 0 || roots === 0) throw new MalformedXml('the document ends too early');

  function textUntil(end: number): void {
    if (end === from) return;
    const text = xml.slice(from, end);
    if (names.length > 0) walker.text(decodeEntities(text));
    else if (text.trim() !== '') throw new MalformedXml('text outside the root');
  }

  function open(at: number): void {
    const shortest = xml.slice(at, xml.indexOf('>', at) + 1);
    let tag = known.get(shortest);
    if (tag === undefined) {
      tag = tagAt(xml, at);
      if (tag === undefined) throw new MalformedXml('a tag is broken');
      if (tag.length === shortest.length && known.size < MOST_KNOWN) known.set(shortest, tag);
    }
    if (names.length === 0 && ++roots > 1) throw new MalformedXml('a second root');
    from = at + tag.length;
    walker.open(tag);
    if (tag.alone) walker.close(tag.name);
    else names.push(tag.name);
  }

  function close(at: number): void {
    const name = names.pop();
    if (name === undefined || !xml.startsWith(name, at + 2)) throw new MalformedXml('tags do not match');
    from = at + 2 + name.length;
    while (xml.charCodeAt(from) <= SPACE) from++;
    if (xml.charCodeAt(from++) !== CLOSE) throw new MalformedXml('tags do not match');
    walker.close(name);
  }

  function passOver(at: number): void {
    if (xml.startsWith('<!--', at)) {
      from = endOf(xml, '-->', at + 4);
    } else if (xml.startsWith('<![CDATA[', at) && names.length > 0) {
      from = endOf(xml, ']]>', at);
      walker.text(xml.slice(at + 9, from - 3));
    } else if (xml.startsWith('<!DOCTYPE', at)) {
      const end = endOf(xml, '>', at);
      const subset = xml.indexOf('[', at);
      from = subset === -1 || subset > end ? end : endOf(xml, '>', endOf(xml, ']', subset));
    } else throw new MalformedXml('a tag is broken');
  }
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end === -1) throw new MalformedXml('the document ends too early');
  return end + mark.length;
}
