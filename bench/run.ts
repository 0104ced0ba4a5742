import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { deskBench } from './desk.ts';
import { docxBench } from './docx.ts';
import { firstLoadBench } from './first-load.ts';
import { folderBench } from './folder.ts';
import { pdfBench } from './pdf.ts';
import type { Section } from './section.ts';
import { writeBench } from './write.ts';

/**
 * Measures the project beside its peers in one run: `npm run bench [-- docx pdf folder write desk first-load] [--write]`.
 * With `--write` the figures go to docs/benchmarks.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});

const BENCHES: Readonly<Record<string, () => Promise<Section | undefined>>> = {
  docx: docxBench,
  pdf: pdfBench,
  folder: folderBench,
  write: writeBench,
  desk: deskBench,
  'first-load': firstLoadBench,
};
const chosen = positionals.length === 0 ? Object.keys(BENCHES) : positionals;

const load = loadavg()[0] ?? 0;
const parts: string[] = [];
for (const name of chosen) {
  const bench = BENCHES[name];
  if (bench === undefined) throw new Error(`no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
  const section = await bench();
  const text =
    section === undefined
      ? `## ${name}\n\nnot measured: the documents for it are not here\n`
      : markdown(section);
  console.log(text);
  parts.push(text);
}

function markdown({ title, note, head, rows }: Section): string {
  const lines = [
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
  return `## ${title}\n\n${note}\n\n${lines.join('\n')}\n`;
}

if (values.write) {
  const path = new URL('../docs/benchmarks.md', import.meta.url);
  const intro =
    '# Benchmarks\n\nThe last measured figures, made by `npm run bench -- --write`. Peers are measured in the same run on the same machine, which is noisy: compare the ratios, not the milliseconds.\n';
  const machine = `Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}; load when the run began: ${load.toFixed(1)}.\n`;
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  writeFileSync(path, [intro, machine, ...merged(before, parts)].join('\n'));
}

/** Sections measured now stand in for the same ones of before; the others stay. */
function merged(before: string, now: readonly string[]): string[] {
  const title = (text: string) => /^## (.*)$/m.exec(text)?.[1];
  const old = before.split(/^(?=## )/m).filter((text) => text.startsWith('## '));
  const kept = old.map((text) => now.find((one) => title(one) === title(text)) ?? text);
  return [...kept, ...now.filter((one) => !old.some((text) => title(text) === title(one)))];
}
