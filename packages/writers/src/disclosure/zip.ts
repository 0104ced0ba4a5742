import { type Zippable, zipSync } from 'fflate';

/** The earliest date a zip member can carry: the same bytes for the same content. */
const DAWN = new Date(1980, 0, 1);

/** Members as a zip archive whose bytes depend on their names, order and content alone. */
export function zipped(members: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(members)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files[name] = [bytes, { level: 6, mtime: DAWN }];
  }
  return zipSync(files);
}
