/** What a person may be. `public` is everybody, signed in or not. */
export const ROLES = ['clerk', 'head', 'reviewer', 'administrator', 'auditor', 'public'] as const;
export type Role = (typeof ROLES)[number];

/** One route: where it is, and who may call it. */
export interface Path {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** `{department}` in it narrows roles that are held in one department to that department. */
  readonly path: string;
  readonly roles: readonly Role[];
}

const READERS = ['clerk', 'head', 'reviewer', 'administrator', 'auditor'] as const;
const EVERYBODY = [...ROLES] as const;
const REVIEW = ['reviewer', 'administrator', 'auditor'] as const;

function route<const M extends Path['method'], const P extends string, const R extends readonly Role[]>(
  method: M,
  path: P,
  roles: R,
) {
  return { method, path, roles } as const;
}

const BUDGET = '/api/budgets/{department}/{year}';

/** Every route of the server under `/api`, with the roles that may call it. The only place where this is said. */
export const PATHS = {
  /** Who is asking: the person signed in, or nobody. */
  readSession: route('get', '/api/session', EVERYBODY),
  signIn: route('post', '/api/session', EVERYBODY),
  signOut: route('delete', '/api/session', EVERYBODY),
  changePassword: route('put', '/api/session/password', READERS),
  /** Whether the workspace is new and asks for its first administrator. */
  readSetup: route('get', '/api/setup', EVERYBODY),
  setUp: route('post', '/api/setup', EVERYBODY),
  readHealth: route('get', '/api/health', EVERYBODY),
  readMetrics: route('get', '/api/metrics', ['administrator']),
  readOpenapi: route('get', '/api/openapi.json', EVERYBODY),

  /** An official list of codes with their names, as valid in a year. */
  readCodes: route('get', '/api/codes/{list}', READERS),
  /** Divisions, departments, units and years that the person may see. */
  readOrganisation: route('get', '/api/organisation', READERS),
  editOrganisation: route('post', '/api/organisation/edits', ['administrator']),
  planOrganisation: route('post', '/api/organisation/imports', ['administrator']),
  readUsers: route('get', '/api/users', ['administrator', 'auditor']),
  createUser: route('post', '/api/users', ['administrator']),
  changeUser: route('put', '/api/users/{user}', ['administrator']),
  setUserPassword: route('put', '/api/users/{user}/password', ['administrator']),

  /** The records of a department and year, with the revision they stand at. */
  readBudget: route('get', BUDGET, READERS),
  /** The disclosure they come to: tables, findings, steps, what is due. */
  readDraft: route('get', `${BUDGET}/draft`, READERS),
  editBudget: route('post', `${BUDGET}/edits`, ['clerk']),
  undo: route('post', `${BUDGET}/undo`, ['clerk']),
  redo: route('post', `${BUDGET}/redo`, ['clerk']),
  readConflicts: route('get', `${BUDGET}/conflicts`, READERS),
  settleConflict: route('post', `${BUDGET}/conflicts/{revision}`, ['clerk']),
  readHistory: route('get', `${BUDGET}/history`, READERS),
  /** What came to between two revisions, field by field. */
  readDifference: route('get', `${BUDGET}/difference`, READERS),
  /** Cells beside last year's, or beside the tables of an earlier revision. */
  readComparison: route('get', `${BUDGET}/comparison`, READERS),
  /** Entries of the log as they are made, as server-sent events. */
  followBudget: route('get', `${BUDGET}/events`, READERS),
  explainCell: route('get', `${BUDGET}/explanation-of`, READERS),
  /** What the figures would say as prose: sections with bound figures and open places. */
  readProse: route('get', `${BUDGET}/prose`, READERS),
  applyRepair: route('post', `${BUDGET}/repairs`, ['clerk']),
  planImport: route('post', `${BUDGET}/imports`, ['clerk']),
  applyImport: route('post', `${BUDGET}/imports/{plan}`, ['clerk']),
  /** The draft in one form, 涉密 left out: docx, pdf, xlsx, html, txt, datapackage, inspection-docx, inspection-xlsx. */
  readFile: route('get', `${BUDGET}/files/{format}`, READERS),
  /** The bureau's inspection form filled in for the draft, 涉密 left out. */
  readInspection: route('get', `${BUDGET}/inspection`, READERS),
  readDocument: route('get', `${BUDGET}/documents/{document}`, READERS),
  changeState: route('post', `${BUDGET}/state`, ['clerk', 'head', 'reviewer', 'administrator']),
  sign: route('post', `${BUDGET}/signature`, ['head']),
  addComment: route('post', `${BUDGET}/comments`, ['clerk', 'head', 'reviewer']),
  settleComment: route('put', `${BUDGET}/comments/{comment}`, ['clerk', 'head', 'reviewer']),
  addWaiver: route('post', `${BUDGET}/waivers`, ['clerk', 'head', 'reviewer']),
  approveWaiver: route('put', `${BUDGET}/waivers/{waiver}`, ['head', 'reviewer']),
  /** Takes a waiver away, so that its finding counts again. */
  removeWaiver: route('delete', `${BUDGET}/waivers/{waiver}`, ['clerk', 'head', 'reviewer']),

  /** The matrix: every department of a year with its state, findings and days left. */
  readReview: route('get', '/api/review/{year}', REVIEW),
  /** Every waiver of a year with what became of it, asked for, in force or left over. */
  readWaivers: route('get', '/api/review/{year}/waivers', REVIEW),
  publishApproved: route('post', '/api/review/{year}/publication', ['reviewer']),
  /** Checks files from outside: a job. */
  startBatch: route('post', '/api/batches', ['reviewer', 'auditor']),
  readBatch: route('get', '/api/batches/{job}/report', ['reviewer', 'auditor']),
  readJob: route('get', '/api/jobs/{job}', READERS),
  followJob: route('get', '/api/jobs/{job}/events', READERS),
  cancelJob: route('delete', '/api/jobs/{job}', READERS),

  searchLog: route('get', '/api/log', ['administrator', 'auditor']),
  verifyLog: route('post', '/api/log/verification', ['administrator', 'auditor']),
  backUp: route('get', '/api/backup', ['administrator']),

  /** What is published, for everybody. */
  readPublished: route('get', '/api/published', EVERYBODY),
  readPublishedFile: route('get', '/api/published/{department}/{year}/{file}', EVERYBODY),
} as const satisfies Readonly<Record<string, Path>>;

export type RouteName = keyof typeof PATHS;
