import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { Asked } from './actions/action-dialog.tsx';
import type { MatrixRow } from './arrange.ts';

interface Deeds {
  readonly open: (department: string) => void;
  readonly act: (action: Asked['action'], row: MatrixRow) => void;
  readonly toggle: (row: MatrixRow) => void;
}

/** Going through the matrix without a mouse: the department's name holds the focus, one row at a time. */
export function useMatrixKeys(
  body: RefObject<HTMLTableSectionElement | null>,
  rows: readonly MatrixRow[],
  { open, act, toggle }: Deeds,
) {
  const [kept, setActive] = useState(0);
  const active = Math.max(0, Math.min(kept, rows.length - 1));
  const go = (to: number) => {
    const index = Math.max(0, Math.min(to, rows.length - 1));
    setActive(index);
    body.current?.rows[index]?.querySelector('a')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (deed === undefined || (typeof deed !== 'number' && isControl(event.target))) return;
    event.preventDefault();
    if (typeof deed === 'number')
      go(deed === 0 ? 0 : Number.isFinite(deed) ? active + deed : rows.length - 1);
    else if (deed === 'open') open(row.department);
    else if (deed === 'toggle') toggle(row);
    else act(deed, row);
  };
  return { active, setActive, onKeyDown };
}

/** Whether keys mean something to it already. */
function isControl(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, button');
}

/** A number goes so many rows on: 0 to the first, infinity to the last. */
const KEYS: Readonly<Record<string, number | 'open' | 'toggle' | Asked['action']>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: 0,
  End: Number.POSITIVE_INFINITY,
  ' ': 'open',
  x: 'toggle',
  a: 'approve',
  r: 'return',
};
