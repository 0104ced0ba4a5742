import { z } from 'zod';
import type { RouteName } from './paths.ts';
import { AnyRecord, Id, Nothing, Year } from './schemas/common.ts';
import { Draft, LiveAnswer, ProseSection } from './schemas/draft.ts';
import { Committed, Edit, OpenConflict, Proposal } from './schemas/edit.ts';
import { Credentials, NewPassword, Session, Setup, User, UserFields } from './schemas/session.ts';
import * as work from './schemas/work.ts';

/** The shapes of one route. `upload` takes files as multipart; `file` and `events` answer with bytes or a stream. */
export interface Shapes {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType | 'upload';
  readonly answer: z.ZodType | 'file' | 'events';
}

const budget = z.object({ department: Id, year: Year });
const unit = { unit: Id.optional() };
/** Only tables that became others after this revision are answered. */
const since = z.coerce.number().int().min(0).optional();
const After = Committed.extend({ after: LiveAnswer.optional() });
/** Entries after a revision, oldest first; else those before one (all of them without it), newest first. */
const page = {
  after: z.coerce.number().int().min(0).optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().max(200).optional(),
};
const job = z.object({ job: Id });

/** The shapes of every route. */
export const SHAPES = {
  readSession: { answer: Session },
  signIn: { body: Credentials, answer: Session },
  signOut: { answer: Session },
  changePassword: { body: NewPassword, answer: Nothing },
  readSetup: { answer: z.object({ needed: z.boolean() }) },
  setUp: { body: Setup, answer: Session },
  readHealth: { answer: work.Health },
  readMetrics: { answer: 'file' },
  readOpenapi: { answer: 'file' },

  readCodes: {
    params: z.object({ list: z.enum(['functional', 'departmental', 'government', 'procurement']) }),
    query: z.object({ year: Year.optional() }),
    answer: z.object({ rows: z.array(z.object({ code: z.string(), name: z.string() })) }),
  },
  readOrganisation: { answer: work.Organisation },
  editOrganisation: { body: Proposal, answer: Committed },
  planOrganisation: { body: 'upload', answer: work.ImportPlan.extend({ edit: Edit }) },
  readUsers: { answer: z.object({ users: z.array(User) }) },
  createUser: { body: UserFields.extend({ id: Id, password: z.string().min(10).max(200) }), answer: User },
  changeUser: { params: z.object({ user: Id }), body: UserFields.partial(), answer: User },
  setUserPassword: {
    params: z.object({ user: Id }),
    body: z.object({ password: z.string().min(10).max(200) }),
    answer: Nothing,
  },

  readBudget: { params: budget, answer: work.BudgetRecords },
  readDraft: { params: budget, query: z.object({ ...unit, since }), answer: Draft },
  editBudget: {
    params: budget,
    body: Proposal.extend({ since: z.int().min(0).optional() }),
    answer: After,
  },
  undo: { params: budget, answer: After },
  redo: { params: budget, answer: After },
  readConflicts: { params: budget, answer: z.object({ conflicts: z.array(OpenConflict) }) },
  settleConflict: {
    params: budget.extend({ revision: z.coerce.number().int() }),
    body: z.object({ why: z.string().min(1).max(500) }),
    answer: After,
  },
  readHistory: {
    params: budget,
    query: z.object({ ...page, who: Id.optional(), table: Id.optional(), id: Id.optional() }),
    answer: work.LogPage,
  },
  readDifference: {
    params: budget,
    query: z.object({ from: z.coerce.number().int(), to: z.coerce.number().int() }),
    answer: z.object({ edit: Edit }),
  },
  readComparison: {
    params: budget,
    query: z.object({ with: z.union([z.literal('last-year'), z.coerce.number().int()]) }),
    answer: z.object({ available: z.boolean(), cells: z.array(work.ComparedCell) }),
  },
  /** `after`: begin with the entries after this revision; else with the next. */
  followBudget: { params: budget, query: z.object({ after: page.after }), answer: 'events' },
  explainCell: {
    params: budget,
    query: z.object({ form: z.string().max(100), row: z.string().max(200), measure: z.string().max(200) }),
    answer: work.CellExplanation,
  },
  readProse: {
    params: budget,
    query: z.object(unit),
    answer: z.object({
      sections: z.array(ProseSection),
      stale: z.array(z.object({ section: z.string().nullable(), sentence: z.string() })),
    }),
  },
  applyRepair: {
    params: budget,
    body: z.object({ finding: Id, repair: z.int().min(0).max(50) }),
    answer: After,
  },
  planImport: { params: budget, body: 'upload', answer: work.ImportPlan },
  applyImport: { params: budget.extend({ plan: Id }), answer: After },
  readFile: { params: budget.extend({ format: Id }), query: z.object(unit), answer: 'file' },
  readInspection: {
    params: budget,
    query: z.object(unit),
    answer: z.object({ items: z.array(work.InspectedItem) }),
  },
  readDocument: { params: budget.extend({ document: Id }), answer: 'file' },
  changeState: { params: budget, body: work.Transition, answer: After },
  sign: { params: budget, answer: After },
  addComment: { params: budget, body: work.NewComment, answer: AnyRecord },
  settleComment: {
    params: budget.extend({ comment: Id }),
    body: z.object({ state: z.enum(['open', 'settled']) }),
    answer: AnyRecord,
  },
  addWaiver: { params: budget, body: work.NewWaiver, answer: AnyRecord },
  approveWaiver: { params: budget.extend({ waiver: Id }), answer: AnyRecord },
  removeWaiver: { params: budget.extend({ waiver: Id }), answer: Nothing },

  readReview: { params: z.object({ year: Year }), answer: work.Review },
  readWaivers: { params: z.object({ year: Year }), answer: work.Waivers },
  publishApproved: {
    params: z.object({ year: Year }),
    body: z.object({ departments: z.array(Id).max(1_000).optional() }),
    answer: work.Job,
  },
  startBatch: { body: 'upload', answer: work.Job },
  readBatch: {
    params: job,
    query: z.object({ format: z.enum(['html', 'xlsx', 'ndjson']) }),
    answer: 'file',
  },
  readJob: { params: job, answer: work.Job },
  followJob: { params: job, answer: 'events' },
  cancelJob: { params: job, answer: work.Job },

  searchLog: {
    query: z.object({
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().max(200).optional(),
      department: Id.optional(),
      who: Id.optional(),
      table: Id.optional(),
      id: Id.optional(),
    }),
    answer: work.LogPage,
  },
  verifyLog: { answer: work.Verification },
  backUp: { answer: 'file' },

  readPublished: { query: z.object({ year: Year.optional() }), answer: work.Published },
  readPublishedFile: { params: z.object({ department: Id, year: Year, file: Id }), answer: 'file' },
} as const satisfies Readonly<Record<RouteName, Shapes>>;

type Given<T> = T extends z.ZodType ? z.input<T> : T extends 'upload' ? FormData : undefined;
type Taken<T> = T extends z.ZodType ? z.output<T> : undefined;
type Of<N extends RouteName, K extends string> = (typeof SHAPES)[N] extends { readonly [P in K]: infer T }
  ? T
  : undefined;

/** What a caller gives and gets. */
export interface Call<N extends RouteName> {
  readonly params: Given<Of<N, 'params'>>;
  readonly query: Given<Of<N, 'query'>>;
  readonly body: Given<Of<N, 'body'>>;
  readonly answer: Of<N, 'answer'> extends z.ZodType ? z.output<Of<N, 'answer'>> : Response;
}

/** What the server is given and gives, after validation. */
export interface Served<N extends RouteName> {
  readonly params: Taken<Of<N, 'params'>>;
  readonly query: Taken<Of<N, 'query'>>;
  readonly body: Taken<Of<N, 'body'>>;
  readonly answer: Of<N, 'answer'> extends z.ZodType ? z.input<Of<N, 'answer'>> : Response;
}
