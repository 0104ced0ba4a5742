import type { Role, User } from '@mingzhang/api';

export type HeldRole = User['roles'][number];

/** Roles held in one department; the others are of the whole bureau. */
const OF_DEPARTMENT: ReadonlySet<Role> = new Set(['clerk', 'head']);

export function isOfDepartment(role: Role): boolean {
  return OF_DEPARTMENT.has(role);
}

/** Roles without those that say the same twice. */
export function distinct(roles: readonly HeldRole[]): HeldRole[] {
  const byKey = new Map(roles.map((held) => [`${held.role} ${held.department ?? ''}`, held]));
  return [...byKey.values()];
}
