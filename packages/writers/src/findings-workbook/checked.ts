import type { Disclosure, Report } from '@mingzhang/model';

/** A disclosure and what the rules said of it. */
export interface Checked {
  readonly disclosure: Disclosure;
  readonly report: Report;
  /** It is a draft that the writers will print, with the cover and the contents that they print of themselves. */
  readonly composed?: true;
}

/** A document that could not be read, and why. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
  readonly reasonEn: string;
}
