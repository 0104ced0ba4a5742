import { App } from 'antd';
import { useCallback } from 'react';
import { ApiError } from '../api/client.ts';
import { useWords } from '../words/words.tsx';

/** What went wrong, in the person's language, with each thing that stands in the way. */
export function useProblemWords(): (error: unknown) => string {
  const { say, language } = useWords();
  return useCallback(
    (error) => {
      if (!(error instanceof ApiError))
        return say(
          '出了错，这一步没有完成。请再试一次。',
          'Something failed and this was not done. Try again.',
        );
      const { message, messageEn, details = [] } = error.problem;
      const reasons = details.map(({ zh, en }) => (language === 'zh' ? zh : en));
      return [language === 'zh' ? message : messageEn, ...reasons].join(language === 'zh' ? '' : ' ');
    },
    [say, language],
  );
}

/** Tells the person what went wrong, and lets it stand long enough to be read. */
export function useTell(): (error: unknown) => void {
  const { message } = App.useApp();
  const words = useProblemWords();
  return useCallback((error) => void message.error(words(error), 8), [message, words]);
}
