import { randomUUID } from 'node:crypto';
import { personOf } from '../access/gate.ts';
import { sameSecret } from '../access/sessions.ts';
import type { House } from '../house.ts';
import { Refusal } from '../http/refusal.ts';
import { committed } from './committed.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './session.ts';

export const setup: Handlers<'readSetup' | 'setUp'> = {
  readSetup({ house }) {
    return { needed: needsSetup(house) };
  },

  async setUp({ house, body, context }) {
    if (!needsSetup(house)) throw new Refusal('set-up-already');
    if (!sameSecret(body.key, house.setupKey)) throw new Refusal('wrong-key');
    const { user, name, password } = body;
    await committed(house, {
      who: user,
      department: null,
      why: '设立第一位管理员',
      edit: [
        { kind: 'add', table: 'users', id: user, fields: { name, state: 'active', language: 'zh' } },
        { kind: 'add', table: 'roles', id: randomUUID(), fields: { user, role: 'administrator' } },
      ],
    });
    await house.store.setPassword(user, password);
    const person = personOf(house.organisation, user);
    if (person === undefined) throw new Error('the first administrator is not there');
    return signedIn(house, context, person);
  },
};

/** A workspace without an administrator is new. */
export function needsSetup({ organisation }: Pick<House, 'organisation'>): boolean {
  return !organisation.list('roles').some(({ role }) => role === 'administrator');
}
