import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exampleFiles } from './files.ts';

const folder = join(import.meta.dirname, '..', 'documents');

await rm(folder, { recursive: true, force: true });
const files = exampleFiles();
let bytes = 0;
for (const [path, content] of files) {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
  bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}
process.stdout.write(`${files.size} files, ${(bytes / 1_000_000).toFixed(2)} MB\n`);
