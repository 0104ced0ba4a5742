import { codeFaults } from './codes.ts';
import { equationFaults } from './equations.ts';
import type { Fault } from './fault.ts';
import { formFaults } from './form.ts';
import { performanceFaults } from './performance.ts';
import { proseFaults } from './prose.ts';
import { purchaseFaults } from './purchases.ts';
import { tieFaults } from './ties.ts';

/** Every kind of fault, in the order of the truth file. */
export const FAULTS: readonly Fault[] = [
  ...equationFaults,
  ...tieFaults,
  ...codeFaults,
  ...proseFaults,
  ...formFaults,
  ...performanceFaults,
  ...purchaseFaults,
];
