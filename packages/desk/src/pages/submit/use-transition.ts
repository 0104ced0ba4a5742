import type { Call } from '@mingzhang/api';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ApiError, call } from '../../api/client.ts';
import { useTell } from '../../app/tell.ts';
import { allDone } from '../../budget/in-turn.ts';
import { useBudgetAddress } from '../../budget/use-budget.ts';

type To = Call<'changeState'>['body']['to'];
type Details = NonNullable<ApiError['problem']['details']>;

/** A refusal, with each thing that stands in the way. */
export interface Refused {
  readonly zh: string;
  readonly en: string;
  readonly details: Details;
}

/** Moving a budget on: what is under way, what was refused, and how to. */
export interface Moving {
  readonly busy: To | 'sign' | undefined;
  readonly refused: Refused | undefined;
  readonly move: (to: To | 'sign', note: string) => Promise<boolean>;
}

/** Moves the budget at hand on, or signs it, and keeps what stood in the way where it was refused. */
export function useTransition(): Moving {
  const client = useQueryClient();
  const { department, year } = useBudgetAddress();
  const tell = useTell();
  const [busy, setBusy] = useState<To | 'sign'>();
  const [refused, setRefused] = useState<Refused>();
  const move = useCallback(
    async (to: To | 'sign', note: string) => {
      const params = { department, year };
      setBusy(to);
      setRefused(undefined);
      try {
        await allDone();
        if (to === 'sign') await call('sign', { params });
        else await call('changeState', { params, body: { to, note } });
        await client.invalidateQueries({ queryKey: ['budget', department, year] });
        return true;
      } catch (error) {
        const details = error instanceof ApiError ? error.problem.details : undefined;
        if (!(error instanceof ApiError) || details === undefined) tell(error);
        else setRefused({ zh: error.problem.message, en: error.problem.messageEn, details });
        return false;
      } finally {
        setBusy(undefined);
      }
    },
    [client, department, year, tell],
  );
  return { busy, refused, move };
}
