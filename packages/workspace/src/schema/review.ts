import { choice, DATE, INTEGER, ofDepartment, optional, PROSE, reference, TEXT } from './column.ts';

/** Where a department's, or a unit's, disclosure of one year stands. How it came there is in the log. */
export const submissions = ofDepartment({
  unit: optional(reference('units')),
  state: choice('preparing', 'submitted', 'returned', 'approved', 'published'),
  /** What the reviewer says of the whole, as when sending it back. */
  note: PROSE,
  /** 审签: the head of the department who signed it, and the revision of the log that was signed. */
  signedBy: optional(reference('users')),
  signedRevision: optional(INTEGER),
  publishedOn: optional(DATE),
});

/** A remark on a cell, a sentence or the whole, or the answer to another. */
export const comments = ofDepartment({
  author: reference('users'),
  answers: optional(reference('comments')),
  form: optional(TEXT),
  row: optional(TEXT),
  measure: optional(TEXT),
  text: PROSE,
  state: choice('open', 'settled'),
});
