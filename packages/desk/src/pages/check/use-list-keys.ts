import { type KeyboardEvent, useCallback, useState } from 'react';

/**
 * Going through findings by keyboard while the list has the focus: j and k to the next and the one before, Enter to
 * where the fault is. Gives the id of the one at hand, `first` to begin with, and the handler of the list.
 */
export function useListKeys(
  ids: readonly string[],
  open: (id: string) => void,
  first?: string,
): { readonly at: string | undefined; readonly onKeyDown: (event: KeyboardEvent) => void } {
  const [at, setAt] = useState(first);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
      if (key === 'Enter' && at !== undefined && !isControl(target)) {
        event.preventDefault();
        open(at);
      }
      const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      const index = at === undefined ? -1 : ids.indexOf(at);
      const next = ids[Math.min(Math.max(index + step, 0), ids.length - 1)];
      setAt(next);
      document.getElementById(`finding-${next}`)?.scrollIntoView({ block: 'nearest' });
    },
    [ids, at, open],
  );
  return { at, onKeyDown };
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

function isControl(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('a, button') !== null;
}
