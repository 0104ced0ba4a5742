import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

export type Language = 'zh' | 'en';

/** Says one of two: the Chinese words or the English ones. */
export type Say = (zh: string, en: string) => string;

interface Spoken {
  readonly language: Language;
  readonly say: Say;
  readonly speak: (language: Language) => void;
  /** Speaks a person's own language, unless another was chosen on this machine. */
  readonly speakUnlessChosen: (language: Language) => void;
}

const KEPT = 'mingzhang-language';
const Context = createContext<Spoken | undefined>(undefined);

/** Chinese first; the person's choice is kept on this machine. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh',
  );
  const say = useCallback<Say>((zh, en) => (language === 'zh' ? zh : en), [language]);
  const speak = useCallback((chosen: Language) => {
    localStorage.setItem(KEPT, chosen);
    setLanguage(chosen);
  }, []);
  const speakUnlessChosen = useCallback((own: Language) => {
    if (localStorage.getItem(KEPT) === null) setLanguage(own);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return <Context value={{ language, say, speak, speakUnlessChosen }}>{children}</Context>;
}

export function useWords(): Spoken {
  const spoken = useContext(Context);
  if (spoken === undefined) throw new Error('no WordsProvider above');
  return spoken;
}

export function useSay(): Say {
  return useWords().say;
}

/** One of the two sentences of something told in both languages. */
export function told({ zh, en }: { readonly zh: string; readonly en: string }, language: Language): string {
  return language === 'zh' ? zh : en;
}
