import { useCallback, useEffect, useRef, useState } from 'react';

/** How what a person typed stands to what is kept. */
type Saving = 'saved' | 'changed' | 'saving' | 'failed';

export interface Saved {
  readonly text: string;
  readonly state: Saving;
  readonly type: (text: string) => void;
  /** Keeps what was typed now. */
  readonly keep: () => Promise<void>;
  /** Back to what is kept. */
  readonly revert: () => void;
  /** While an input method composes, nothing is kept. */
  readonly compose: (composing: boolean) => void;
}

/**
 * A text that is kept as one types: `wait` milliseconds after the last key, and whenever `keep` is called. A value that
 * others change shows as soon as nothing typed here waits. `save` is given what was typed over and what is typed, and
 * says whether it was kept.
 */
export function useSaved(
  value: string,
  save: (before: string, after: string) => Promise<boolean>,
  wait?: number,
): Saved {
  const [text, setText] = useState(value);
  const [state, setState] = useState<Saving>('saved');
  const here = useRef({ text: value, base: value, seen: value, busy: false, composing: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saver = useRef(save);
  saver.current = save;

  const keep = useCallback(async () => {
    clearTimeout(timer.current);
    const at = here.current;
    while (!at.busy && !at.composing && at.text !== at.base) {
      const [before, after] = [at.base, at.text];
      at.busy = true;
      setState('saving');
      const isKept = await saver.current(before, after);
      at.busy = false;
      if (!isKept) {
        setState('failed');
        return;
      }
      at.base = after;
    }
    if (!at.busy && at.text === at.base) setState('saved');
  }, []);

  const type = useCallback(
    (next: string) => {
      const at = here.current;
      at.text = next;
      setText(next);
      setState(next === at.base ? 'saved' : 'changed');
      clearTimeout(timer.current);
      if (wait !== undefined && next !== at.base) timer.current = setTimeout(() => void keep(), wait);
    },
    [keep, wait],
  );

  const revert = useCallback(() => {
    const at = here.current;
    clearTimeout(timer.current);
    at.text = at.base;
    setText(at.base);
    setState('saved');
  }, []);

  const compose = useCallback(
    (composing: boolean) => {
      const at = here.current;
      at.composing = composing;
      if (composing || wait === undefined || at.text === at.base) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), wait);
    },
    [keep, wait],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a value that came while something was being kept is taken over after it
  useEffect(() => {
    const at = here.current;
    if (value === at.seen || at.busy || at.text !== at.base) return;
    at.seen = value;
    at.base = value;
    at.text = value;
    setText(value);
  }, [value, state]);

  useEffect(
    () => () => {
      here.current.composing = false;
      void keep();
    },
    [keep],
  );

  return { text, state, type, keep, revert, compose };
}
