import type { Change, Edit, Report, Value } from '@mingzhang/model';
import type { Budget } from '../budget/budget.ts';
import type { OpenConflict } from '../store/history.ts';
import { contentObstacles } from './content-obstacles.ts';
import type { Obstacle } from './obstacle.ts';
import { openComments, spotOfComment } from './open-comments.ts';
import { signatureOf } from './signature.ts';
import { stateOf, submissionOf } from './submission.ts';
import { ROLE_WORDS, type Role, STATE_WORDS, TRANSITIONS, type Transition } from './transitions.ts';

/** Somebody who wants to move a disclosure on, and what that is judged by beside the budget. */
export interface Act {
  readonly user: string;
  readonly role: Role;
  /** What is said with it: what has to be changed when returning; why, when approving in spite of something open. */
  readonly note: string;
  readonly today: string;
  /** The department's open conflicts, from `Store.openConflicts`. */
  readonly conflicts: readonly OpenConflict[];
  /** Revision at which the content last changed, from `lastChangeOf`; 0 where it never did. */
  readonly changed: number;
}

export type Plan =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'refused'; readonly obstacles: readonly Obstacle[] };

/**
 * The edit that moves a disclosure on, or everything that stands in the way. `report` is of this very budget. Nothing
 * is written.
 */
export function plan(budget: Budget, report: Report, transition: Transition, act: Act): Plan {
  const first = [...notAllowed(budget, transition, act)];
  const obstacles = first.length > 0 ? first : [...notReady(budget, report, transition, act)];
  if (obstacles.length > 0) return { kind: 'refused', obstacles };
  return { kind: 'edit', edit: editOf(budget, fieldsOf(budget, transition, act)) };
}

function* notAllowed(budget: Budget, transition: Transition, { role }: Act): Iterable<Obstacle> {
  const rule = TRANSITIONS[transition];
  const state = stateOf(budget);
  if (budget.year.state !== 'open')
    yield {
      code: 'year-closed',
      zh: `${budget.year.id} 年度没有开放，不能${rule.zh}；需要更正请管理员先开放年度。`,
      en: `The year ${budget.year.id} is not open, so nobody can ${rule.en}. Ask an administrator to open it for a correction.`,
    };
  if (role !== rule.role)
    yield {
      code: 'wrong-role',
      zh: `${rule.zh}由${ROLE_WORDS[rule.role].zh}办理；请用相应的账号。`,
      en: `Only a ${ROLE_WORDS[rule.role].en} may ${rule.en}. Use such an account.`,
    };
  if (!rule.from.includes(state))
    yield {
      code: 'wrong-state',
      zh: `现在的状态是“${STATE_WORDS[state].zh}”，不能${rule.zh}；${rule.from.map((one) => `“${STATE_WORDS[one].zh}”`).join('、')}时才可以。`,
      en: `It is ${STATE_WORDS[state].en}, so it cannot be ${PAST[transition]}; that takes ${rule.from.map((one) => STATE_WORDS[one].en).join(' or ')}.`,
    };
}

const PAST: Readonly<Record<Transition, string>> = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  sign: 'signed',
  return: 'returned',
  approve: 'approved',
  publish: 'published',
  reopen: 'reopened',
};

function* notReady(
  budget: Budget,
  report: Report,
  transition: Transition,
  { note, conflicts, changed }: Act,
): Iterable<Obstacle> {
  const comments = openComments(budget);
  const isSaid = note.trim() !== '';
  const signature = signatureOf(budget, changed);
  switch (transition) {
    case 'submit':
      yield* contentObstacles(budget, report, conflicts);
      return;
    case 'sign':
      if (signature?.lapsed === false) yield SIGNED;
      yield* contentObstacles(budget, report, conflicts);
      return;
    case 'return':
      if (!isSaid && comments.length === 0) yield NO_NOTE;
      return;
    case 'reopen':
      if (!isSaid) yield NO_REASON;
      return;
    case 'approve':
      yield* contentObstacles(budget, report, conflicts);
      if (isSaid) return;
      if (signature?.lapsed !== false) yield signature === undefined ? UNSIGNED : LAPSED;
      for (const comment of comments)
        yield {
          code: 'comments-open',
          zh: `意见“${brief(comment.text)}”还没有办结；请先办结，或写明为何仍然通过。`,
          en: `The comment “${brief(comment.text)}” is still open. Settle it, or write why you approve all the same.`,
          at: spotOfComment(comment),
        };
      return;
    default:
  }
}

function brief(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 29)}…`;
}

const NO_NOTE: Obstacle = {
  code: 'note-missing',
  zh: '退回时没有写意见，也没有未办结的批注；请写明哪里要改。',
  en: 'Nothing says why it is returned. Write a note, or comment on what has to be changed.',
};

const NO_REASON: Obstacle = {
  code: 'note-missing',
  zh: '重新打开要写明原因；请填写。',
  en: 'Say why it is reopened.',
};

const SIGNED: Obstacle = {
  code: 'signed-already',
  zh: '已经审签，审签后内容没有变动；不必再签。',
  en: 'It is signed and has not changed since. There is nothing to sign again.',
};

const UNSIGNED: Obstacle = {
  code: 'unsigned',
  zh: '部门负责人还没有审签；请部门负责人审签，或写明为何仍然通过。',
  en: 'The head of the department has not signed it. Have it signed, or write why you approve all the same.',
};

const LAPSED: Obstacle = {
  code: 'unsigned',
  zh: '部门负责人审签后内容有变动，审签已失效；请重新审签，或写明为何仍然通过。',
  en: 'It changed after the head of the department signed it. Have it signed again, or write why you approve all the same.',
};

type Fields = Readonly<Record<string, Value>>;

function fieldsOf(budget: Budget, transition: Transition, { user, note, today }: Act): Fields {
  if (transition === 'sign') return { signedBy: user, signedRevision: budget.revision };
  const state = TRANSITIONS[transition].to ?? stateOf(budget);
  const said = note.trim();
  if (transition !== 'publish') return { state, note: said };
  // a correction keeps the day it was first published on
  return { state, note: said, publishedOn: submissionOf(budget)?.publishedOn ?? today };
}

function editOf(budget: Budget, fields: Fields): Edit {
  const known = submissionOf(budget);
  const table = 'submissions';
  const home = { department: budget.department.id, year: budget.year.id };
  if (known === undefined) {
    const id = `${home.department}-${home.year}`;
    return [{ kind: 'add', table, id, fields: filled({ ...home, state: 'preparing', note: '', ...fields }) }];
  }
  const before = known as unknown as Fields;
  return Object.entries(fields)
    .filter(([field, after]) => (before[field] ?? null) !== after)
    .map(
      ([field, after]): Change => ({
        kind: 'set',
        table,
        id: known.id,
        field,
        before: before[field] ?? null,
        after,
      }),
    );
}

function filled(fields: Fields): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, number | string] => entry[1] !== null),
  );
}
