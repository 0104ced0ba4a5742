import type { Fen } from '@mingzhang/model';
import { type Equation, holds, type Node } from './equation.ts';

/** Cells and by how many fen each would change. */
export type Changes = ReadonlyMap<Node, Fen>;

/** A change tried on: the equations it would settle, those it would break, and how good it is altogether. */
export interface Trial {
  readonly changes: Changes;
  readonly settled: readonly Equation[];
  readonly broken: readonly Equation[];
  readonly score: number;
}

/** How likely a printed cell is to stand for another value: from −1 to 1. */
export type Likelihood = (node: Node, value: Fen) => number;

const BROKEN = 1.2;
const FURTHER_CELL = 0.75;
const FURTHER_BY_THE_SAME = 0.25;
const MOST_CELLS = 12;
const MOST_BROKEN = 4;
const WIDEST = 64;

/** What changes would do to the equations as they stand now. */
export function tryOn(changes: Changes, likelihood: Likelihood): Trial {
  const moved = new Map<Equation, Fen>();
  for (const [node, by] of changes)
    for (const { equation, coefficient } of node.terms)
      moved.set(equation, (moved.get(equation) ?? 0) + coefficient * by);
  const settled: Equation[] = [];
  const broken: Equation[] = [];
  for (const [equation, by] of moved) {
    const held = holds(equation, equation.apart);
    const held2 = holds(equation, equation.apart + by);
    if (!held && held2) settled.push(equation);
    if (held && !held2) broken.push(equation);
  }
  let likely = 0;
  let cost = 0;
  const first = changes.values().next().value ?? 0;
  for (const [node, by] of changes) {
    likely += likelihood(node, node.fen + by);
    cost += by === first ? FURTHER_BY_THE_SAME : FURTHER_CELL;
  }
  const score = settled.length - BROKEN * broken.length + likely / changes.size - cost + FURTHER_BY_THE_SAME;
  return { changes, settled, broken, score };
}

/** Leaves the equations as they are once a trial's changes are made. */
export function take({ changes }: Trial): void {
  for (const [node, by] of changes)
    for (const { equation, coefficient } of node.terms) equation.apart += coefficient * by;
}

/** By how many fen a cell must change for an equation to hold, or undefined where it may not or no whole step will do. */
export function solve(
  { apart, tolerance, kind }: Equation,
  { step, computed }: Node,
  coefficient: number,
): Fen | undefined {
  if (kind !== 'equal' || computed) return undefined;
  const exact = -apart / coefficient;
  if (Math.abs(coefficient) === 1) return exact;
  const unit = step > 1 ? step : 1;
  const by = Math.round(exact / unit) * unit;
  return by !== 0 && Math.abs(apart + by * coefficient) <= tolerance ? by : undefined;
}

/**
 * A trial with the cells that have to change along: as long as it breaks an equation, the cell of that equation that
 * makes it good at the least cost joins. Gives the best of all that was tried on the way.
 */
export function extend(trial: Trial, likelihood: Likelihood): Trial {
  let best = trial;
  let from: Trial | undefined = trial;
  while (from !== undefined && from.broken.length > 0 && from.changes.size < MOST_CELLS) {
    from = next(from, likelihood);
    if (from !== undefined && from.score > best.score) best = from;
  }
  return best;
}

function next(from: Trial, likelihood: Likelihood): Trial | undefined {
  let found: Trial | undefined;
  for (const equation of from.broken.slice(0, MOST_BROKEN)) {
    if (equation.terms.length > WIDEST) continue;
    const apart = equation.apart + moves(from.changes, equation);
    for (const { node, coefficient } of equation.terms) {
      if (from.changes.has(node) || node.terms.length > WIDEST) continue;
      const by = solve({ ...equation, apart }, node, coefficient);
      if (by === undefined) continue;
      const wider = tryOn(new Map([...from.changes, [node, by]]), likelihood);
      if (found === undefined || wider.score > found.score) found = wider;
    }
  }
  return found;
}

function moves(changes: Changes, { terms }: Equation): Fen {
  return terms.reduce((sum, { node, coefficient }) => sum + coefficient * (changes.get(node) ?? 0), 0);
}
