import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { useSession } from '../../app/session.tsx';
import { editInBrief } from '../../log-words/brief.ts';
import { useWords } from '../../words/words.tsx';
import { useBudgetAddress, useDraft } from '../use-budget.ts';
import { type Turns, turnsOf } from './turns.ts';

const BACK = 200;

/** What undo and redo would do, in words; asked for when somebody wants to know. */
export function useTurns(asked: boolean): Turns<string> | undefined {
  const { language } = useWords();
  const me = useSession().person?.id ?? '';
  const address = useBudgetAddress();
  const { revision } = useDraft();
  const { data } = useQuery({
    queryKey: ['budget', address.department, address.year, 'turns', revision],
    queryFn: () =>
      call('readHistory', {
        params: { ...address },
        query: { who: me, after: Math.max(0, revision - BACK) },
      }),
    enabled: asked,
  });
  if (data === undefined) return undefined;
  const inOrder = data.entries.toSorted((a, b) => a.revision - b.revision);
  const { undo, redo } = turnsOf(inOrder, me);
  const words = (entry: typeof undo) =>
    entry && (entry.why === '' ? editInBrief(entry.edit, language) : entry.why);
  return { undo: words(undo), redo: words(redo) };
}
