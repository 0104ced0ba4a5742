import type { BudgetRecords, Draft, LogEntry } from '@mingzhang/api';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { addressOf } from '../api/client.ts';
import { useSession } from '../app/session.tsx';
import { ORGANISATION } from '../app/start-page.ts';
import { conflictsKey } from './conflicts/use-conflicts.ts';
import { forgetTaken, takeEntry } from './take-entry.ts';
import { readDraftAnew } from './take-live.ts';
import { type BudgetAddress, draftKey, recordsKey, useBudgetAddress } from './use-budget.ts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const DRAFT_AFTER = 300;

/** Somebody else who has this budget open, and when they last changed it, if they did since the page was opened. */
export interface Other {
  readonly id: string;
  readonly name: string;
  readonly changedAt: string | undefined;
}

/** How the stream of entries stands, and who else is there. */
export interface Following {
  readonly connected: boolean;
  readonly others: readonly Other[];
}

interface Present {
  readonly id: string;
  readonly name: string;
}

/** Keeps the budget at hand current with what others do, and connects again where the connection breaks. */
export function useFollowing(): Following {
  const client = useQueryClient();
  const { department, year } = useBudgetAddress();
  const me = useSession().person?.id;
  const [connected, setConnected] = useState(true);
  const [present, setPresent] = useState<readonly Present[]>([]);
  const [changes, setChanges] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    const address = { department, year };
    const draft = draftLater(client, address);
    const stop = follow(() => streamAddress(client, address), {
      onConnected: setConnected,
      entry: (entry) => {
        takeEntry(client, address, entry);
        if (entry.conflicts.length > 0 || entry.kind === 'settle')
          void client.invalidateQueries({ queryKey: conflictsKey(address) });
        draft.read(entry.revision);
        if (entry.who !== me) setChanges((known) => ({ ...known, [entry.who]: entry.at }));
      },
      presence: ({ people }) => setPresent(people),
      reload: () => readAnew(client, address),
      organisation: () => {
        void client.invalidateQueries({ queryKey: ORGANISATION });
        readAnew(client, address);
      },
    });
    return () => {
      stop();
      draft.stop();
    };
  }, [client, department, year, me]);
  const others = present
    .filter(({ id }) => id !== me)
    .map(({ id, name }): Other => ({ id, name, changedAt: changes[id] }));
  return { connected, others };
}

function streamAddress(client: QueryClient, address: BudgetAddress): string {
  const revision = client.getQueryData<BudgetRecords>(recordsKey(address))?.revision;
  return addressOf('followBudget', {
    params: { ...address },
    query: revision === undefined ? {} : { after: revision },
  });
}

/** Reads the draft once for several edits that come one after another, unless the answer to one's own brought it. */
function draftLater(client: QueryClient, address: BudgetAddress) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    read: (revision: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const known = client.getQueryData<Draft>(draftKey(address))?.revision ?? revision;
        if (known < revision) void readDraftAnew(client, address).catch(() => undefined);
      }, DRAFT_AFTER);
    },
    stop: () => clearTimeout(timer),
  };
}

function readAnew(client: QueryClient, address: BudgetAddress): void {
  forgetTaken(address);
  for (const queryKey of [recordsKey(address), draftKey(address), conflictsKey(address)])
    void client.invalidateQueries({ queryKey });
}

/** What the stream tells, by the names of its events. */
interface Told {
  readonly onConnected: (connected: boolean) => void;
  readonly entry: (entry: LogEntry) => void;
  readonly presence: (told: { readonly people: readonly Present[] }) => void;
  /** Too much happened meanwhile to be told entry by entry. */
  readonly reload: () => void;
  /** Units, approvals or the year changed. */
  readonly organisation: () => void;
}

function follow(address: () => string, { onConnected, ...told }: Told): () => void {
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let events: EventSource | undefined;

  function connect(): void {
    const opened = new EventSource(address());
    events = opened;
    opened.addEventListener('open', () => {
      onConnected(true);
      wait = FIRST_WAIT;
    });
    for (const name of ['entry', 'presence', 'reload', 'organisation'] as const)
      opened.addEventListener(name, ({ data }: MessageEvent<string>) => told[name](JSON.parse(data)));
    opened.addEventListener('error', () => {
      opened.close();
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
