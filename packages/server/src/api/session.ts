import { setTimeout } from 'node:timers/promises';
import type { Session } from '@mingzhang/api';
import { setCookie } from 'hono/cookie';
import { type Person, personOf } from '../access/gate.ts';
import { csrfOf, newToken } from '../access/sessions.ts';
import type { House } from '../house.ts';
import { cookieOf } from '../http/cookie.ts';
import type { Asking } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import type { Handlers } from './handler.ts';

/** A wrong sign-in is answered this long after it came, so that the time tells nothing of the account. */
const WRONG_MS = 300;

export const session: Handlers<'readSession' | 'signIn' | 'signOut' | 'changePassword'> = {
  readSession({ house, person, context }) {
    return sessionShape(house, person, context.get('token') ?? giveToken(house, context, newToken()));
  },

  async signIn({ house, body, context }) {
    const slow = setTimeout(WRONG_MS);
    const check = await house.store.checkPassword(body.user, body.password, house.now());
    const person = personOf(house.organisation, body.user);
    if (check !== 'right' || person === undefined) {
      await slow;
      throw new Refusal('wrong-password');
    }
    const before = context.get('token');
    if (before !== undefined) await house.sessions.end(before);
    return signedIn(house, context, person);
  },

  async signOut({ house, context }) {
    const before = context.get('token');
    if (before !== undefined) {
      await house.sessions.end(before);
      house.streams.endOf({ token: before });
    }
    return sessionShape(house, undefined, giveToken(house, context, newToken()));
  },

  async changePassword({ house, person, body, context }) {
    if ((await house.store.checkPassword(person.id, body.current, house.now())) !== 'right')
      throw new Refusal('wrong-current-password');
    await house.store.setPassword(person.id, body.next);
    await house.sessions.endAllOf(person.id);
    house.streams.endOf({ user: person.id });
    await signedIn(house, context, person);
    return {};
  },
};

/** Begins a session with a new token. */
export async function signedIn(house: House, context: Asking, person: Person): Promise<Session> {
  const token = giveToken(house, context, await house.sessions.begin(person.id));
  return sessionShape(house, person, token);
}

function giveToken({ surroundings }: House, context: Asking, token: string): string {
  const { name, secure } = cookieOf(context, surroundings);
  setCookie(context, name, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure });
  return token;
}

function sessionShape({ example }: House, person: Person | undefined, token: string): Session {
  return {
    person:
      person === undefined
        ? null
        : { id: person.id, name: person.name, language: person.language, roles: [...person.roles] },
    csrf: csrfOf(token),
    ...(example === undefined ? {} : { example }),
  };
}
