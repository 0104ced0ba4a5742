import type { Cluster, Finding, Place, Repair } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import { type Equation, equations, holds, type Judged, type Node } from './equation.ts';
import { lostRows } from './lost-row.ts';
import { Printing } from './printing.ts';
import { type Solution, solveAll } from './solve.ts';
import { type Changes, type Trial, take } from './trial.ts';
import { repairWords } from './words.ts';

/** What the failed comparisons of a document come from. */
export interface Causes {
  readonly clusters: readonly Cluster[];
  /** The cluster of a finding, and its repairs that settle this very finding. */
  readonly of: ReadonlyMap<Finding, { readonly cluster: string; readonly repairs: readonly Repair[] }>;
}

/**
 * Groups findings by the cells whose change would settle them. `judged` holds every comparison with its finding,
 * `findings` all findings in document order; `unrounded`: rounding explains nothing in this document.
 */
export function causesOf(
  facts: Facts,
  judged: readonly Judged[],
  findings: readonly Finding[],
  unrounded: boolean,
): Causes {
  const all = equations(judged, unrounded, facts.options.computed);
  if (all.every((equation) => holds(equation, equation.apart))) return { clusters: [], of: new Map() };
  const atFirst = new Map(all.map((equation) => [equation, holds(equation, equation.apart)]));
  const printing = new Printing(facts);
  const lost = lostRows(facts, all, printing.likelihood);
  for (const trial of lost) take(trial);
  const solutions = [
    ...lost.map((taken): Solution => ({ taken, others: [] })),
    ...solveAll(all, printing.likelihood),
  ];
  const spoken = placesOf(findings);
  const position = new Map(findings.map((finding, index) => [finding, index]));
  const of = new Map<Finding, { cluster: string; repairs: readonly Repair[] }>();
  const clusters: Cluster[] = [];
  for (const group of joined(solutions, atFirst)) {
    const cluster = clusterOf(facts, printing, group, spoken, position, of);
    if (cluster !== undefined) clusters.push(cluster);
  }
  const first = new Map(findings.map(({ id }, index) => [id, index]));
  clusters.sort((a, b) => (first.get(a.id) ?? 0) - (first.get(b.id) ?? 0));
  return { clusters, of };
}

/**
 * Solutions that belong together: an equation held all along because their changes cancel in it, or each takes the
 * amount that is printed in the other's cell of the row or column.
 */
function joined(solutions: readonly Solution[], atFirst: ReadonlyMap<Equation, boolean>): Solution[][] {
  const group = new Map(solutions.map((solution) => [solution, [solution]]));
  const join = (one: Solution, other: Solution | undefined) => {
    const [own, theirs] = [group.get(one), other && group.get(other)];
    if (own === undefined || theirs === undefined || own === theirs) return;
    theirs.push(...own);
    for (const moved of own) group.set(moved, theirs);
  };
  const keeps = new Map<Equation, Solution>();
  const moved = new Map<string, Solution>();
  for (const solution of solutions) {
    for (const [{ cell, fen, terms }, by] of solution.taken.changes) {
      for (const { equation } of terms) {
        if (atFirst.get(equation) !== true || !holds(equation, equation.apart)) continue;
        join(solution, keeps.get(equation));
        keeps.set(equation, solution);
      }
      for (const line of [`${cell.form}/${cell.row}/`, `${cell.form}//${cell.measure}`]) {
        join(solution, moved.get(`${line} ${fen + by} ${fen}`));
        moved.set(`${line} ${fen} ${fen + by}`, solution);
      }
    }
  }
  return [...new Set(group.values())];
}

type Spoken = ReadonlyMap<Place, readonly Finding[]>;

/** Failed findings about words by the cells they speak of. */
function placesOf(findings: readonly Finding[]): Spoken {
  const spoken = new Map<Place, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict !== 'fail' || finding.actual !== undefined) continue;
    for (const { place } of finding.cells) {
      const list = spoken.get(place);
      if (list === undefined) spoken.set(place, [finding]);
      else list.push(finding);
    }
  }
  return spoken;
}

function clusterOf(
  facts: Facts,
  printing: Printing,
  group: readonly Solution[],
  spoken: Spoken,
  position: ReadonlyMap<Finding, number>,
  of: Map<Finding, { cluster: string; repairs: readonly Repair[] }>,
): Cluster | undefined {
  const taken = merged(group.map((solution) => solution.taken));
  const settled = findingsOf(taken);
  const beside = [...taken.changes.keys()].flatMap(({ cell }) => spoken.get(cell.place) ?? []);
  const members = [...new Set([...settled, ...beside])]
    .filter((finding) => !of.has(finding) && position.has(finding))
    .sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
  const [first] = members;
  if (first === undefined) return undefined;
  const trials = [taken, ...group.flatMap(({ others }) => others)];
  const repairs = trials.map((trial) => repairOf(facts, printing, trial));
  for (const finding of members) {
    const own = repairs.filter((_, at) => at === 0 || findingsOf(trials[at] as Trial).has(finding));
    of.set(finding, { cluster: first.id, repairs: own });
  }
  const [best] = repairs as [Repair];
  return {
    id: first.id,
    headline: best.message,
    headlineEn: best.messageEn,
    findings: members.map(({ id }) => id),
    repairs,
  };
}

function findingsOf({ settled }: Trial): Set<Finding> {
  return new Set(settled.flatMap(({ finding }) => (finding === undefined ? [] : [finding])));
}

function merged(trials: readonly Trial[]): Trial {
  const [first, ...rest] = trials as [Trial, ...Trial[]];
  if (rest.length === 0) return first;
  return {
    changes: new Map(trials.flatMap(({ changes }) => [...changes])),
    settled: [...new Set(trials.flatMap(({ settled }) => settled))],
    broken: [],
    score: Math.max(...trials.map(({ score }) => score)),
  };
}

function repairOf(facts: Facts, printing: Printing, trial: Trial): Repair {
  const [[node, by], ...rest] = [...trial.changes] as [[Node, number], ...[Node, number][]];
  const change = printing.change(node, node.fen + by);
  const along = rest.map(([other, less]) => printing.change(other, other.fen + less));
  const cause = isShift(trial.changes) ? 'shifted' : printing.cause(node, node.fen + by);
  const settles = findingsOf(trial).size;
  const { zh, en } = repairWords(facts, change, cause, along, settles);
  return {
    ...change,
    cause,
    ...(along.length === 0 ? {} : { along }),
    settles,
    breaks: trial.broken.length,
    message: zh,
    messageEn: en,
  };
}

/** Whether the same amounts are printed, in one another's cells of one row or column. */
function isShift(changes: Changes): boolean {
  if (changes.size < 2) return false;
  const nodes = [...changes.keys()];
  const oneRow = new Set(nodes.map(({ cell }) => `${cell.form}/${cell.row}`)).size === 1;
  const oneColumn = new Set(nodes.map(({ cell }) => `${cell.form}/${cell.measure}`)).size === 1;
  if (!oneRow && !oneColumn) return false;
  const printed = nodes.map(({ fen }) => fen).sort((a, b) => a - b);
  const meant = [...changes].map(([{ fen }, by]) => fen + by).sort((a, b) => a - b);
  return printed.every((fen, at) => fen === meant[at]);
}
