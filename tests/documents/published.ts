import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Disclosure } from '@mingzhang/model';
import { read } from '@mingzhang/readers';

const folder = fileURLToPath(new URL('../../../shared/documents/', import.meta.url));

/** Whether the published documents stand beside the repository; the suites over them are skipped where they do not. */
export const published = existsSync(folder);

export const WITHOUT = '../shared/documents is not here, so the published documents were not tried';

const known = new Map<string, Promise<Disclosure>>();

/** A published document, read once. */
export function publishedDocument(path: string): Promise<Disclosure> {
  const reading = known.get(path) ?? read(readFileSync(folder + path), { path });
  known.set(path, reading);
  return reading;
}

/** What a document says, places and spacing apart, a line each. */
export function said({ document, tables, projects, sections, claims }: Disclosure): string[] {
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, one) => {
      if (['place', 'titlePlace', 'grids', 'evidence', 'index', 'sentence'].includes(key)) return undefined;
      return typeof one === 'string' ? one.replace(/\s+/g, '') : one;
    });
  return [
    plain(document),
    ...tables.flatMap(({ form, title, unit, year, body, columns, rows, notes }) => [
      plain({ form, title, unit, year, body, columns, notes }),
      ...rows.map((row) => `${form} ${plain(row)}`),
    ]),
    ...projects.map(plain),
    ...sections.map(plain),
    ...claims.map(plain),
  ];
}
