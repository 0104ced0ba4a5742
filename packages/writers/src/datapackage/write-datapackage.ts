import type { Disclosure } from '@mingzhang/model';
import { disclosureTitle } from '../disclosure/compose.ts';
import { publishable } from '../disclosure/publishable.ts';
import { sha256 } from '../disclosure/sha256.ts';
import { zipped } from '../disclosure/zip.ts';
import { codeResources } from './code-resources.ts';
import { csvOf } from './csv.ts';
import { projectResources } from './project-resources.ts';
import { proseResources } from './prose-resources.ts';
import { lexical, type Resource } from './resource.ts';
import { tableResources } from './table-resources.ts';

export const PACKAGE_SCHEMA = 'mingzhang.datapackage/1';

/** Official documents are nobody's copyright (《中华人民共和国著作权法》第五条): public domain in the Open Definition's words. */
const LICENCE = {
  name: 'other-pd',
  title: '公有领域：官方文件不适用著作权法（《中华人民共和国著作权法》第五条）',
} as const;

/**
 * A disclosure as open data: a Data Package (version 2) of CSV files with Table Schemas, in one zip. Ids stay the same
 * from version to version; the package's id is the hash of what it says. What a table prints that no form knows is not
 * in it.
 */
export function writeDatapackage(given: Disclosure): Uint8Array {
  const disclosure = publishable(given);
  const resources = [
    ...tableResources(disclosure),
    ...projectResources(disclosure),
    ...proseResources(disclosure),
    ...codeResources(disclosure),
  ];
  const files = resources.map((resource) => ({
    resource,
    path: `data/${resource.name}.csv`,
    bytes: new TextEncoder().encode(csvText(resource)),
  }));
  const { kind, edition, year, body, bodyCode, template } = disclosure.document;
  const document = { kind, edition, year, body, bodyCode, template, format: disclosure.source.format };
  const version = sha256(
    new TextEncoder().encode(
      [JSON.stringify(document), ...files.map(({ path, bytes }) => `${path} ${sha256(bytes)}`)].join('\n'),
    ),
  );
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: ['disclosure', bodyCode ?? version.slice(0, 12), year, kind]
      .filter((part) => part !== null)
      .join('-'),
    id: `urn:sha256:${version}`,
    title: disclosureTitle(disclosure),
    licenses: [LICENCE],
    keywords: ['预算公开', '财政'],
    schema: PACKAGE_SCHEMA,
    document,
    resources: files.map(({ resource, path, bytes }) => descriptorOf(resource, path, bytes)),
  };
  return zipped({
    'datapackage.json': `${JSON.stringify(descriptor, undefined, 2)}\n`,
    ...Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])),
  });
}

function csvText({ fields, rows }: Resource): string {
  return csvOf([
    fields.map(({ name }) => name),
    ...rows.map((row) => fields.map(({ name }) => lexical(row[name]))),
  ]);
}

function descriptorOf(resource: Resource, path: string, bytes: Uint8Array) {
  const { name, title, fields, primaryKey, foreignKeys } = resource;
  return {
    name,
    type: 'table',
    path,
    title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.byteLength,
    hash: `sha256:${sha256(bytes)}`,
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields,
      primaryKey,
      missingValues: [''],
      ...(foreignKeys === undefined
        ? {}
        : {
            foreignKeys: foreignKeys.map(({ field, resource: target }) => ({
              fields: [field],
              reference: { resource: target, fields: ['id'] },
            })),
          }),
    },
  };
}
