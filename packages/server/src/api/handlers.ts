import type { RouteName } from '@mingzhang/api';
import { budget } from './budget.ts';
import type { Handler } from './handler.ts';
import { health } from './health.ts';
import { organisation } from './organisation.ts';
import { session } from './session.ts';
import { setup } from './setup.ts';
import { users } from './users.ts';

/** What answers each route of the contract. */
export const HANDLERS: { readonly [N in RouteName]?: Handler<N> } = {
  ...session,
  ...setup,
  ...health,
  ...organisation,
  ...users,
  ...budget,
};
