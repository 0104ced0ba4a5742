import { ReadError } from '../read-error.ts';
import { MalformedXml } from '../xml/malformed.ts';
import type { Attributes } from '../xml/tag.ts';
import { walkXml } from '../xml/walk-xml.ts';

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
export function walkPart(xml: string, depth: number, walker: Walker): void {
  let level = 0;
  try {
    walkXml(xml, {
      open({ name, attributes }) {
        level++;
        if (level > depth) throw tooDeep();
        walker.open?.(localName(name), attributes);
      },
      text: (text) => walker.text?.(text),
      close(name) {
        level--;
        walker.close?.(localName(name));
      },
    });
  } catch (error) {
    throw error instanceof MalformedXml ? damagedPart() : error;
  }
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
