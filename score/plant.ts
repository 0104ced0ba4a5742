import {
  type Cell,
  type Disclosure,
  type Place,
  type Project,
  parseAmount,
  placeKey,
  type Table,
} from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { inArchive, inMarkup } from './markup.ts';
import type { Source } from './source.ts';

/** Printed text at a place and what is printed there instead. */
export interface Edit {
  readonly place: Place;
  readonly was: string;
  readonly now: string;
  readonly prose: boolean;
}

/**
 * The document with the edits made: in the text of its file where that can be told for certain (txt, docx, html), else
 * in the cells as they were read. Undefined where neither can be done.
 */
export async function plant(source: Source, edits: readonly Edit[]): Promise<Disclosure | undefined> {
  const { path, bytes, disclosure } = source;
  const changed = inFile(source, edits);
  if (changed !== undefined && changed !== bytes) return read(changed, { path });
  return edits.some(({ prose }) => prose) ? undefined : inCells(disclosure, edits);
}

function inFile(source: Source, edits: readonly Edit[]): Uint8Array | undefined {
  switch (source.disclosure.source.format) {
    case 'txt':
      return inLines(source.bytes, edits);
    case 'docx':
      return inArchive(source, edits);
    case 'html':
      return inMarkup(source, edits);
    default:
      return undefined;
  }
}

const lines = new WeakMap<Uint8Array, readonly string[]>();

function inLines(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array | undefined {
  const all = lines.get(bytes) ?? new TextDecoder().decode(bytes).split('\n');
  lines.set(bytes, all);
  const copy = [...all];
  for (const { place, was, now } of [...edits].sort(byColumn)) {
    if (!('line' in place)) return undefined;
    const line = copy[place.line - 1] ?? '';
    const at = line.indexOf(was, Math.max(0, (place.column ?? 1) - 1));
    if (at < 0) return undefined;
    copy[place.line - 1] = line.slice(0, at) + now + line.slice(at + was.length);
  }
  return new TextEncoder().encode(copy.join('\n'));
}

/** From the end of a line to its beginning, so that no edit moves another. */
function byColumn({ place: a }: Edit, { place: b }: Edit): number {
  return ('line' in b ? (b.column ?? 1) : 0) - ('line' in a ? (a.column ?? 1) : 0);
}

/** The edits made in the cells of the tables and projects. */
function inCells(disclosure: Disclosure, edits: readonly Edit[]): Disclosure | undefined {
  const wanted = new Map(edits.map((edit) => [placeKey(edit.place), edit]));
  const tables = disclosure.tables.map((table) => tableWith(table, wanted));
  const projects = disclosure.projects.map((project) => projectWith(project, wanted));
  const same = tables.every((table, i) => table === disclosure.tables[i]);
  return same && projects.every((project, i) => project === disclosure.projects[i])
    ? undefined
    : { ...disclosure, tables, projects };
}

function tableWith(table: Table, wanted: ReadonlyMap<string, Edit>): Table {
  let touched = false;
  const rows = table.rows.map((row) => {
    let { cells, name } = row;
    for (const [measure, cell] of Object.entries(row.cells)) {
      const edit = wanted.get(placeKey(cell.place));
      if (edit === undefined || edit.was !== cell.text) continue;
      touched = true;
      cells = { ...cells, [measure]: cellWith(cell, edit.now, table.unit) };
      if (cell.kind === 'text' && cell.text.includes(row.name)) name = edit.now;
    }
    return cells === row.cells ? row : { ...row, cells, name };
  });
  return touched ? { ...table, rows } : table;
}

function projectWith(project: Project, wanted: ReadonlyMap<string, Edit>): Project {
  let changed = project;
  for (const measure of ['budget', 'fiscal', 'other'] as const) {
    const edit = wanted.get(placeKey(project[measure].place));
    if (edit?.was === project[measure].text)
      changed = { ...changed, [measure]: cellWith(project[measure], edit.now, project.unit) };
  }
  return changed;
}

function cellWith(cell: Cell, text: string, unit: Table['unit']): Cell {
  const { place } = cell;
  if (cell.kind === 'text') return { kind: 'text', text, place };
  if (text === '') return { kind: 'absent', absence: 'blank', text, place };
  const amount = parseAmount(text, unit ?? '万元');
  return amount === undefined
    ? { kind: 'absent', absence: 'unreadable', text, place }
    : { kind: 'amount', ...amount, text, place };
}
