import { LAW_AND_FORM } from './law-and-form.ts';
import { PERFORMANCE_AND_ACCOUNTS } from './performance-and-accounts.ts';
import type { Requirement } from './requirement.ts';
import { TABLES_AND_PURCHASES } from './tables-and-purchases.ts';

/** Every requirement of the field by number, with the rules that check it or the reason why none does. */
export const REQUIREMENTS: readonly Requirement[] = [
  ...LAW_AND_FORM,
  ...TABLES_AND_PURCHASES,
  ...PERFORMANCE_AND_ACCOUNTS,
];
