import type { Disclosure, Report } from '@mingzhang/model';

/** A disclosure and what the rules said of it. */
export interface Checked {
  readonly disclosure: Disclosure;
  readonly report: Report;
}
