import type { PdfFile } from './file.ts';
import { dictionary, type Raw } from './syntax.ts';

/** Objects to be added to a file or put in place of old ones, each with its whole body. */
export class Additions {
  readonly #bodies = new Map<number, { readonly generation: number; readonly body: string }>();
  #next: number;

  constructor(size: number) {
    this.#next = size;
  }

  /** A number for an object to come. */
  reserve(): number {
    return this.#next++;
  }

  add(body: string): number {
    const number = this.reserve();
    this.put(number, body);
    return number;
  }

  put(number: number, body: string, generation = 0): void {
    this.#bodies.set(number, { generation, body });
  }

  /** The file with the objects behind it as an incremental update (ISO 32000-1, 7.5.6): its own bytes stay as they are. */
  appendedTo(file: PdfFile, bytes: Uint8Array): Uint8Array {
    const last = bytes[bytes.byteLength - 1];
    let update = last === 0x0a || last === 0x0d ? '' : '\n';
    const offsets = new Map<number, { offset: number; generation: number }>();
    for (const [number, { generation, body }] of this.#bodies) {
      offsets.set(number, { offset: bytes.byteLength + update.length, generation });
      update += `${number} ${generation} obj\n${body}\nendobj\n`;
    }
    const start = bytes.byteLength + update.length;
    update += file.byStream ? this.#stream(file, offsets, start) : this.#table(file, offsets);
    update += `startxref\n${start}\n%%EOF\n`;
    return Buffer.concat([bytes, Buffer.from(update, 'latin1')]);
  }

  #trailer(file: PdfFile, size: number): [string, Raw][] {
    const kept = ['/Root', '/Info', '/ID'].flatMap((key): [string, Raw][] => {
      const value = file.trailer.get(key);
      return value === undefined ? [] : [[key, value]];
    });
    return [['/Size', String(size)], ...kept, ['/Prev', String(file.start)]];
  }

  #table(file: PdfFile, offsets: ReadonlyMap<number, { offset: number; generation: number }>): string {
    const lines = [...offsets].sort(([a], [b]) => a - b);
    const table = lines.map(
      ([number, { offset, generation }]) =>
        `${number} 1\n${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
    );
    return `xref\n${table.join('')}trailer\n${dictionary(this.#trailer(file, this.#next))}\n`;
  }

  #stream(
    file: PdfFile,
    offsets: ReadonlyMap<number, { offset: number; generation: number }>,
    start: number,
  ): string {
    const own = this.#next;
    const lines = [...offsets, [own, { offset: start, generation: 0 }] as const].sort(([a], [b]) => a - b);
    const rows = lines.map(([, { offset, generation }]) => {
      const row = Buffer.alloc(7);
      row[0] = 1;
      row.writeUInt32BE(offset, 1);
      row.writeUInt16BE(generation, 5);
      return row;
    });
    const data = Buffer.concat(rows).toString('latin1');
    const entries = dictionary([
      ['/Type', '/XRef'],
      ['/W', '[1 4 2]'],
      ['/Index', `[${lines.map(([number]) => `${number} 1`).join(' ')}]`],
      ['/Length', String(data.length)],
      ...this.#trailer(file, own + 1),
    ]);
    return `${own} 0 obj\n${entries}\nstream\n${data}\nendstream\nendobj\n`;
  }
}
