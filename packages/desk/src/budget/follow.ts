import type { LogEntry } from '@mingzhang/api';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { addressOf } from '../api/client.ts';
import { useSession } from '../app/session.tsx';
import { conflictsKey } from './conflicts/use-conflicts.ts';
import { forgetTaken, takeEntry } from './take-entry.ts';
import { readDraftAnew } from './take-live.ts';
import { type BudgetAddress, draftKey, recordsKey, useBudgetAddress } from './use-budget.ts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const DRAFT_AFTER = 300;

/** Somebody else at this budget, and when they last changed it. */
export interface Other {
  readonly who: string;
  readonly name: string;
  readonly at: string;
}

/** How the stream of entries stands, and who else has been at work since the page was opened. */
export interface Following {
  readonly connected: boolean;
  readonly others: readonly Other[];
}

/** Keeps the budget at hand current with what others do, and connects again where the connection breaks. */
export function useFollowing(): Following {
  const client = useQueryClient();
  const { department, year } = useBudgetAddress();
  const me = useSession().person?.id;
  const [connected, setConnected] = useState(true);
  const [others, setOthers] = useState<readonly Other[]>([]);
  useEffect(() => {
    setOthers([]);
    const address = { department, year };
    return follow(address, {
      onEntry: (entry) => {
        takeOthers(client, address, entry, me);
        const { who, name, at } = entry;
        if (who !== me) setOthers((known) => [{ who, name, at }, ...known.filter((one) => one.who !== who)]);
      },
      onConnected: setConnected,
      onReconnected: () => readAnew(client, address),
    });
  }, [client, department, year, me]);
  return { connected, others };
}

const waiting = new Map<string, ReturnType<typeof setTimeout>>();

function takeOthers(
  client: QueryClient,
  address: BudgetAddress,
  entry: LogEntry,
  me: string | undefined,
): void {
  takeEntry(client, address, entry);
  if (entry.conflicts.length > 0 || entry.kind === 'settle')
    void client.invalidateQueries({ queryKey: conflictsKey(address) });
  if (entry.who === me) return;
  const key = `${address.department}/${address.year}`;
  clearTimeout(waiting.get(key));
  const read = () => readDraftAnew(client, address).catch(() => undefined);
  waiting.set(key, setTimeout(read, DRAFT_AFTER));
}

function readAnew(client: QueryClient, address: BudgetAddress): void {
  forgetTaken(address);
  for (const queryKey of [recordsKey(address), draftKey(address), conflictsKey(address)])
    void client.invalidateQueries({ queryKey });
}

interface Told {
  readonly onEntry: (entry: LogEntry) => void;
  readonly onConnected: (connected: boolean) => void;
  /** After a break: what happened meanwhile was not told. */
  readonly onReconnected: () => void;
}

function follow(address: BudgetAddress, { onEntry, onConnected, onReconnected }: Told): () => void {
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let events: EventSource | undefined;
  let broken = false;

  function connect(): void {
    events = new EventSource(addressOf('followBudget', { params: { ...address } }));
    events.addEventListener('open', () => {
      onConnected(true);
      if (broken) onReconnected();
      broken = false;
      wait = FIRST_WAIT;
    });
    events.addEventListener('entry', ({ data }: MessageEvent<string>) =>
      onEntry(JSON.parse(data) as LogEntry),
    );
    events.addEventListener('error', () => {
      events?.close();
      broken = true;
      onConnected(false);
      timer = setTimeout(connect, wait);
      wait = Math.min(LONGEST_WAIT, wait * 2);
    });
  }

  connect();
  return () => {
    clearTimeout(timer);
    events?.close();
  };
}
