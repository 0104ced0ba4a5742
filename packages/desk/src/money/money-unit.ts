import { useSyncExternalStore } from 'react';

/** The unit that amounts are shown and typed in. */
export type EntryUnit = '元' | '万元';

const KEPT = 'mingzhang-unit';
const listeners = new Set<() => void>();

function read(): EntryUnit {
  return localStorage.getItem(KEPT) === '元' ? '元' : '万元';
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The unit the person chose on this machine, 万元 at first, and how to choose another. */
export function useMoneyUnit(): readonly [EntryUnit, (unit: EntryUnit) => void] {
  return [useSyncExternalStore(listen, read), keep];
}

function keep(unit: EntryUnit): void {
  localStorage.setItem(KEPT, unit);
  for (const listener of listeners) listener();
}
