import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disclosure, Finding, Report } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';

/** A document to plant faults in: its bytes, what it reads as, and what the checker says of it as it is. */
export interface Source {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly disclosure: Disclosure;
  readonly report: Report;
  /** Signatures of the findings that stand without any fault. */
  readonly known: ReadonlySet<string>;
}

const SHARED = 'reference/beidaihe-party-office-2024';
const PATHS = [
  ...['txt', 'docx', 'html'].map((format) => [`../examples/documents/clean.${format}`, 'examples'] as const),
  ...['txt', 'docx', 'html', 'xlsx', 'pdf'].map(
    (format) => [`../../shared/documents/${SHARED}.${format}`, 'shared'] as const,
  ),
  ...[
    'commerce-commission-2025-budget',
    'government-office-2025-budget',
    'wanli-subdistrict-2024-budget',
    'finance-bureau-2024-final',
  ].map((name) => [`../../shared/documents/shanghai/${name}.pdf`, 'shared'] as const),
];

/** Findings worth a person's time: not hints, and not what could not be checked. */
export function serious({ findings }: Report): readonly Finding[] {
  return findings.filter(({ severity, verdict }) => severity !== 'hint' && verdict === 'fail');
}

export function signature({ rule, message, id }: Finding): string {
  return `${rule} ${id} ${message}`;
}

/** The documents of the repository, those beside it where they are there, or the ones named. */
export async function sources(named: readonly string[]): Promise<readonly Source[]> {
  const paths =
    named.length > 0
      ? named
      : PATHS.map(([path]) => fileURLToPath(new URL(path, import.meta.url))).filter((path) =>
          existsSync(path),
        );
  const found: Source[] = [];
  for (const path of paths) {
    const bytes = readFileSync(path);
    const disclosure = await read(bytes, { path });
    const report = check(disclosure);
    const known = new Set(serious(report).map(signature));
    found.push({ name: basename(path), path, bytes, disclosure, report, known });
  }
  return found;
}
