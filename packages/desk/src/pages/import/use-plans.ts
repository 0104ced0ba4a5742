import type { ImportPlan } from '@mingzhang/api';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { inTurn } from '../../budget/in-turn.ts';
import { recordsKey, useBudgetAddress } from '../../budget/use-budget.ts';
import { takeAnswer } from '../../budget/use-edit.ts';

/** One file that a person brought: what it would do, did, or why it was refused. */
export interface Brought {
  readonly key: number;
  readonly file: File;
  readonly state: 'reading' | 'planned' | 'applying' | 'applied' | 'refused';
  readonly plan?: ImportPlan;
  readonly error?: unknown;
}

/** The files brought to a budget: read one after the other, each planned on what is kept by then. */
export function usePlans(): {
  readonly brought: readonly Brought[];
  readonly bring: (files: readonly File[]) => void;
  readonly apply: (key: number) => Promise<void>;
  readonly leave: (key: number) => void;
} {
  const client = useQueryClient();
  const { department, year } = useBudgetAddress();
  const [brought, setBrought] = useState<readonly Brought[]>([]);
  const next = useRef(0);

  const become = useCallback((key: number, change: Partial<Brought>) => {
    setBrought((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }, []);

  const read = useCallback(
    async ({ key, file }: Pick<Brought, 'key' | 'file'>) => {
      const body = new FormData();
      body.append('file', file, file.name);
      try {
        const plan = await call('planImport', { params: { department, year }, body });
        become(key, { state: 'planned', plan });
      } catch (error) {
        become(key, { state: 'refused', error });
      }
    },
    [become, department, year],
  );

  const bring = useCallback(
    (files: readonly File[]) => {
      const fresh = files.map((file): Brought => ({ key: next.current++, file, state: 'reading' }));
      setBrought((all) => [...all, ...fresh]);
      void (async () => {
        for (const one of fresh) await read(one);
      })();
    },
    [read],
  );

  const apply = useCallback(
    async (key: number) => {
      const one = brought.find((each) => each.key === key);
      if (one?.plan === undefined) return;
      const { plan } = one.plan;
      become(key, { state: 'applying' });
      try {
        const params = { department, year, plan };
        takeAnswer(client, params, await inTurn(() => call('applyImport', { params })));
        void client.invalidateQueries({ queryKey: recordsKey(params) });
        become(key, { state: 'applied' });
      } catch (error) {
        become(key, { state: 'refused', error });
        return;
      }
      const waiting = brought.filter((each) => each.key !== key && each.state === 'planned');
      for (const each of waiting) become(each.key, { state: 'reading' });
      for (const each of waiting) await read(each);
    },
    [become, brought, client, department, read, year],
  );

  const leave = useCallback((key: number) => setBrought((all) => all.filter((one) => one.key !== key)), []);
  return { brought, bring, apply, leave };
}
