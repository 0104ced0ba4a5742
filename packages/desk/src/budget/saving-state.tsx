import { useSyncExternalStore } from 'react';
import { useProblemWords } from '../app/tell.ts';
import { momentWords } from '../words/moment.ts';
import { useWords } from '../words/words.tsx';
import { listenToSaving, savingNow } from './in-turn.ts';

/** Whether what was typed is kept. */
export function SavingState() {
  const { say, language } = useWords();
  const problem = useProblemWords();
  const { waiting, savedAt, failed } = useSyncExternalStore(listenToSaving, savingNow);
  const words =
    waiting > 0
      ? say('正在保存…', 'Saving…')
      : failed !== undefined
        ? say('有修改没有保存', 'Something was not saved')
        : savedAt === null
          ? ''
          : say(
              `已保存 ${momentWords(new Date(savedAt).toISOString(), language)}`,
              `Saved ${momentWords(new Date(savedAt).toISOString(), language)}`,
            );
  return (
    <span
      role="status"
      className={failed === undefined ? 'mz-saving' : 'mz-saving mz-saving-failed'}
      title={failed === undefined ? undefined : problem(failed)}
    >
      {words}
    </span>
  );
}
