import { useCallback, useRef, useState } from 'react';
import type { Typing } from './cell-input.tsx';

/** What is being typed, known at once to the keys that follow in the same moment. */
export function useTyping() {
  const now = useRef<Typing | undefined>(undefined);
  const [typing, setTyping] = useState<Typing>();
  const type = useCallback((next: Typing | undefined) => {
    now.current = next;
    setTyping(next);
  }, []);
  return { typing, now, type } as const;
}
