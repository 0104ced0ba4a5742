import { SaxesParser } from 'saxes';
import { ReadError } from '../read-error.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a part's walker is told; names come without their prefix. */
export interface Walker {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Walks an XML part of a workbook. Document types are not followed, so nothing outside the text is ever fetched and
 * no entity expands beyond the five of XML.
 *
 * @throws {ReadError} `damaged` where the text is not well formed, `too-large` below `depth` levels.
 */
export function walkXml(xml: string, depth: number, walker: Walker): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let level = 0;
  parser.on('opentag', (tag) => {
    level++;
    if (level > depth) throw tooDeep();
    walker.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    level--;
    walker.close?.(localName(tag.name));
  });
  const { text } = walker;
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('error', () => {
    throw damagedPart();
  });
  parser.write(xml).close();
}

/** An attribute by its name without prefix: `r:id` and `id` alike. */
export function attributeNamed(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const key = Object.keys(attributes).find((each) => localName(each) === name);
  return key === undefined ? undefined : attributes[key];
}

/** Whether an XML Schema boolean says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A workbook part is missing or is not what it should be. */
export function damagedPart(): ReadError {
  return new ReadError(
    'damaged',
    '工作簿已损坏：内部文件缺失或有误。',
    'The workbook is damaged: a part of it is missing or corrupt.',
  );
}

function tooDeep(): ReadError {
  return new ReadError('too-large', '文件嵌套层次过深。', 'The file is nested too deeply.');
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
