import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { useSession } from '../../app/session.tsx';
import { editInBrief } from '../../log-words/brief.ts';
import { oneChange } from '../../log-words/one-change.ts';
import { useWords } from '../../words/words.tsx';
import { useBudgetAddress, useDraft } from '../use-budget.ts';
import { useNameOf } from '../use-name-of.ts';
import { type Turns, turnsOf } from './turns.ts';

/** How far back is looked: who undid more than this is told nothing beforehand, and can undo all the same. */
const BACK = 100;

/** What undo and redo would do, in words; asked for when somebody wants to know. */
export function useTurns(asked: boolean): Turns<string> | undefined {
  const { say, language } = useWords();
  const nameOf = useNameOf();
  const me = useSession().person?.id ?? '';
  const address = useBudgetAddress();
  const { revision } = useDraft();
  const { data } = useQuery({
    queryKey: ['budget', address.department, address.year, 'turns', revision],
    queryFn: () => call('readHistory', { params: { ...address }, query: { who: me, limit: BACK } }),
    enabled: asked,
  });
  if (data === undefined) return undefined;
  const { undo, redo } = turnsOf(data.entries.toReversed(), me);
  const words = (entry: typeof undo) =>
    entry &&
    (oneChange(entry.edit, language, say, nameOf) ??
      (entry.why === '' ? editInBrief(entry.edit, language) : entry.why));
  return { undo: words(undo), redo: words(redo) };
}
