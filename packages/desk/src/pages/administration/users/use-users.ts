import type { Call } from '@mingzhang/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { useTell } from '../../../app/tell.ts';

export const USERS = ['users'] as const;

/** Changes of accounts: `busy` while one is made; each gives whether it was. */
export function useUsers() {
  const client = useQueryClient();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const doing = async (work: Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await work;
      await client.invalidateQueries({ queryKey: USERS });
      return true;
    } catch (error) {
      tell(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    create: (body: Call<'createUser'>['body']) => doing(call('createUser', { body })),
    change: (user: string, body: Call<'changeUser'>['body']) =>
      doing(call('changeUser', { params: { user }, body })),
    setPassword: (user: string, password: string) =>
      doing(call('setUserPassword', { params: { user }, body: { password } })),
  };
}
