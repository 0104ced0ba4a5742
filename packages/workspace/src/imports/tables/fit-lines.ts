import type { Fen, Fields } from '@mingzhang/model';
import type { Context } from '../context.ts';
import { sumOf } from './printed-forms.ts';

/** A line that the forms determine: `group` are the fields every such line has, `detail` those the forms may leave out. */
export interface WantedLine {
  readonly group: Fields;
  readonly detail: Fields;
  readonly fen: Fen;
}

type LineTable = 'budgetLines' | 'revenueLines';

/**
 * Brings lines beside those that are there, group by group (function, source, nature): a group nobody has lines of is
 * added; one that comes to the same already stays as it is, however finely it is parted; one that differs is changed
 * where it is clear which line is meant, and else left as it is: the cells of the tables then say what the file prints.
 */
export function fitLines(
  context: Context,
  table: LineTable,
  unit: string,
  wanted: readonly WantedLine[],
): void {
  const known = linesOf(context, table, unit);
  for (const lines of grouped(wanted)) {
    const group = lines[0]?.group ?? {};
    const there = known.filter(([, fields]) => holdsAll(fields, group));
    for (const [id] of there) context.planner.claim(table, id);
    if (there.length === 0) for (const line of lines) add(context, table, unit, line);
    else if (sumOf(there.map(([, { fen }]) => Number(fen))) !== sumOf(lines.map(({ fen }) => fen)))
      change(context, table, unit, lines, there);
  }
}

function linesOf(
  { planner }: Context,
  table: LineTable,
  unit: string,
): readonly (readonly [string, Fields])[] {
  return [...planner.after].flatMap(([key, fields]) =>
    key.startsWith(`${table}/`) && fields.unit === unit
      ? [[key.slice(table.length + 1), fields] as const]
      : [],
  );
}

function grouped(wanted: readonly WantedLine[]): readonly (readonly WantedLine[])[] {
  const groups = new Map<string, WantedLine[]>();
  for (const line of wanted) {
    const key = JSON.stringify(line.group);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()];
}

function holdsAll(fields: Fields, some: Fields): boolean {
  return Object.entries(some).every(([field, value]) => fields[field] === value);
}

function add({ planner, home }: Context, table: LineTable, unit: string, line: WantedLine): void {
  planner.put(table, { ...home, unit, ...line.group, ...line.detail, fen: line.fen });
}

/** Changes a group whose every line is met by one of the file's: by the same details, or as the only one there is. */
function change(
  context: Context,
  table: LineTable,
  unit: string,
  lines: readonly WantedLine[],
  there: readonly (readonly [string, Fields])[],
): void {
  const [line] = lines;
  const [one] = there;
  if (lines.length === 1 && there.length === 1 && line !== undefined && one !== undefined) {
    context.planner.set(table, one[0], { ...line.detail, fen: line.fen });
    return;
  }
  const details = ['departmental', 'project'];
  const met = there.map(([id, fields]) => {
    const same = lines.filter(({ detail }) => details.every((field) => detail[field] === fields[field]));
    return { id, line: same.length === 1 ? same[0] : undefined };
  });
  const taken = new Set(met.map(({ line }) => line));
  if (taken.has(undefined) || taken.size < met.length) return;
  for (const { id, line } of met) if (line !== undefined) context.planner.set(table, id, { fen: line.fen });
  for (const line of lines) if (!taken.has(line)) add(context, table, unit, line);
}
