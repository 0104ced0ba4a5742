import type { Examined } from '@mingzhang/server';
import { annotate, type BatchEntry, type Checked, summaryOf } from '@mingzhang/writers';
import type { Wanted } from '../job.ts';
import type { AnnotatedAnswer } from './annotate-file.ts';

const KINDS = ['checked', 'summary', 'annotated'] as const satisfies readonly Wanted['kind'][];
type Kind = (typeof KINDS)[number];

export function handed(kind: Wanted['kind']): kind is Kind {
  return KINDS.some((known) => known === kind);
}

/** What a worker thread gives to the thread that puts several documents into one file, as JSON. */
export async function handedOver(
  { disclosure, report }: Examined,
  kind: Kind,
  bytes: Uint8Array,
): Promise<string> {
  if (kind === 'checked') return JSON.stringify({ disclosure, report } satisfies Checked);
  if (kind === 'summary') {
    const { document, source } = disclosure;
    return JSON.stringify({ path: source.path, document, summary: summaryOf(report) } satisfies BatchEntry);
  }
  const done = await annotate(bytes, disclosure, report);
  const { ok } = done;
  const answer: AnnotatedAnswer = ok
    ? { ok, base64: Buffer.from(done.bytes).toString('base64'), notes: done.notes, atHead: done.atHead }
    : done;
  return JSON.stringify(answer);
}
