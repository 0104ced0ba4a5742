import type { Fen, MoneyUnit } from './money.ts';
import type { Place } from './place.ts';
import type { Cluster, Repair, WaiverNote } from './repair.ts';

export type Severity = 'error' | 'warning' | 'hint';
export type Verdict = 'pass' | 'fail' | 'cannot-check' | 'waived';

/** A cell or sentence that a finding spoke of. */
export interface CellRef {
  readonly form: string;
  readonly row: string;
  readonly measure: string;
  readonly text: string;
  readonly place: Place;
}

/** What a rule said about one place: numbers and cells; its sentence comes from the rule's locale map. */
export interface Finding {
  /** Stable over runs: a hash of the rule and the addresses it spoke of, not of the values. */
  readonly id: string;
  /** `family.subject.check`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Exclude<Verdict, 'pass'>;
  readonly message: string;
  readonly messageEn: string;
  /** The law, regulation or form it rests on. */
  readonly basis: string;
  readonly cells: readonly CellRef[];
  readonly actual?: Fen;
  readonly expected?: Fen;
  readonly unit?: MoneyUnit;
  /** `expected` is a ceiling: `actual` was not to exceed it. */
  readonly atMost?: true;
  /** The cluster it belongs to, and that cluster's repairs that would settle this finding. */
  readonly cluster?: string;
  readonly repairs?: readonly Repair[];
  /** Set where the verdict is waived. */
  readonly waiver?: WaiverNote;
}

/** What all rules said about one disclosure. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly verdicts: {
    readonly pass: number;
    readonly fail: number;
    readonly cannotCheck: number;
    readonly waived: number;
  };
  /** Printed amounts, how many of them some rule touched, and the others. */
  readonly coverage: {
    readonly amounts: number;
    readonly checked: number;
    readonly untouched: readonly CellRef[];
  };
  /** Rules that found nothing to run on, and why. */
  readonly notRun: readonly { readonly rule: string; readonly why: string; readonly whyEn: string }[];
  /** Findings of one cause under one headline; a finding outside has no known cause. */
  readonly clusters?: readonly Cluster[];
}
