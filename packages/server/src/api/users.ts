import { randomUUID } from 'node:crypto';
import type { User } from '@mingzhang/api';
import type { Change } from '@mingzhang/model';
import type { WorkspaceRecord } from '@mingzhang/workspace';
import type { House } from '../house.ts';
import { Refusal } from '../http/refusal.ts';
import type { HeldRole } from '../live/organisation.ts';
import { committed } from './committed.ts';
import type { Handlers } from './handler.ts';

export const users: Handlers<'readUsers' | 'createUser' | 'changeUser' | 'setUserPassword'> = {
  async readUsers({ house }) {
    const secured = await house.store.usersWithPassword();
    return {
      users: house.organisation.list('users').map((user) => userShape(house, user, secured.has(user.id))),
    };
  },

  async createUser({ house, person, body }) {
    const { id, name, state, language, roles, password } = body;
    if (house.organisation.get('users', id) !== undefined) throw new Refusal('user-taken');
    await committed(house, {
      who: person.id,
      department: null,
      why: `新建用户 ${id}`,
      edit: [
        { kind: 'add', table: 'users', id, fields: { name, state, language } },
        ...roles.map((role) => addRole(id, role)),
      ],
    });
    await house.store.setPassword(id, password);
    return userShape(house, userOf(house, id), true);
  },

  async changeUser({ house, person, params: { user: id }, body }) {
    const user = userOf(house, id);
    const { roles, ...fields } = body;
    if (
      id === person.id &&
      (fields.state === 'closed' || (roles !== undefined && !roles.some(isAdministrator)))
    )
      throw new Refusal('own-account');
    const edit: Change[] = [];
    for (const field of ['name', 'state', 'language'] as const) {
      const after = fields[field];
      if (after !== undefined && after !== user[field])
        edit.push({ kind: 'set', table: 'users', id, field, before: user[field], after });
    }
    if (roles !== undefined) edit.push(...roleChanges(house, id, roles));
    if (edit.length > 0)
      await committed(house, { who: person.id, department: null, why: `修改用户 ${id}`, edit });
    if (fields.state === 'closed') await shutOut(house, id);
    return userShape(house, userOf(house, id), (await house.store.usersWithPassword()).has(id));
  },

  async setUserPassword({ house, params: { user: id }, body }) {
    userOf(house, id);
    await house.store.setPassword(id, body.password);
    await shutOut(house, id);
    return {};
  },
};

function userOf({ organisation }: House, id: string): WorkspaceRecord<'users'> {
  const user = organisation.get('users', id);
  if (user === undefined) throw new Refusal('not-found');
  return user;
}

async function shutOut({ sessions, streams }: House, user: string): Promise<void> {
  await sessions.endAllOf(user);
  streams.endOf({ user });
}

function isAdministrator({ role, department }: HeldRole): boolean {
  return role === 'administrator' && department === null;
}

function addRole(user: string, { role, department }: HeldRole): Change {
  const fields = { user, role, ...(department === null ? {} : { department }) };
  return { kind: 'add', table: 'roles', id: randomUUID(), fields };
}

/** From the roles somebody holds to those they are to hold. */
function roleChanges({ organisation }: House, user: string, wanted: readonly HeldRole[]): Change[] {
  const held = organisation.list('roles').filter((one) => one.user === user);
  const keyOf = (role: string, department: string | null | undefined) => `${role} ${department ?? ''}`;
  const keep = new Set(wanted.map(({ role, department }) => keyOf(role, department)));
  const has = new Set(held.map(({ role, department }) => keyOf(role, department)));
  return [
    ...held
      .filter(({ role, department }) => !keep.has(keyOf(role, department)))
      .map(({ id, ...fields }): Change => ({ kind: 'remove', table: 'roles', id, fields })),
    ...wanted
      .filter(({ role, department }) => !has.has(keyOf(role, department)))
      .map((role) => addRole(user, role)),
  ];
}

function userShape(
  { organisation }: House,
  { id, name, state, language }: WorkspaceRecord<'users'>,
  hasPassword: boolean,
): User {
  return { id, name, state, language, roles: [...organisation.rolesOf(id)], hasPassword };
}
