import { unzipSync } from 'fflate';
import { sha256 } from '../disclosure/sha256.ts';
import { readCsv } from './csv.ts';

/** What is wrong with a data package, and in which of its files. */
export class DatapackageError extends Error {
  readonly code = 'damaged';
  readonly file: string;
  readonly messageEn: string;

  constructor(file: string, zh: string, en: string) {
    super(`${file}：${zh}`);
    this.name = 'DatapackageError';
    this.file = file;
    this.messageEn = `${file}: ${en}`;
  }
}

/** A row of a resource by field. Empty is missing. */
export class PackageRow {
  readonly #values: ReadonlyMap<string, string>;
  readonly #where: string;

  constructor(values: ReadonlyMap<string, string>, where: string) {
    this.#values = values;
    this.#where = where;
  }

  text(name: string): string {
    return this.#values.get(name) ?? '';
  }

  textOrNull(name: string): string | null {
    const text = this.text(name);
    return text === '' ? null : text;
  }

  number(name: string): number {
    const value = Number(this.text(name));
    if (this.text(name) === '' || !Number.isFinite(value))
      throw new DatapackageError(this.#where, `${name} 应为数`, `${name} must be a number`);
    return value;
  }

  whole(name: string): number {
    const value = this.number(name);
    if (!Number.isSafeInteger(value))
      throw new DatapackageError(this.#where, `${name} 应为整数`, `${name} must be a whole number`);
    return value;
  }

  has(name: string): boolean {
    return this.text(name) !== '';
  }

  one<T extends string>(name: string, values: readonly T[]): T {
    const text = this.text(name);
    const found = values.find((value) => value === text);
    if (found === undefined)
      throw new DatapackageError(
        this.#where,
        `${name} 应为 ${values.join('、')} 之一`,
        `${name} must be one of ${values.join(', ')}`,
      );
    return found;
  }

  texts(name: string): string[] {
    const value = parsed(this.text(name) || '[]', this.#where);
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
      throw new DatapackageError(this.#where, `${name} 应为文字的数组`, `${name} must be an array of texts`);
    return value;
  }
}

export interface Package {
  readonly document: Readonly<Record<string, unknown>>;
  readonly version: string;
  rows(resource: string): readonly PackageRow[];
}

const DESCRIPTOR = 'datapackage.json';
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 64;

/** Opens the archive within limits; every file is checked against its hash before it is read. */
export function openPackage(bytes: Uint8Array): Package {
  const files = unzipped(bytes);
  const decode = (name: string): string | undefined => {
    const content = files[name];
    return content === undefined ? undefined : new TextDecoder().decode(content);
  };
  const text = decode(DESCRIPTOR);
  if (text === undefined) throw new DatapackageError(DESCRIPTOR, '没有这个文件', 'the file is missing');
  const descriptor = parsed(text, DESCRIPTOR);
  if (
    !isObject(descriptor) ||
    descriptor.schema !== 'mingzhang.datapackage/1' ||
    !isObject(descriptor.document)
  )
    throw new DatapackageError(DESCRIPTOR, '不是明账的数据包', 'not a data package of Mingzhang');
  const listed = new Map<string, string>();
  for (const resource of Array.isArray(descriptor.resources) ? descriptor.resources : []) {
    if (!isObject(resource) || typeof resource.path !== 'string' || typeof resource.name !== 'string')
      continue;
    const content = files[resource.path];
    if (content === undefined || resource.hash !== `sha256:${sha256(content)}`)
      throw new DatapackageError(
        resource.path,
        '缺少，或与哈希值不符',
        'missing, or not the one whose hash is named',
      );
    listed.set(resource.name, resource.path);
  }
  return {
    document: descriptor.document,
    version: String(descriptor.id).replace(/^urn:sha256:/, ''),
    rows: (resource) => {
      const path = listed.get(resource);
      return path === undefined ? [] : recordsOf(decode(path) ?? '', path);
    },
  };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > MOST_BYTES || ++count > MOST_FILES) throw new RangeError('too large');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof RangeError)
      throw new DatapackageError('zip', '解压后过大，未予读取', 'unpacks to more than may be read');
    throw new DatapackageError('zip', '压缩包已损坏', 'the archive is damaged');
  }
}

function recordsOf(text: string, path: string): PackageRow[] {
  const [head = [], ...rows] = csvRows(text, path);
  return rows.map(
    (row, i) => new PackageRow(new Map(head.map((name, c) => [name, row[c] ?? ''])), `${path} ${i + 2}`),
  );
}

function csvRows(text: string, path: string): string[][] {
  try {
    return readCsv(text);
  } catch {
    throw new DatapackageError(path, '引号没有闭合', 'a quotation is not closed');
  }
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DatapackageError(where, '不是 JSON', 'not JSON');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
