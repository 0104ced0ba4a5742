import { inflateRawSync } from 'node:zlib';

/** Everything that stands in a file as text: of a zip archive the names and contents of its members. */
export function everything(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  if (file.readUInt16BE(0) !== 0x504b) return file.toString('utf8');
  const texts: string[] = [];
  let at = file.readUInt32LE(file.length - 6);
  for (let left = file.readUInt16LE(file.length - 12); left > 0; left--) {
    const [method, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const header = file.readUInt32LE(at + 42);
    const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
    const content = file.subarray(start, start + packed);
    texts.push(file.toString('utf8', at + 46, at + 46 + (name ?? 0)));
    texts.push((method === 0 ? content : inflateRawSync(content)).toString('utf8'));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return texts.join('\n');
}
