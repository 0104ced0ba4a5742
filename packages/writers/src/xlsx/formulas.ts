import { type Equation, FORMS, formEquations, formOf } from '@mingzhang/forms';
import type { PrintedCell, PrintedTable } from '../disclosure/printed.ts';

/** Cells of amounts that a sum of other cells makes: the parts of each. */
export type Sums = ReadonlyMap<PrintedCell, readonly PrintedCell[]>;

interface Line {
  readonly key: string;
  readonly side: string;
  readonly role: string;
  readonly code: string | undefined;
  readonly cells: ReadonlyMap<string, PrintedCell>;
}

/**
 * Which amounts of a table are sums of others, told by the form's own equations. Only sums that the printed amounts
 * keep to the last digit become formulas: a wrong total stays the number that was printed.
 */
export function sumsOf(table: PrintedTable): Sums {
  const sums = new Map<PrintedCell, readonly PrintedCell[]>();
  if (!FORMS.some(({ id }) => id === table.form)) return sums;
  const lines = linesOf(table);
  const equations = formEquations(table.form ?? '');
  const { rows } = formOf(table.form ?? '');
  const classesUnder = (side: string | undefined) =>
    rows.by === 'lines' ? rows.sides.find((one) => one.side === side)?.classesUnder : undefined;
  const order = [...equations].sort((a, b) => Number(a.kind === 'measures') - Number(b.kind === 'measures'));
  for (const equation of order) {
    for (const [whole, parts] of sumsBy(equation, lines, classesUnder)) {
      if (!sums.has(whole) && parts.length > 0 && holds(whole, parts)) sums.set(whole, parts);
    }
  }
  return sums;
}

function linesOf({ rows }: PrintedTable): Line[] {
  const lines = new Map<string, Line & { readonly cells: Map<string, PrintedCell> }>();
  for (const cell of rows.flat()) {
    if (cell.means === undefined || cell.decimal === undefined) continue;
    const { row, measure } = cell.means;
    const side = row.side ?? '';
    const id = `${side}/${row.key}`;
    const line = lines.get(id) ?? { key: row.key, side, role: row.role, code: row.code, cells: new Map() };
    line.cells.set(measure, cell);
    lines.set(id, line);
  }
  return [...lines.values()];
}

type Sum = readonly [whole: PrintedCell, parts: readonly PrintedCell[]];

function sumsBy(
  equation: Equation,
  lines: readonly Line[],
  classesUnder: (side: string | undefined) => string | undefined,
): Sum[] {
  const ofSide = (side: string | undefined) =>
    lines.filter((line) => side === undefined || line.side === side);
  switch (equation.kind) {
    case 'measures':
      return ofSide(equation.side).flatMap((line): Sum[] => {
        const whole = line.cells.get(equation.whole);
        const parts = equation.parts.flatMap((node) => printedParts(node, (id) => line.cells.get(id)));
        return whole === undefined ? [] : [[whole, parts]];
      });
    case 'lines': {
      const side = ofSide(equation.side);
      const byKey = new Map(side.map((line) => [line.key, line]));
      const whole = byKey.get(equation.whole);
      if (whole === undefined) return [];
      const classes = side.filter(({ role }) => role === 'coded');
      const under = classesUnder(equation.side);
      const parts = equation.parts.flatMap((node) => printedParts(node, (id) => byKey.get(id)));
      // classes stand in for the line they are under where that is not printed
      const isOpen =
        equation.classes || (equation.parts.some(({ id }) => id === under) && !byKey.has(under ?? ''));
      return down(whole, isOpen ? [...parts, ...classes] : parts);
    }
    case 'codes':
      return lines.flatMap((line) =>
        down(
          line,
          lines.filter((other) => isChild(other, line)),
        ),
      );
    case 'total': {
      const total = lines.find(({ key }) => key === 'total');
      const coded = lines.filter(({ code, role }) => role === 'coded' && code !== undefined);
      const tops = coded.filter((line) => !coded.some((other) => isChild(line, other)));
      return total === undefined ? [] : down(total, tops);
    }
    case 'list':
      return listSums(lines);
    default:
      return [];
  }
}

type Part = Extract<Equation, { kind: 'lines' }>['parts'][number];

/** A part, or what stands in for it where it is not printed. */
function printedParts<T>(node: Part, find: (id: string) => T | undefined): T[] {
  const own = find(node.id);
  return own === undefined ? node.parts.flatMap((part) => printedParts(part, find)) : [own];
}

function isChild(line: Line, parent: Line): boolean {
  return (
    line.role === 'coded' &&
    parent.code !== undefined &&
    line.code?.length === parent.code.length + 2 &&
    line.code.startsWith(parent.code)
  );
}

/** The same sum in every measure that whole and parts print. */
function down(whole: Line, parts: readonly Line[]): Sum[] {
  return [...whole.cells].map(
    ([measure, cell]): Sum => [cell, parts.flatMap((part) => part.cells.get(measure) ?? [])],
  );
}

/** Subtotals are the sum of the lines below them, the total of all lines. */
function listSums(lines: readonly Line[]): Sum[] {
  const listed = lines.filter(({ key }) => /^line-\d+$/.test(key));
  const total = lines.find(({ key }) => key === 'total');
  const subtotals = lines.filter(({ key }) => key.startsWith('subtotal:'));
  return [
    ...(total === undefined ? [] : down(total, listed)),
    ...subtotals.flatMap((line) => {
      const at = lines.indexOf(line);
      const next = lines.findIndex((other, i) => i > at && !listed.includes(other));
      return down(
        line,
        lines.slice(at + 1, next < 0 ? lines.length : next).filter((one) => listed.includes(one)),
      );
    }),
  ];
}

function holds(whole: PrintedCell, parts: readonly PrintedCell[]): boolean {
  const scale = Math.max(...[whole, ...parts].map(({ decimal = '' }) => decimal.split('.')[1]?.length ?? 0));
  const units = ({ decimal = '0' }: PrintedCell) => Math.round(Number(decimal) * 10 ** scale);
  return !parts.includes(whole) && units(whole) === parts.reduce((total, part) => total + units(part), 0);
}
