import {
  choice,
  DATE,
  FEN,
  INTEGER,
  ofDepartment,
  optional,
  PROSE,
  reference,
  shaped,
  TEXT,
} from './column.ts';

/** A paragraph of the explanation, under a section of the forms. */
export const explanations = ofDepartment({
  unit: optional(reference('units')),
  section: TEXT,
  position: INTEGER,
  text: PROSE,
});

/** A cell of a form that was typed or pasted, beside what the lines come to. */
export const typedCells = ofDepartment({
  unit: optional(reference('units')),
  form: TEXT,
  row: TEXT,
  measure: TEXT,
  /** What stands in it: an amount (with `fen` and `step`), words, or a typed absence. */
  holds: choice('amount', 'text', 'blank', 'withheld', 'not-applicable'),
  text: PROSE,
  fen: optional(FEN),
  step: optional(FEN),
});

/** 涉密: a cell, a project or a line that must not be published. */
export const withholdings = ofDepartment({
  /** `cell` (form/row/measure), or the table of the record that is withheld. */
  kind: choice('cell', 'projects', 'budgetLines', 'purchases', 'indicators', 'explanations'),
  target: TEXT,
  basis: TEXT,
  approver: TEXT,
  until: optional(DATE),
});

/** A finding that somebody lets stand, why and until when. */
export const waivers = ofDepartment({
  finding: TEXT,
  rule: TEXT,
  reason: TEXT,
  author: reference('users'),
  approver: optional(reference('users')),
  expires: DATE,
});

/** A file that came in or went out; its bytes are kept under their hash. */
export const documents = ofDepartment({
  unit: optional(reference('units')),
  name: TEXT,
  format: TEXT,
  kind: choice('imported', 'last-year', 'attachment', 'published'),
  sha256: shaped(/^[0-9a-f]{64}$/),
  size: INTEGER,
});
