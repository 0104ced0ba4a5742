import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Pool } from '@mingzhang/server';
import { picker } from '../score/random.ts';
import { damaged } from './damage.ts';

/**
 * Reads and checks damaged files of every format, each in a worker with a limit of time and memory:
 * `npm run fuzz [-- --seconds 60 --seed 1 --format pdf]`. Every file has to end in a report or in a clear refusal;
 * a crash, a hang or an error of ours ends the run with 1 and leaves the file.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string' },
  },
});

const LIMIT_MS = 20_000;
const REFUSALS = new Set(['damaged', 'encrypted', 'too-large', 'too-slow', 'not-this-format', 'empty']);

type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: { readonly code: string; readonly messageEn: string } };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const seeds = [
  here('../examples/documents'),
  here('../../shared/documents/reference'),
  here('../../shared/documents/shanghai'),
]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => ['.txt', '.docx', '.html', '.pdf', '.xlsx', '.xls', '.doc'].includes(extname(file)))
  .filter((file) => values.format === undefined || extname(file) === `.${values.format}`)
  .map((file) => ({ format: extname(file), bytes: readFileSync(file) }));

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-fuzz-'));
const pool = new Pool<unknown, Answer>(new URL('../packages/cli/src/worker.ts', import.meta.url), {
  size: 2,
  jobMs: LIMIT_MS,
  heapMb: 768,
});
const pick = picker(Number(values.seed));
const until = performance.now() + Number(values.seconds) * 1000;
const counts = new Map<string, number>();
const kept: string[] = [];
let made = 0;
let slowest = 0;

async function once(): Promise<void> {
  const seed = seeds[pick(seeds.length)];
  if (seed === undefined) throw new Error('no documents to damage');
  const path = join(folder, `${made++}${seed.format}`);
  writeFileSync(path, damaged(seed.bytes, pick));
  const start = performance.now();
  const ending = await pool.run({ path, wanted: { kind: 'line' } });
  slowest = Math.max(slowest, performance.now() - start);
  const outcome =
    ending.kind !== 'answer'
      ? `broken: ${ending.kind}`
      : ending.answer.kind === 'done'
        ? 'read'
        : ending.answer.failure.code;
  counts.set(`${seed.format} ${outcome}`, (counts.get(`${seed.format} ${outcome}`) ?? 0) + 1);
  if (outcome === 'read' || REFUSALS.has(outcome)) rmSync(path);
  else
    kept.push(
      `${path}: ${ending.kind === 'answer' && ending.answer.kind === 'failed' ? ending.answer.failure.messageEn : outcome}`,
    );
}

async function lane(): Promise<void> {
  while (performance.now() < until) await once();
}

await Promise.all([lane(), lane()]);
await pool.close();
for (const [key, count] of [...counts].sort()) console.log(`${String(count).padStart(6)}  ${key}`);
console.log(
  `${made} files, slowest ${(slowest / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MB`,
);
for (const line of kept) console.log(line);
if (kept.length === 0) rmSync(folder, { recursive: true, force: true });
process.exitCode = kept.length === 0 ? 0 : 1;
