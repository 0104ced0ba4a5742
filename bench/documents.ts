import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Published documents to measure with, where that folder stands beside the repository. */
export const published = `${root}../shared/documents/`;
export const launcher = `${root}packages/cli/bin/mingzhang.cjs`;

/** The published document, else the example of the same format. */
function documentOf(path: string, example: string): string {
  return existsSync(published + path) ? published + path : root + example;
}

export const referenceDocx = documentOf(
  'reference/beidaihe-party-office-2024.docx',
  'examples/documents/clean.docx',
);
