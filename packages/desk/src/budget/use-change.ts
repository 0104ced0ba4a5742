import type { Edit } from '@mingzhang/model';
import { App } from 'antd';
import { useCallback } from 'react';
import { useTell } from '../app/tell.ts';
import { useWords } from '../words/words.tsx';
import { useEdit } from './use-edit.ts';

/** Makes an edit and says what went wrong, if anything. Gives whether it was made. */
export type Change = (edit: Edit, why: string) => Promise<boolean>;

export function useChange(): Change {
  const edit = useEdit();
  const tell = useTell();
  const { message } = App.useApp();
  const { say, language } = useWords();
  return useCallback(
    async (changes, why) => {
      if (changes.length === 0) return true;
      try {
        const { kind, conflicts, problems = [] } = await edit(changes, why);
        for (const problem of problems)
          message.error(language === 'zh' ? problem.message : problem.messageEn, 8);
        if (conflicts.length > 0)
          message.warning(
            say(
              '同一处刚被他人改过，没有覆盖；两个值都留着，请在“版本历史”中选定。',
              'Somebody else changed the same place just now. Both values are kept; choose one under History.',
            ),
            8,
          );
        return kind !== 'nothing' || problems.length === 0;
      } catch (error) {
        tell(error);
        return false;
      }
    },
    [edit, tell, message, say, language],
  );
}
