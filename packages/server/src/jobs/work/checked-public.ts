import type { Disclosure } from '@mingzhang/model';
import { type Budget, checkBudget, draftOf, publicDraft } from '@mingzhang/workspace';
import type { Checked } from '@mingzhang/writers';

/** A draft of a department, or of one of its units, and the day it is looked at. */
export interface Drafted {
  readonly budget: Budget;
  readonly unit: string | undefined;
  readonly previous: Disclosure | undefined;
  readonly today: string;
}

export function editionOf({ unit }: Pick<Drafted, 'unit'>): { readonly unit?: string } {
  return unit === undefined ? {} : { unit };
}

/** A draft without what is withheld, checked: what may be said of it outside the house. */
export function checkedPublic(drafted: Drafted): Checked {
  const { budget, previous, today } = drafted;
  const edition = editionOf(drafted);
  const { disclosure } = publicDraft(budget, edition);
  const draft = { ...draftOf(budget, edition), disclosure };
  const report = checkBudget(draft, { budget, today, ...(previous === undefined ? {} : { previous }) });
  return { disclosure, report };
}
