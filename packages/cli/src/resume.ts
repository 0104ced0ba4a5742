import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import type { Grade } from '@mingzhang/writers';
import type { Answer } from './job.ts';
import { deviceSink, isDevice, type Sink } from './sink.ts';

/** Where a run that may be stopped keeps what it has: complete lines only, in input order. */
function partOf(output: string): string {
  return `${output}.part`;
}

type Known = ReadonlyMap<string, { readonly line: string; readonly sha256: string; readonly answer: Answer }>;

/** The documents that an earlier run got done, from its part file or its finished output. A cut line is left out. */
export async function doneBefore(output: string): Promise<Known> {
  const text = await readFile(partOf(output), 'utf8').catch(() => readFile(output, 'utf8').catch(() => ''));
  const known = new Map<string, { line: string; sha256: string; answer: Answer }>();
  for (const line of text.split('\n').slice(0, -1)) {
    const entry = entryOf(line);
    if (entry !== undefined)
      known.set(entry.path, { line, sha256: entry.sha256, answer: answerOf(line, entry) });
  }
  return known;
}

/** What was said of this file before, where the file is still the same. */
export async function answerBefore(known: Known, path: string): Promise<Answer | undefined> {
  const before = known.get(path);
  if (before === undefined) return undefined;
  const bytes = await readFile(path).catch(() => undefined);
  const same = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === before.sha256;
  return same ? before.answer : undefined;
}

/** An output that keeps every line as soon as it is written, and gets its name when all are there. */
export async function partSink(output: string): Promise<Sink> {
  if (await isDevice(output)) return deviceSink(output);
  const file = await open(partOf(output), 'w');
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    finish: async () => {
      await file.close();
      await rename(partOf(output), output);
    },
    discard: () => file.close(),
  };
}

interface Entry {
  readonly path: string;
  readonly sha256: string;
  readonly document: { readonly kind: 'budget' | 'final-accounts' | 'unknown'; readonly year: number | null };
  readonly tables: number;
  readonly grades: Readonly<Record<Grade, number>>;
}

/** Reads back a line of our own; anything else is no entry. */
function entryOf(line: string): Entry | undefined {
  try {
    const object = JSON.parse(line) as {
      source?: { path?: unknown; sha256?: unknown };
      document?: Entry['document'];
      tables?: readonly unknown[];
      findings?: readonly {
        severity: 'error' | 'warning' | 'hint';
        verdict: 'fail' | 'cannot-check' | 'waived';
      }[];
    };
    const { source, document, tables, findings } = object;
    if (typeof source?.path !== 'string' || typeof source.sha256 !== 'string') return undefined;
    if (document === undefined || tables === undefined || findings === undefined) return undefined;
    const grades = { error: 0, warning: 0, hint: 0, 'cannot-check': 0, waived: 0 };
    for (const { severity, verdict } of findings) grades[verdict === 'fail' ? severity : verdict]++;
    return { path: source.path, sha256: source.sha256, document, tables: tables.length, grades };
  } catch {
    return undefined;
  }
}

function answerOf(line: string, { document, tables, grades }: Entry): Answer {
  const { error: errors, warning: warnings, 'cannot-check': cannotCheck } = grades;
  const summary = { kind: document.kind, year: document.year, tables, errors, warnings, cannotCheck };
  return { kind: 'done', output: `${line}\n`, grades, summary };
}
