import type { Budget } from '../budget/budget.ts';
import { submissionOf } from './submission.ts';

/** 审签 by the head of the department: of which revision, and whether it still holds. */
export interface Signature {
  readonly by: string;
  readonly revision: number;
  /** The content changed after it was signed. */
  readonly lapsed: boolean;
}

/** The signature of a budget whose content last changed at revision `changed`, or undefined where nobody signed. */
export function signatureOf(budget: Budget, changed: number): Signature | undefined {
  const { signedBy, signedRevision } = submissionOf(budget) ?? {};
  if (signedBy === undefined || signedRevision === undefined) return undefined;
  return { by: signedBy, revision: signedRevision, lapsed: changed > signedRevision };
}
