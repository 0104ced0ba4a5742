import type { Fen } from '@mingzhang/model';
import { type Equation, holds, type Node } from './equation.ts';
import { extend, type Likelihood, solve, type Trial, take, tryOn } from './trial.ts';

/** A change that was taken, and other changes that would settle some of the same equations, the likeliest first. */
export interface Solution {
  readonly taken: Trial;
  readonly others: readonly Trial[];
}

const ROUNDS = 4;
const MOST_VALUES = 8;
const MOST_OTHERS = 4;
const WIDEST = 256;
const WORTH_EXTENDING = -5;
const WORTH_TAKING = 0.6;

/**
 * The smallest changes that settle the failing equations: in each round every failing equation is solved for each of
 * its cells, and changes are taken from the best down as long as each is still as good as when it was tried. Leaves
 * the equations as they are after all that was taken.
 */
export function solveAll(equations: readonly Equation[], likelihood: Likelihood): readonly Solution[] {
  const solutions: Solution[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const failing = equations.filter((equation) => !holds(equation, equation.apart));
    if (failing.length === 0) break;
    const before = solutions.length;
    for (const stale of trials(failing, likelihood)) {
      const taken = tryOn(stale.changes, likelihood);
      if (taken.settled.length === 0 || taken.score < stale.score) continue;
      solutions.push({ taken, others: others(taken, likelihood) });
      take(taken);
    }
    if (solutions.length === before) break;
  }
  return solutions;
}

/** Every single cell that would settle some failing equation, the best first. */
function trials(failing: readonly Equation[], likelihood: Likelihood): Trial[] {
  const seen = new Map<Node, Set<Fen>>();
  const found: Trial[] = [];
  for (const equation of failing) {
    for (const { node, coefficient } of equation.terms) {
      const by = solve(equation, node, coefficient);
      if (by === undefined) continue;
      const values = seen.get(node) ?? new Set();
      seen.set(node, values);
      if (values.has(by) || values.size >= MOST_VALUES) continue;
      values.add(by);
      const alone = tryOn(new Map([[node, by]]), likelihood);
      const trial = alone.score > WORTH_EXTENDING ? extend(alone, likelihood) : alone;
      if (trial.score > WORTH_TAKING) found.push(trial);
    }
  }
  return found.sort((a, b) => b.score - a.score);
}

function others(taken: Trial, likelihood: Likelihood): Trial[] {
  const narrow = taken.settled.filter(({ terms }) => terms.length <= WIDEST);
  return trials(narrow, likelihood)
    .filter(({ changes }) => [...changes].some(([node, by]) => taken.changes.get(node) !== by))
    .slice(0, MOST_OTHERS);
}
