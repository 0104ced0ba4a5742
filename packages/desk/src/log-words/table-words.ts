import { BUDGET_WORDS } from './budget-words.ts';
import { DISCLOSURE_WORDS } from './disclosure-words.ts';
import type { TableWords } from './field-words.ts';
import { ORGANISATION_WORDS } from './organisation-words.ts';

/** Every table of the workspace in words. */
export const TABLE_WORDS: Readonly<Record<string, TableWords>> = {
  ...ORGANISATION_WORDS,
  ...BUDGET_WORDS,
  ...DISCLOSURE_WORDS,
};
