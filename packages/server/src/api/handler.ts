import type { PATHS, RouteName, Served } from '@mingzhang/api';
import type { Person } from '../access/gate.ts';
import type { House } from '../house.ts';
import type { Asking } from '../http/env.ts';

type Roles<N extends RouteName> = (typeof PATHS)[N]['roles'][number];

/** A request that passed the gate, with what it gave as the contract has it. */
export interface Asked<N extends RouteName> {
  readonly house: House;
  readonly params: Served<N>['params'];
  readonly query: Served<N>['query'];
  readonly body: Served<N>['body'];
  /** Who asks; only routes for everybody are asked by nobody. */
  readonly person: 'public' extends Roles<N> ? Person | undefined : Person;
  readonly context: Asking;
}

/** What answers one route. Throws a `Refusal` where it does not. */
export type Handler<N extends RouteName> = (
  asked: Asked<N>,
) => Promise<Served<N>['answer']> | Served<N>['answer'];

/** Handlers of some routes. */
export type Handlers<N extends RouteName> = { readonly [K in N]: Handler<K> };
