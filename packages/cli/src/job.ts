import type { DocumentLine, Failure, Grade, Lang } from '@mingzhang/writers';
import type { Beside } from './commands/beside.ts';
import type { FiledWaiver } from './waivers/parse-waivers.ts';

/** Largest file that is read, in bytes. */
export const LARGEST = 50 * 1024 * 1024;

/** Longest time for one file, in milliseconds. */
export const LONGEST_MS = 20_000;

/** What one file is turned into. `line` is JSON on one line. */
export type Wanted =
  | { readonly kind: 'text'; readonly lang: Lang; readonly width: number; readonly colour: boolean }
  | { readonly kind: 'html'; readonly lang: Lang }
  | {
      readonly kind:
        | 'json'
        | 'line'
        | 'read-json'
        | 'read-csv'
        | 'disclosure'
        | 'checked'
        | 'summary'
        | 'annotated';
    };

/** One file for a worker thread. */
export interface Job {
  readonly path: string;
  readonly wanted: Wanted;
  /** Pages without a text layer are recognised by this program, where it is installed. */
  readonly ocr?: 'tesseract';
  /** What it is checked with beside itself. */
  readonly beside?: Beside;
  /** Findings let stand, with the day they have to hold on. */
  readonly waivers?: { readonly list: readonly FiledWaiver[]; readonly today: string };
}

/** What a worker thread gives back: the output as it is written, and how many findings of each grade. */
export type Answer =
  | {
      readonly kind: 'done';
      readonly output: string;
      readonly grades: Readonly<Record<Grade, number>>;
      readonly summary?: DocumentLine;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };
