import type { Rule } from '../engine/rule.ts';
import { documentEmpty } from './document-empty.ts';
import { figureMissing } from './missing-figure.ts';

/** What the document is, and figures that were left out. */
export const WORDING_RULES: readonly Rule[] = [documentEmpty, figureMissing];
