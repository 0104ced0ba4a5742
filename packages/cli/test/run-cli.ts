import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const EXAMPLES = new URL('../../../examples/documents/', import.meta.url);

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own, in a locale that says nothing. */
export function mingzhang(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((done) => {
    const { NO_COLOR: _, ...outer } = process.env;
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { ...outer, LC_ALL: 'C', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ran = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.err += text;
    });
    child.on('close', (code) => done({ code, ...ran }));
  });
}

/** The path of an example disclosure. */
export function example(name: string): string {
  return fileURLToPath(new URL(name, EXAMPLES));
}

/** Gives a fresh folder to `use` and takes it away after. */
export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
