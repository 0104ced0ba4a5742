import { useCallback } from 'react';
import { ApiError } from '../../../api/client.ts';
import { useProblemWords } from '../../../app/tell.ts';
import { useWords } from '../../../words/words.tsx';

/** Each thing that stood in the way of something, or the one sentence why it was not done. */
export function useReasons(): (error: unknown) => readonly string[] {
  const { language } = useWords();
  const words = useProblemWords();
  return useCallback(
    (error) => {
      const details = error instanceof ApiError ? (error.problem.details ?? []) : [];
      return details.length === 0 ? [words(error)] : details.map((detail) => detail[language]);
    },
    [language, words],
  );
}
