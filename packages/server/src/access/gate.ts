import { PATHS, type Path, type Role } from '@mingzhang/api';
import type { HeldRole, Organisation } from '../live/organisation.ts';

/** Somebody who asks: a user of an open account with the roles they hold. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly language: 'zh' | 'en';
  readonly roles: readonly HeldRole[];
}

/** The person of an account; undefined where it is closed or not there. */
export function personOf(organisation: Organisation, id: string): Person | undefined {
  const user = organisation.get('users', id);
  if (user?.state !== 'active') return undefined;
  return { id, name: user.name, language: user.language, roles: organisation.rolesOf(id) };
}

export type Passage = 'yes' | 'not-signed-in' | 'forbidden' | 'not-found';

/**
 * Whether somebody may call a route. What belongs to a department in which they hold no role at all is not there for
 * them, whether it is or not.
 */
export function passage(route: Path, person: Person | undefined, department: string | undefined): Passage {
  if (route.roles.includes('public')) return 'yes';
  if (person === undefined) return 'not-signed-in';
  const inReach = department === undefined ? rolesFor(route, person) : rolesIn(person, department);
  if (inReach.some(({ role }) => route.roles.includes(role))) return 'yes';
  return department !== undefined && inReach.length === 0 ? 'not-found' : 'forbidden';
}

/** The roles that count at a route of no department: where it is of the whole bureau, those held in all of them. */
function rolesFor({ roles, path }: Path, person: Person): readonly HeldRole[] {
  const isOfBureau = path !== PATHS.searchLog.path && roles.every((role) => OF_BUREAU.has(role));
  return isOfBureau ? person.roles.filter(({ department }) => department === null) : person.roles;
}

const OF_BUREAU: ReadonlySet<Role> = new Set<Role>(['administrator', 'auditor']);

/** The roles somebody holds in one department. */
export function rolesIn({ roles }: Person, department: string): readonly HeldRole[] {
  return roles.filter((held) => held.department === null || held.department === department);
}

/** The departments in which somebody holds one of some roles (any, where none are named); `all` where in every one. */
export function reach({ roles }: Person, of?: Path['roles']): 'all' | ReadonlySet<string> {
  const held = of === undefined ? roles : roles.filter(({ role }) => of.includes(role));
  const departments = held.map(({ department }) => department);
  return departments.includes(null) ? 'all' : new Set(departments.filter((one) => one !== null));
}

export function within(reached: 'all' | ReadonlySet<string>, department: string): boolean {
  return reached === 'all' || reached.has(department);
}
