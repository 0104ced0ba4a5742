import type { Words } from '@mingzhang/forms';
import type { Edit } from '@mingzhang/model';

/**
 * What a file is to the workspace.
 *
 * - platform-workbook: the year's forms, or a list of budget lines, as the 一体化平台 exports them
 * - last-year: last year's published disclosure, to go on from
 * - organisation: a list of departments and units
 */
export type ImportSource = 'platform-workbook' | 'last-year' | 'organisation';

/** What one row of the file will do. */
export interface PlannedRow {
  /** Where it stands: `支出总表!A7`, `第3张表第2行`, `第12行`. */
  readonly place: string;
  /** What it is, in words a clerk knows. */
  readonly what: string;
  readonly effect: 'add' | 'change' | 'same' | 'bad';
  /** Of a bad row: why it waits, and what to do. */
  readonly problem?: Words;
  /** Of a row that is taken: what its reader should know, as the official name of a renamed code. */
  readonly note?: Words;
  readonly changes?: readonly FieldChange[];
}

/** A field of a row in the clerk's words; an empty text where nothing stood or will stand. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Something of the file that is not taken, or of the workspace that the file says nothing of, and why. */
export interface Leftover {
  readonly place: string;
  readonly reason: string;
  readonly reasonEn: string;
}

/** What a file would do to the workspace. Nothing is done before somebody applies it. */
export interface ImportPlan {
  readonly source: ImportSource;
  readonly file: string;
  /** The department whose records `edit` changes; null where it changes the organisation. */
  readonly department: string | null;
  readonly edit: Edit;
  /** Units the department does not have yet: a change of the organisation, which has to be made before `edit`. */
  readonly organisation: Edit;
  /** What each row of the file will do, in file order. */
  readonly rows: readonly PlannedRow[];
  readonly unused: readonly Leftover[];
  /** The file itself, where it is kept as a document of the department. */
  readonly keep?: Uint8Array;
}
