import type { Disclosure } from '@mingzhang/model';
import { type Budget, checkBudget, draftOf, publicDraft, withholdingOfNothing } from '@mingzhang/workspace';
import type { Checked } from '@mingzhang/writers';

/** A draft of a department, or of one of its units, and the day it is looked at. */
export interface Drafted {
  readonly budget: Budget;
  readonly unit: string | undefined;
  readonly previous: Disclosure | undefined;
  readonly today: string;
}

function editionOf({ unit }: Pick<Drafted, 'unit'>): { readonly unit?: string } {
  return unit === undefined ? {} : { unit };
}

/** Something is marked as withheld that is nowhere: nobody knows what was meant to stay inside, so nothing goes out. */
class WithholdingError extends Error {
  readonly code = 'withholding-of-nothing';
  readonly messageEn: string;

  constructor({ zh, en }: { readonly zh: string; readonly en: string }) {
    super(zh);
    this.messageEn = en;
  }
}

/** A draft without what is withheld. Throws where a withholding names nothing. */
export function publicEdition(drafted: Pick<Drafted, 'budget' | 'unit'>): Disclosure {
  const { disclosure, unmatched } = publicDraft(drafted.budget, editionOf(drafted));
  const [loose] = unmatched;
  if (loose !== undefined) throw new WithholdingError(withholdingOfNothing(loose));
  return disclosure;
}

/** A draft without what is withheld, checked: what may be said of it outside the house. */
export function checkedPublic(drafted: Drafted): Checked {
  const { budget, previous, today } = drafted;
  const edition = editionOf(drafted);
  const disclosure = publicEdition(drafted);
  const draft = { ...draftOf(budget, edition), disclosure, whole: disclosure };
  const report = checkBudget(draft, { budget, today, ...(previous === undefined ? {} : { previous }) });
  return { disclosure, report, composed: true };
}
