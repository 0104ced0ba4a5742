import { walkPart } from './xml.ts';

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Text as a workbook means it: `_x000D_` and its like decoded, line ends as `\n`. */
export function decodeText(text: string): string {
  const decoded = text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
}

/** Reads `sharedStrings.xml`: rich text joined, phonetic readings left out. @throws {ReadError} */
export function readSharedStrings(xml: string, depth: number): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  walkPart(xml, depth, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') strings.push(decodeText(current));
    },
  });
  return strings;
}
