import type { RouteName } from '@mingzhang/api';
import { batch } from './batch.ts';
import { budget } from './budget.ts';
import { comments } from './comments.ts';
import { draft } from './draft.ts';
import { files } from './files.ts';
import { follow } from './follow.ts';
import type { Handlers } from './handler.ts';
import { health } from './health.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { inspection } from './inspection.ts';
import { jobs } from './jobs.ts';
import { log } from './log.ts';
import { organisation } from './organisation.ts';
import { published } from './published.ts';
import { review } from './review.ts';
import { session } from './session.ts';
import { setup } from './setup.ts';
import { state } from './state.ts';
import { users } from './users.ts';
import { waivers } from './waivers.ts';
import { waiversOfYear } from './waivers-of-year.ts';

/** What answers each route of the contract; one without an answer does not compile. */
export const HANDLERS: Handlers<RouteName> = {
  ...session,
  ...setup,
  ...health,
  ...organisation,
  ...users,
  ...budget,
  ...draft,
  ...history,
  ...follow,
  ...imports,
  ...files,
  ...inspection,
  ...state,
  ...comments,
  ...waivers,
  ...review,
  ...waiversOfYear,
  ...batch,
  ...jobs,
  ...log,
  ...published,
};
