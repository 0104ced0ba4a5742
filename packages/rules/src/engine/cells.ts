import type { CellRef } from '@mingzhang/model';
import type { Statement, Term } from './tree.ts';

/** Every printed cell a statement speaks of, in the order it names them. */
export function cellsOf(statement: Statement): readonly CellRef[] {
  if (statement.kind === 'holds' || statement.kind === 'cannot') return statement.cells;
  const cells: CellRef[] = [];
  eachCell(statement, (cell) => cells.push(cell));
  return cells;
}

/** Visits the cells of {@link cellsOf} one by one. */
export function eachCell(statement: Statement, visit: (cell: CellRef) => void): void {
  if (statement.kind === 'holds' || statement.kind === 'cannot') statement.cells.forEach(visit);
  else {
    walk(statement.left, visit);
    walk(statement.right, visit);
  }
}

function walk(term: Term, visit: (cell: CellRef) => void): void {
  switch (term.kind) {
    case 'cell':
      visit(term.cell);
      return;
    case 'sum':
    case 'difference':
      for (const part of term.of) walk(part, visit);
      return;
    case 'times':
      walk(term.term, visit);
      return;
    case 'constant':
  }
}
