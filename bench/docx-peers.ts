import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A program that reads a docx in a process of its own. */
interface Peer {
  readonly name: string;
  /** Ends well where the program is installed. */
  readonly probe: readonly [string, ...string[]];
  readonly runs: number;
  command(file: string, folder: string): readonly [string, ...string[]];
}

const READ_ALL =
  'import sys, docx\nd = docx.Document(sys.argv[1])\nfor p in d.paragraphs: p.text\nfor t in d.tables:\n  for r in t.rows:\n    for c in r.cells: c.text';

const PEERS: readonly Peer[] = [
  {
    name: 'python-docx: every paragraph and cell',
    probe: ['python3', '-c', 'import docx'],
    runs: 3,
    command: (file) => ['python3', '-c', READ_ALL, file],
  },
  {
    name: 'pandoc: to HTML',
    probe: ['pandoc', '--version'],
    runs: 3,
    command: (file) => ['pandoc', '-o', '/dev/null', '-t', 'html', file],
  },
  {
    name: 'LibreOffice: to HTML',
    probe: ['soffice', '--version'],
    runs: 2,
    command: (file, folder) => [
      'soffice',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--convert-to',
      'html',
      '--outdir',
      folder,
      file,
    ],
  },
];

/** Gives every installed peer its command to `measure`, in a folder that is taken away afterwards. */
export async function withPeers<Result>(
  file: string,
  measure: (
    name: string,
    runs: number,
    command: readonly [string, ...string[]] | undefined,
  ) => Promise<Result>,
): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  try {
    const results: Result[] = [];
    for (const { name, probe, runs, command } of PEERS) {
      const [program, ...args] = probe;
      const installed = spawnSync(program, args, { stdio: 'ignore' }).status === 0;
      results.push(await measure(name, runs, installed ? command(file, folder) : undefined));
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
