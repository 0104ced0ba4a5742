import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { takeAnswer } from '../../../budget/use-edit.ts';
import { reviewKey } from '../use-review.ts';

type To = Parameters<typeof call<'changeState'>>[1]['body']['to'];

/** Moves the disclosure of a department on, and shows where it stands then. */
export function useMove(year: string) {
  const client = useQueryClient();
  return async (department: string, to: To, note: string) => {
    const params = { department, year };
    takeAnswer(client, params, await call('changeState', { params, body: { to, note } }));
    void client.invalidateQueries({ queryKey: reviewKey(year) });
  };
}

/** As {@link useMove}, with what is going on and what went wrong, for a dialog. */
export function useTransition(year: string, department: string, to: To, onDone: () => void) {
  const move = useMove(year);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const go = async (note: string) => {
    setBusy(true);
    setError(null);
    try {
      await move(department, to, note.trim());
      onDone();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, go };
}
