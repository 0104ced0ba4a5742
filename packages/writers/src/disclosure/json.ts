import type { Disclosure } from '@mingzhang/model';
import { checkDisclosure } from './json-shape.ts';
import type { Check } from './shape.ts';

/** The version of the shape a disclosure is stored in. */
export const DISCLOSURE_SCHEMA = 'mingzhang.disclosure/1';

/** A disclosure as JSON text: the disclosure itself, with the name of its shape before it. */
export function toJson(disclosure: Disclosure): string {
  return `${JSON.stringify({ schema: DISCLOSURE_SCHEMA, ...disclosure })}\n`;
}

/** What is wrong with a stored disclosure and where, as a path such as `tables[3].rows[0].cells.total.fen`. */
export class DisclosureJsonError extends Error {
  readonly code = 'not-this-format';
  readonly at: string;
  readonly messageEn: string;

  constructor(at: string, zh: string, en: string) {
    super(at === '' ? zh : `${at}：${zh}`);
    this.name = 'DisclosureJsonError';
    this.at = at;
    this.messageEn = at === '' ? en : `${at}: ${en}`;
  }
}

const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The disclosure that {@link toJson} stored. What is read is checked before it is believed: kinds of cells, whole fen,
 * known absences, places, texts.
 *
 * @throws {DisclosureJsonError} where the text is no JSON, of another version, or something in it has another shape.
 */
export function fromJson(text: string): Disclosure {
  if (text.length > MOST_BYTES)
    throw new DisclosureJsonError('', '文件过大，未予读取', 'the file is too large and was not read');
  const value = parsedJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DisclosureJsonError('', '不是一个对象', 'not an object');
  const { schema, ...rest } = value as Record<string, unknown>;
  if (schema !== DISCLOSURE_SCHEMA)
    throw new DisclosureJsonError(
      'schema',
      `应为 ${DISCLOSURE_SCHEMA}，实为 ${JSON.stringify(schema) ?? '空缺'}`,
      `must be ${DISCLOSURE_SCHEMA}, is ${JSON.stringify(schema) ?? 'missing'}`,
    );
  const fault: Check = checkDisclosure(rest, '');
  if (fault !== undefined) throw new DisclosureJsonError(fault.at, `应为${fault.zh}`, `must be ${fault.en}`);
  return rest as unknown as Disclosure;
}

/** JSON text as a value. @throws {DisclosureJsonError} */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DisclosureJsonError('', '不是 JSON 文本', 'not JSON');
  }
}
