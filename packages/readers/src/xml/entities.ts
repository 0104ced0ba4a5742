import { MalformedXml } from './malformed.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;

/** Text with its references resolved (the five of XML, numbered characters) and its line ends as `\n`. @throws {MalformedXml} */
export function decodeEntities(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return plain.includes('&') ? plain.replace(REFERENCE, resolved) : plain;
}

function resolved(_: string, named?: string, decimal?: string, hexadecimal?: string): string {
  if (named !== undefined) return ENTITIES[named] ?? '';
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (!(point >= 0x20 || point === 9 || point === 10 || point === 13) || point > 0x10ffff)
    throw new MalformedXml('an unknown entity');
  return String.fromCodePoint(point);
}
