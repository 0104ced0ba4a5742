import type { CellRef, Fen, Finding } from '@mingzhang/model';
import { balance } from '../engine/evaluate.ts';
import type { Statement, Term } from '../engine/tree.ts';

/** A statement that compares two sides. */
export type Comparison = Extract<Statement, { kind: 'equal' | 'at-most' }>;

/** A statement of a document that was decided, and the finding it gave. */
export interface Judged {
  readonly statement: Comparison;
  readonly finding: Finding | undefined;
}

/** A printed amount with every equation it stands in. */
export interface Node {
  readonly cell: CellRef;
  readonly fen: Fen;
  /** Its printing step in fen; 0 where nothing is printed. */
  readonly step: Fen;
  /** Set where it was added up from records and cannot be wrong by itself. */
  readonly computed?: true;
  /** Set where its whole row is not printed. */
  readonly lost?: true;
  readonly terms: { readonly equation: Equation; readonly coefficient: number }[];
}

/** A statement as a linear form over its cells: Σ coefficient × cell + constant = `apart`, which is to be 0 or below. */
export interface Equation {
  readonly kind: Comparison['kind'];
  readonly terms: readonly { readonly node: Node; readonly coefficient: number }[];
  readonly tolerance: Fen;
  readonly finding: Finding | undefined;
  /** How far it is off now; changes as repairs are tried on. */
  apart: Fen;
}

/** Whether an equation that is `apart` fen off still holds. */
export function holds({ kind, tolerance }: Equation, apart: Fen): boolean {
  return (kind === 'equal' ? Math.abs(apart) : apart) <= tolerance;
}

/**
 * The comparisons of a document as equations that share their cells. Comparisons over withheld or unreadable cells are
 * left out.
 */
export function equations(
  judged: readonly Judged[],
  unrounded: boolean,
  isComputed: (cell: CellRef) => boolean = () => false,
): readonly Equation[] {
  const nodes = new Map<CellRef['place'], Node>();
  return judged.flatMap(({ statement, finding }) => {
    const weighed = balance(statement, unrounded);
    if (weighed === undefined) return [];
    const shares = new Map<Node, number>();
    const share = (term: Term, factor: number): void => {
      switch (term.kind) {
        case 'constant':
          return;
        case 'cell': {
          const node = nodeOf(nodes, term, isComputed);
          shares.set(node, (shares.get(node) ?? 0) + factor);
          return;
        }
        case 'sum':
          for (const part of term.of) share(part, factor);
          return;
        case 'difference':
          share(term.of[0], factor);
          share(term.of[1], -factor);
          return;
        case 'times':
          share(term.term, factor * term.factor);
      }
    };
    share(statement.left, 1);
    share(statement.right, -1);
    const terms = [...shares].flatMap(([node, coefficient]) =>
      coefficient === 0 ? [] : [{ node, coefficient }],
    );
    const equation: Equation = { kind: statement.kind, terms, finding, ...weighed };
    for (const { node, coefficient } of terms) node.terms.push({ equation, coefficient });
    return [equation];
  });
}

function nodeOf(
  nodes: Map<CellRef['place'], Node>,
  term: Extract<Term, { kind: 'cell' }>,
  isComputed: (cell: CellRef) => boolean,
): Node {
  const known = nodes.get(term.cell.place);
  if (known !== undefined) return known;
  const { fen, step } = term.value ?? { fen: 0, step: 0 };
  const bare: Node = { cell: term.cell, fen, step, terms: [] };
  const node: Node = isComputed(term.cell) ? { ...bare, computed: true } : bare;
  nodes.set(term.cell.place, node);
  return node;
}
