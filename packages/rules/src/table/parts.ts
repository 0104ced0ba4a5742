import type { Node } from '@mingzhang/forms';
import type { Row } from '@mingzhang/model';
import type { Term } from '../engine/tree.ts';

/** The nearest printed parts: a part that is not printed is replaced by its own parts. */
export function nearestPrinted(nodes: readonly Node[], printed: (id: string) => boolean): string[] {
  return nodes.flatMap(({ id, parts }) => (printed(id) ? [id] : nearestPrinted(parts, printed)));
}

/** Whether no amount is printed in a term: only blanks, or nothing at all. */
export function isEmpty(term: Term): boolean {
  switch (term.kind) {
    case 'cell':
      return term.value !== undefined && term.value.step === 0 && term.value.fen === 0;
    case 'sum':
    case 'difference':
      return term.of.every(isEmpty);
    case 'times':
      return isEmpty(term.term);
    case 'constant':
      return term.fen === 0;
  }
}

/** Whole = Σ parts, or undefined where no part is printed or none of them holds an amount. */
export function sums(
  whole: Term | undefined,
  parts: readonly (Term | undefined)[],
): { kind: 'equal'; left: Term; right: Term } | undefined {
  const of = parts.filter((part) => part !== undefined);
  if (whole === undefined || of.length === 0) return undefined;
  const [only] = of;
  const right: Term = of.length === 1 && only !== undefined ? only : { kind: 'sum', of };
  return isEmpty(whole) && isEmpty(right) ? undefined : { kind: 'equal', left: whole, right };
}

/** Whether a row is a functional class: a code of three digits, or a class that no list names. */
export function isClass({ role, code }: Row): boolean {
  return role === 'coded' && (code === undefined || code.length === 3);
}
