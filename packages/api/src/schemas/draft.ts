import { z } from 'zod';
import { At, Counts, Words } from './common.ts';

/** A printed cell. `target` is the record field it comes from; without one it is computed. */
export const DraftCell = z.object({
  kind: z.enum(['amount', 'number', 'text', 'absent']),
  text: z.string(),
  fen: z.int().optional(),
  value: z.number().optional(),
  absence: z.enum(['blank', 'withheld', 'unreadable', 'not-applicable']).optional(),
  target: z.object({ table: z.string(), id: z.string(), field: z.string() }).optional(),
});

export const DraftRow = z.object({
  key: z.string(),
  name: z.string(),
  code: z.string().optional(),
  role: z.enum(['total', 'coded', 'line', 'other']),
  level: z.int().optional(),
  side: z.enum(['revenue', 'expenditure']).optional(),
  cells: z.record(z.string(), DraftCell),
});

/** One official table as it will be printed. */
export const DraftTable = z.object({
  form: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  /** `row`: in a table printed as one row, the row whose amount stands in the column. */
  columns: z.array(
    z.object({ measure: z.string(), heading: z.array(z.string()), row: z.string().optional() }),
  ),
  rows: z.array(DraftRow),
  notes: z.array(z.string()),
});

export const CellAt = z.object({
  form: z.string(),
  row: z.string(),
  measure: z.string(),
  text: z.string(),
  target: z.object({ table: z.string(), id: z.string(), field: z.string() }).optional(),
});

export const Repair = z.object({
  cell: CellAt,
  text: z.string(),
  fen: z.int(),
  cause: z.string(),
  message: z.string(),
  messageEn: z.string(),
});

export const Finding = z.object({
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  verdict: z.enum(['fail', 'cannot-check', 'waived']),
  message: z.string(),
  messageEn: z.string(),
  basis: z.string(),
  cells: z.array(CellAt),
  actual: z.int().optional(),
  expected: z.int().optional(),
  cluster: z.string().optional(),
  repairs: z.array(Repair),
  waiver: z
    .object({ reason: z.string(), author: z.string(), approver: z.string(), expires: z.string() })
    .optional(),
});

/** A typed cell that is not what the lines come to. Amounts in fen. */
export const Difference = z.object({
  form: z.string(),
  row: z.string(),
  measure: z.string(),
  typed: z.int(),
  computed: z.int(),
  /** Id of the record in `typedCells`. */
  id: z.string(),
});

const StepId = z.enum([
  'import',
  'lines',
  'tables',
  'projects',
  'procurement',
  'assets',
  'explanation',
  'check',
  'submit',
  'publish',
]);

export const Step = z.object({
  id: StepId,
  state: z.enum(['empty', 'started', 'done']),
  faults: Counts,
  /** `brief` says the same in a word or two, for where the place says the rest. */
  missing: z.array(Words.extend({ at: At.optional(), brief: Words.optional() })),
});

export const State = z.enum(['preparing', 'submitted', 'returned', 'approved', 'published']);

export const Due = z.object({
  deadline: z.string().nullable(),
  daysLeft: z.int().nullable(),
  basis: z.string(),
  basisEn: z.string(),
});

/** What the figures of a section would say; `places` are open, `figures` are bound to cells. */
export const ProseSection = z.object({
  id: z.string().nullable(),
  number: z.string(),
  title: z.string(),
  paragraphs: z.array(
    z.object({
      text: z.string(),
      figures: z.array(
        z.object({
          start: z.int(),
          end: z.int(),
          text: z.string(),
          kind: z.enum(['amount', 'delta', 'share']),
          cells: z.array(z.object({ form: z.string(), row: z.string(), measure: z.string() })),
        }),
      ),
      places: z.array(z.object({ start: z.int(), end: z.int(), asks: z.string() })),
    }),
  ),
});

/** What a check said, without the tables: the part of a draft that every saved cell brings anew. */
export const Live = z.object({
  revision: z.int(),
  state: State,
  /** Whether its content may be edited now. */
  open: z.boolean(),
  findings: z.array(Finding),
  counts: Counts,
  differences: z.array(Difference),
  steps: z.array(Step),
  due: Due,
  coverage: z.object({ amounts: z.int(), checked: z.int() }),
});

export const Draft = Live.extend({
  title: z.string(),
  unit: z.string().nullable(),
  tables: z.array(DraftTable),
  /** Paragraphs of the explanation with what in them is bound, by record id. */
  prose: z.array(ProseSection),
});

/** What an edit brought: how it went, and the draft after it. Tables only those that changed. */
export const LiveAnswer = z.object({ live: Live, tables: z.array(DraftTable) });
