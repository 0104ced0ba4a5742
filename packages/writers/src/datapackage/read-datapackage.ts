export { DatapackageError } from './open-package.ts';

import type { Claim, Disclosure, Place, Section, SourceFormat, Table } from '@mingzhang/model';
import { laidOut } from '../disclosure/lay-out.ts';
import { identityOf } from './identity.ts';
import { openPackage, type Package, type PackageRow } from './open-package.ts';
import { cellOf, projectsOf } from './read-projects.ts';
import { UNITS } from './resource.ts';

/** Everything is laid out anew: until then nothing stands anywhere. */
const NOWHERE: Place = { paragraph: 0 };
const FORMATS = ['txt', 'docx', 'html', 'pdf', 'xlsx', 'xls', 'doc'] as const;

/**
 * Reads a data package that `writeDatapackage` made back into a disclosure, its tables and sections laid out anew. The
 * source's hash is the version of the package.
 *
 * @throws {DatapackageError} where the archive is damaged or too large, a file is not the one whose hash is named, or
 * a value has another type than its field.
 */
export function readDatapackage(bytes: Uint8Array, options: { readonly path: string }): Disclosure {
  const opened = openPackage(bytes);
  const format: SourceFormat = FORMATS.find((one) => one === opened.document.format) ?? 'txt';
  return laidOut({
    source: { path: options.path, sha256: opened.version, format },
    document: identityOf(opened.document),
    blocks: [],
    tables: tablesOf(opened),
    projects: projectsOf(opened, NOWHERE),
    sections: sectionsOf(opened),
    claims: opened.rows('claims').map(claimOf),
    unread: [],
  });
}

function tablesOf(opened: Package): Table[] {
  const columns = groupBy(opened.rows('columns'), 'table');
  const facts = groupBy(opened.rows('facts'), 'table');
  return opened.rows('tables').map((row) => {
    const id = row.text('id');
    return {
      form: row.text('form'),
      title: row.text('title'),
      titlePlace: NOWHERE,
      unit: row.has('unit') ? row.one('unit', UNITS) : null,
      year: row.has('year') ? row.whole('year') : null,
      body: row.textOrNull('body'),
      columns: (columns.get(id) ?? []).map((column) => ({
        measure: column.text('measure'),
        heading: column.texts('heading'),
        index: column.whole('position'),
      })),
      rows: rowsOf(facts.get(id) ?? []),
      notes: row.texts('notes').map((text) => ({ text, place: NOWHERE })),
      grids: [],
      place: NOWHERE,
    };
  });
}

function rowsOf(facts: readonly PackageRow[]): Table['rows'] {
  const rows = new Map<string, Table['rows'][number]>();
  for (const fact of facts) {
    const key = fact.text('row');
    const side = fact.has('side') ? fact.one('side', ['revenue', 'expenditure'] as const) : undefined;
    const at = `${side ?? ''}/${key}`;
    const row = rows.get(at) ?? {
      key,
      name: fact.text('row_name'),
      role: fact.one('role', ['total', 'coded', 'line', 'other'] as const),
      ...(fact.has('code') ? { code: fact.text('code') } : {}),
      ...(fact.has('level') ? { level: fact.number('level') } : {}),
      ...(side === undefined ? {} : { side }),
      cells: {},
      place: NOWHERE,
    };
    rows.set(at, { ...row, cells: { ...row.cells, [fact.text('measure')]: cellOf(fact, NOWHERE) } });
  }
  return [...rows.values()];
}

function sectionsOf(opened: Package): Section[] {
  const paragraphs = groupBy(opened.rows('paragraphs'), 'section');
  return opened.rows('sections').map((row) => ({
    id: row.textOrNull('form'),
    number: row.text('number'),
    title: row.text('title'),
    level: row.whole('level'),
    place: NOWHERE,
    paragraphs: (paragraphs.get(row.text('id')) ?? []).map((one) => ({
      text: one.text('text'),
      place: NOWHERE,
    })),
    tables: row.whole('tables'),
  }));
}

function claimOf(row: PackageRow): Claim {
  return {
    kind: row.one('kind', ['amount', 'delta', 'percent', 'count', 'year', 'date'] as const),
    subject: row.text('subject'),
    section: row.textOrNull('section'),
    text: row.text('text'),
    sentence: { text: row.text('sentence'), place: NOWHERE },
    place: NOWHERE,
    unit: row.text('unit'),
    ...(row.has('fen') ? { fen: row.whole('fen') } : {}),
    ...(row.has('step') ? { step: row.number('step') } : {}),
    ...(row.has('value') ? { value: row.number('value') } : {}),
    ...(row.has('direction')
      ? { direction: row.one('direction', ['increase', 'decrease', 'flat'] as const) }
      : {}),
    ...(row.has('base_year') ? { baseYear: row.whole('base_year') } : {}),
    ...(row.text('rough') === 'true' ? { rough: true as const } : {}),
    ...(row.has('form')
      ? { binding: { form: row.text('form'), row: row.text('row'), measure: row.text('measure') } }
      : {}),
  };
}

function groupBy(rows: readonly PackageRow[], field: string): ReadonlyMap<string, readonly PackageRow[]> {
  return Map.groupBy(rows, (row) => row.text(field));
}
