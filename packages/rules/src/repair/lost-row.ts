import { FORMS } from '@mingzhang/forms';
import type { Fen, Row, Table } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import { additive } from '../table/additive.ts';
import { type Equation, holds, type Node } from './equation.ts';
import type { Likelihood, Trial } from './trial.ts';
import { tryOn } from './trial.ts';

const MOST_CODES = 200;
const LEAST_SETTLED = 2;
const BY = new Map(FORMS.map(({ id, rows }) => [id, rows.by]));

/**
 * Rows that one table lost: another table of the same money prints the code, this one does not, and with the other's
 * amounts its sums and ties hold. Each is one change of cells that are not printed.
 */
export function lostRows(
  facts: Facts,
  equations: readonly Equation[],
  likelihood: Likelihood,
): readonly Trial[] {
  const failing = equations.filter((one) => one.kind === 'equal' && !holds(one, one.apart));
  const alone = Map.groupBy(
    failing.filter(({ terms }) => terms.length === 1),
    ({ terms }) => terms[0]?.node.cell.row ?? '',
  );
  const sums = Map.groupBy(failing.filter(isColumnSum), ({ terms }) => columnOf(terms[0]?.node));
  const found: Trial[] = [];
  for (const [code, ties] of [...alone].slice(0, MOST_CODES)) {
    if (!/^\d{3,7}$/.test(code)) continue;
    const best = facts.disclosure.tables
      .filter((table) => lacks(facts, table, code, ties))
      .map((table) => tryOn(cellsOf(facts, table, code, ties, sums), likelihood))
      .filter(({ settled, broken }) => settled.length >= LEAST_SETTLED && broken.length === 0)
      .sort((a, b) => b.settled.length - a.settled.length)[0];
    if (best !== undefined) found.push(best);
  }
  return found;
}

/** A sum over rows of one column of one table. */
function isColumnSum({ terms }: Equation): boolean {
  const column = columnOf(terms[0]?.node);
  return terms.length > 1 && terms.every(({ node }) => columnOf(node) === column);
}

function columnOf(node: Node | undefined): string {
  return node === undefined ? '' : `${node.cell.form}/${node.cell.measure}`;
}

/** Whether a table prints codes of the kind but not this one, and is none of those whose row stands alone. */
function lacks(facts: Facts, table: Table, code: string, ties: readonly Equation[]): boolean {
  const by = BY.get(table.form);
  if ((by !== 'functional' && by !== 'lines') || facts.rowIn(table, code) !== undefined) return false;
  if (by === 'lines' && code.length > 3) return false;
  return (
    table.rows.some(({ role }) => role === 'coded') &&
    ties.every(({ terms }) => terms[0]?.node.cell.form !== table.form)
  );
}

/** The cells the row would have: of each column, the amount another table prints or the column's sum falls short by. */
function cellsOf(
  facts: Facts,
  table: Table,
  code: string,
  ties: readonly Equation[],
  sums: ReadonlyMap<string, readonly Equation[]>,
): Map<Node, Fen> {
  const changes = new Map<Node, Fen>();
  const left = new Set(ties);
  const amount = Math.max(...ties.map(({ apart }) => Math.abs(apart)));
  for (const measure of additive(table.form)) {
    if (!facts.prints(table, measure)) continue;
    const own = [...left].filter(({ terms }) => terms[0]?.node.cell.measure === measure);
    const short = (sums.get(`${table.form}/${measure}`) ?? []).filter((sum) => isUnder(code, wholeOf(sum)));
    const value = Math.abs((own[0] ?? short[0])?.apart ?? 0) || (changes.size === 0 ? amount : 0);
    if (value === 0) continue;
    const fits = [...(changes.size === 0 ? left : own)].filter(({ apart }) => Math.abs(apart) === value);
    const node: Node = {
      cell: { form: table.form, row: code, measure, text: '', place: placeOf(table, code) },
      fen: 0,
      step: 0,
      lost: true,
      terms: [...fits, ...short.filter(({ apart }) => Math.abs(apart) === value)].map((equation) => ({
        equation,
        coefficient: equation.apart > 0 ? -1 : 1,
      })),
    };
    for (const one of fits) left.delete(one);
    changes.set(node, value);
  }
  return changes;
}

/** The row a sum is of: the one that enters it the other way round. */
function wholeOf({ terms }: Equation): string {
  const up = terms.filter(({ coefficient }) => coefficient > 0);
  const whole = up.length === 1 ? up[0] : terms.find(({ coefficient }) => coefficient < 0);
  return whole?.node.cell.row ?? '';
}

function isUnder(code: string, whole: string): boolean {
  return !/^\d/.test(whole) || code.startsWith(whole);
}

/** Where the row would stand: the row with the nearest code below it. */
function placeOf({ rows, place }: Table, code: string): Row['place'] {
  let before: Row | undefined;
  for (const row of rows)
    if (row.code !== undefined && row.code < code && row.code > (before?.code ?? '')) before = row;
  return before?.place ?? place;
}
