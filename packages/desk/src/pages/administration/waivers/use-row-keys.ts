import { type KeyboardEvent, type RefObject, useState } from 'react';

/** A number goes so many rows on: 0 to the first, infinity to the last. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: 0,
  End: Number.POSITIVE_INFINITY,
};

/**
 * Going through a table of links without a mouse: one link holds the focus, and the arrows hand it on. `approve` is told
 * the row at which A is pressed.
 */
export function useRowKeys(
  body: RefObject<HTMLTableSectionElement | null>,
  rows: number,
  approve: (row: number) => void,
) {
  const [kept, setActive] = useState(0);
  const active = Math.max(0, Math.min(kept, rows - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isLink(event.target)) return;
    const step = STEPS[event.key];
    if (step === undefined && event.key.toLowerCase() !== 'a') return;
    event.preventDefault();
    if (step === undefined) {
      approve(active);
      return;
    }
    const to = step === 0 ? 0 : Math.max(0, Math.min(active + step, rows - 1));
    setActive(to);
    body.current?.rows[to]?.querySelector('a')?.focus();
  };
  /** Gives the focus back to the table where the row that had it went away. */
  const refocus = () =>
    setTimeout(() => {
      if (document.activeElement === document.body)
        body.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus();
    });
  return { active, setActive, onKeyDown, refocus };
}

/** Whether keys are meant for the table, and not for a button in it or what opened from one. */
function isLink(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('a');
}
