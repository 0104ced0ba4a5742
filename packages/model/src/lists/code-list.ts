import { type CompiledList, readCompiled } from './compiled.ts';
import { type Confidence, confidenceOf } from './confidence.ts';
import { nameKey } from './name.ts';

/** A row of an official list. */
export interface ListRow {
  readonly code: string;
  readonly name: string;
  /** 1 类, 2 款, 3 项; of procurement 0 to 4; of divisions 1 省, 2 市, 3 县. */
  readonly level: number;
  readonly parent: string | undefined;
  /** Earlier and other names that are met in print. */
  readonly aliases: readonly string[];
  readonly confidence: Confidence;
}

/** What every row of a compiled list says, whatever the list. */
type Entry = Omit<ListRow, 'level' | 'parent'>;

/** An official list. It is read at the first look-up, and a row is made when it is asked for. */
export interface CodeList<R extends ListRow> {
  /** The row of a code, or undefined where the list does not hold it. */
  get(code: string): R | undefined;
  /** Every row whose name or alias is this one after folding, in the order of the codes. */
  named(name: string): readonly R[];
  /** Every row, in the order of the codes. */
  all(): readonly R[];
}

/**
 * The list compiled under `name`. `decode` makes a row of what all lists say and of the further fields of this one;
 * undefined for a row the list should not hold, which throws.
 */
export function codeList<R extends ListRow>(
  name: CompiledList,
  decode: (entry: Entry, fields: readonly string[]) => R | undefined,
): CodeList<R> {
  let lines: ReadonlyMap<string, string> | undefined;
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  const rows = new Map<string, R>();

  function load(): ReadonlyMap<string, string> {
    lines ??= indexByCode(readCompiled(name));
    return lines;
  }

  function get(code: string): R | undefined {
    const known = rows.get(code);
    if (known !== undefined) return known;
    const line = load().get(code);
    if (line === undefined) return undefined;
    const [, printed = '', aliases = '', letter = '', ...fields] = line.split('\t');
    const entry = { code, name: printed, aliases: aliasesOf(aliases), confidence: confidenceOf(letter) };
    const row = decode(entry, fields);
    if (row === undefined) throw new Error(`compiled list ${name} is broken at ${code}`);
    rows.set(code, row);
    return row;
  }

  function named(printed: string): readonly R[] {
    byName ??= indexByName(load());
    return (byName.get(nameKey(printed)) ?? []).flatMap((code) => get(code) ?? []);
  }

  function all(): readonly R[] {
    return [...load().keys()].flatMap((code) => get(code) ?? []);
  }

  return { get, named, all };
}

function aliasesOf(field: string): readonly string[] {
  return field === '' ? [] : field.split('|');
}

function indexByCode(text: string): Map<string, string> {
  const index = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line !== '') index.set(line.slice(0, line.indexOf('\t')), line);
  }
  return index;
}

function indexByName(lines: ReadonlyMap<string, string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [code, line] of lines) {
    const [, name = '', aliases = ''] = line.split('\t', 3);
    enter(index, nameKey(name), code);
    for (const alias of aliasesOf(aliases)) enter(index, nameKey(alias), code);
  }
  return index;
}

function enter(index: Map<string, string[]>, key: string, code: string): void {
  const codes = index.get(key);
  if (codes === undefined) index.set(key, [code]);
  else if (codes.at(-1) !== code) codes.push(code);
}
