import type { Severity } from '@mingzhang/model';
import type { Facts } from './facts.ts';
import type { Need } from './options.ts';
import type { Instance } from './tree.ts';

type Family =
  | 'table'
  | 'code'
  | 'text'
  | 'form'
  | 'performance'
  | 'procurement'
  | 'asset'
  | 'secrecy'
  | 'timeliness'
  | 'final'
  | 'year';

/**
 * One rule of the book. `statements` grounds it on a document: every place it can speak of, passing or failing.
 * Templates name `{words}` of the instance and `{actual}`, `{expected}`, `{difference}` in the table's unit.
 */
export interface Rule {
  /** `family.subject.check`. */
  readonly id: `${Family}.${string}.${string}`;
  readonly severity: Severity;
  /** What must hold, in words. */
  readonly title: { readonly zh: string; readonly en: string };
  /** The sentence of a finding. */
  readonly message: { readonly zh: string; readonly en: string };
  /** Law, regulation, form or inference it rests on, and domain rule numbers are not shown to users. */
  readonly basis: string;
  readonly statements: (facts: Facts) => Iterable<Instance>;
  /** What it needs beside the document; without it the rule is not run. */
  readonly needs?: Need;
  /** Mini disclosures in the tests' tiny language: one that passes, one that fails. */
  readonly examples: { readonly pass: string; readonly fail: string };
}
