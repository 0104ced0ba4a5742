import type { AnyRecord } from '@mingzhang/api';
import type { Value } from '@mingzhang/model';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One of the values that may stand in a column, and what people call it. */
export interface Option {
  readonly value: string;
  /** As the cell shows it. */
  readonly label: string;
  /** What else it is found by: a code, a name in the other language. */
  readonly also?: readonly string[];
}

/** What is said of a cell, beside what stands in it. */
export interface CellNote extends Words {
  readonly severity: 'error' | 'warning' | 'hint';
}

/**
 * A column of an editable grid.
 *
 * - text · prose: as typed, prose over several lines · date: `2025-01-31`, typed in any usual way
 * - choice, reference: one of its options · code: one of its options, or another that fits its pattern, with a note
 * - amount: fen inside, typed and shown in the unit of the grid · decimal: an exact number as digits
 * - computed: shown, never typed
 */
export interface GridColumn extends Words {
  readonly field: string;
  readonly kind:
    | 'text'
    | 'prose'
    | 'choice'
    | 'reference'
    | 'code'
    | 'amount'
    | 'decimal'
    | 'date'
    | 'computed';
  readonly width: number;
  readonly required?: true;
  readonly readOnly?: true;
  readonly options?: readonly Option[];
  readonly pattern?: RegExp;
  /** Folded words it is recognised by in pasted headings, beside its own. */
  readonly words?: readonly string[];
  /** Its sum stands in the foot. */
  readonly total?: true;
  /** What a computed column shows. */
  readonly show?: (record: AnyRecord) => string;
  /** What is to be said of a value that may stand there. */
  readonly advise?: (value: Value, record: AnyRecord) => CellNote | undefined;
}

/** A row of a grid. A draft is new and not kept yet, because something required is missing; the blank one waits at the end. */
export interface GridRow {
  readonly record: AnyRecord;
  readonly state: 'kept' | 'draft' | 'blank';
}

export function isEditable({ kind, readOnly }: GridColumn): boolean {
  return kind !== 'computed' && readOnly !== true;
}

/** Numbers stand at the right. */
export function isNumeric({ kind }: GridColumn): boolean {
  return kind === 'amount' || kind === 'decimal';
}
