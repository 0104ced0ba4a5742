import { z } from 'zod';
import { AnyRecord, Counts, Day, Id, Words } from './common.ts';
import { Due, State } from './draft.ts';
import { LogEntry } from './edit.ts';

export const Organisation = z.object({
  divisions: z.array(AnyRecord),
  departments: z.array(AnyRecord),
  units: z.array(AnyRecord),
  years: z.array(AnyRecord),
  /** Only those the person may see. */
  approvals: z.array(AnyRecord),
  revision: z.int(),
});

/** Records by the name of their table. */
export const BudgetRecords = z.object({
  revision: z.int(),
  department: AnyRecord,
  year: AnyRecord,
  units: z.array(AnyRecord),
  approvals: z.array(AnyRecord),
  /** Names of the people whose ids stand in comments, waivers and signatures. */
  people: z.record(z.string(), z.string()),
  records: z.record(z.string(), z.array(AnyRecord)),
});

const PlannedRow = z.object({
  place: z.string(),
  what: z.string(),
  effect: z.enum(['add', 'change', 'same', 'bad']),
  problem: Words.optional(),
  /** Of a row that is taken: what its reader should know. */
  note: Words.optional(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })).optional(),
});

/** What an import will do, before it does. Kept for an hour under `plan`. */
export const ImportPlan = z.object({
  plan: z.string(),
  source: z.enum(['platform-workbook', 'last-year', 'organisation']),
  file: z.string(),
  counts: z.object({ add: z.int(), change: z.int(), same: z.int(), bad: z.int() }),
  rows: z.array(PlannedRow),
  unused: z.array(z.object({ place: z.string(), reason: z.string(), reasonEn: z.string() })),
});

export const ComparedCell = z.object({
  form: z.string(),
  row: z.string(),
  name: z.string(),
  measure: z.string(),
  side: z.enum(['revenue', 'expenditure']).optional(),
  before: z.int().nullable(),
  after: z.int().nullable(),
});

export const Transition = z.object({
  to: z.enum(['submit', 'withdraw', 'return', 'approve', 'reopen', 'publish']),
  note: z.string().max(5_000),
});

export const NewComment = z.object({
  answers: Id.optional(),
  form: z.string().max(100).optional(),
  row: z.string().max(200).optional(),
  measure: z.string().max(200).optional(),
  text: z.string().min(1).max(5_000),
});

export const NewWaiver = z.object({
  finding: Id,
  rule: z.string().max(100),
  reason: z.string().min(1).max(1_000),
  expires: Day,
});

/** An item of the inspection form: 是, 否 or 无法核对, with the faults quoted. In Chinese, as it is filed. */
export const InspectedItem = z.object({
  id: z.string(),
  name: z.string(),
  /** What the item asks. */
  asks: z.string(),
  answer: z.enum(['yes', 'no', 'unanswered']),
  /** Why it could not be answered. */
  reason: z.string().optional(),
  faults: z.array(
    z.object({
      grade: z.enum(['error', 'warning', 'hint', 'cannot-check', 'waived']),
      where: z.string(),
      quote: z.string(),
      problem: z.string(),
      repair: z.string().optional(),
    }),
  ),
});

/** Every statement through a cell, and the lines that an amount adds up. */
export const CellExplanation = z.object({
  name: Words,
  text: z.string(),
  statements: z.array(
    Words.extend({
      rule: z.string(),
      title: Words,
      role: z.string(),
      verdict: z.string(),
      cells: z.array(z.object({ form: z.string(), row: z.string(), measure: z.string(), text: z.string() })),
    }),
  ),
  lines: z.array(z.object({ table: z.enum(['budgetLines', 'revenueLines']), id: z.string(), fen: z.int() })),
});

/** One row of the reviewer's matrix. `fen` is all expenditure. */
export const ReviewRow = z.object({
  department: z.string(),
  name: z.string(),
  state: State,
  due: Due,
  counts: Counts,
  openComments: z.int(),
  signed: z.boolean(),
  fen: z.int(),
  changedAt: z.string().nullable(),
  projects: z.int(),
});

export const Review = z.object({ year: z.string(), rows: z.array(ReviewRow) });

const Named = z.object({ id: z.string(), name: z.string() });

/**
 * A waiver of some department. `message` is null where the finding is no longer found. State: `expired` its last day is
 * over · `unmatched` it fits no finding · `waiting` nobody approved it yet · `in-force`.
 */
export const WaiverRow = z.object({
  department: z.string(),
  name: z.string(),
  waiver: z.string(),
  finding: z.string(),
  rule: z.string(),
  title: Words,
  message: Words.nullable(),
  reason: z.string(),
  author: Named,
  approver: Named.nullable(),
  expires: Day,
  state: z.enum(['waiting', 'in-force', 'expired', 'unmatched']),
});

/** The waivers of a year by department; `today` is the day that their states are of. */
export const Waivers = z.object({ year: z.string(), today: Day, rows: z.array(WaiverRow) });

/** Long work. `rate` is a second, `left` in seconds. */
export const Job = z.object({
  id: z.string(),
  kind: z.enum(['batch', 'publication']),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  of: z.int(),
  rate: z.number().nullable(),
  left: z.number().nullable(),
  /** What each finished piece came to: a file checked, a department published or refused. */
  items: z.array(
    z.object({
      name: z.string(),
      outcome: z.enum(['done', 'refused', 'unreadable']),
      counts: Counts.optional(),
      message: z.string(),
      messageEn: z.string(),
    }),
  ),
});

export const Verification = z.object({
  entries: z.int(),
  sound: z.boolean(),
  head: z.string(),
  faults: z.array(z.object({ revision: z.int().nullable(), zh: z.string(), en: z.string() })),
});

export const LogPage = z.object({ entries: z.array(LogEntry), next: z.int().nullable() });

export const Published = z.object({
  documents: z.array(
    z.object({
      department: z.string(),
      name: z.string(),
      year: z.string(),
      publishedOn: z.string(),
      files: z.array(z.object({ name: z.string(), sha256: z.string(), size: z.int() })),
    }),
  ),
});

export const Health = z.object({
  status: z.literal('ok'),
  store: z.enum(['sqlite', 'postgresql']),
  revision: z.int(),
});
