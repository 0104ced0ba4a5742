import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launcher, published } from './documents.ts';
import { cold } from './measure.ts';
import { ms, type Section } from './section.ts';

const FILES = 500;
const FORMATS = new Set(['.txt', '.docx', '.html', '.pdf', '.xlsx']);

/** `mingzhang check FOLDER` over five hundred mixed files: files a second and peak memory. */
export async function folderBench(): Promise<Section> {
  const examples = fileURLToPath(new URL('../examples/documents', import.meta.url));
  const sources = [join(published, 'reference'), join(published, 'shanghai'), examples]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => FORMATS.has(extname(file)));
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  try {
    for (let i = 0; i < FILES; i++) {
      const source = sources[i % sources.length] ?? '';
      const part = join(folder, String(i % 20));
      mkdirSync(part, { recursive: true });
      copyFileSync(source, join(part, `${i}${extname(source)}`));
    }
    const run = await cold(process.execPath, [
      launcher,
      'check',
      folder,
      '--format',
      'ndjson',
      '--output',
      join(folder, 'out.ndjson'),
    ]);
    return {
      title: 'A folder of five hundred mixed files',
      note: `${sources.length} different txt, docx, html, pdf and xlsx files, copied; \`mingzhang check FOLDER --format ndjson\`, the whole process.`,
      head: ['files', 'seconds', 'files a second', 'peak memory'],
      rows: [
        [
          String(FILES),
          ms(run.ms / 1000),
          (FILES / (run.ms / 1000)).toFixed(1),
          `${run.peak?.toFixed(0) ?? '?'} MB`,
        ],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
