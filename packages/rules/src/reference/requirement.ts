import type { Words } from '@mingzhang/forms';

/** One statement of the field that a disclosure should satisfy, and the rules that check it. */
export interface Requirement extends Words {
  readonly number: number;
  /** Ids of the rules that check it, wholly or in part. */
  readonly rules: readonly string[];
  /** What of it is not checked, and why; always given where no rule checks it. */
  readonly left?: Words;
}
