import type { Failure, Grade } from '@mingzhang/writers';

/** Largest file the page takes, in bytes. */
export const LARGEST = 20 * 1024 * 1024;

/** Longest time for one file, in milliseconds. */
export const LONGEST_MS = 20_000;

/** One uploaded file for a worker thread. */
export interface CheckJob {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The report in both languages, so that switching needs no second check. */
interface CheckedPage {
  readonly kind: 'checked';
  readonly title: { readonly zh: string; readonly en: string };
  readonly html: { readonly zh: string; readonly en: string };
  readonly grades: Readonly<Record<Grade, number>>;
}

export type CheckAnswer = CheckedPage | { readonly kind: 'failed'; readonly failure: Failure };
