import type { Problem } from '@mingzhang/api';
import { PROBLEMS, type ProblemCode } from './problems.ts';

export type Detail = NonNullable<Problem['details']>[number];
export type RefusalStatus = (typeof PROBLEMS)[ProblemCode][0];

/** A request that is not done, thrown by whoever finds out why; it becomes the answer. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  readonly problem: Problem;

  constructor(code: ProblemCode, details: readonly Detail[] = []) {
    super(code);
    const [status, message, messageEn] = PROBLEMS[code];
    this.status = status;
    this.problem = { code, message, messageEn, ...(details.length === 0 ? {} : { details: [...details] }) };
  }
}
