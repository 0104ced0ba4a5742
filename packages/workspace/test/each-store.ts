import { afterEach, beforeEach } from 'vitest';
import { openStore, type Store } from '../src/index.ts';
import { commit, DISTRICT, entryOf } from './store-language.ts';
import type { StoreKind } from './stores.ts';

/** A new store with the district for every test of a suite. */
export function eachStore({ create }: StoreKind): { readonly address: string; readonly store: Store } {
  const on = {} as { address: string; store: Store };
  beforeEach(async () => {
    on.address = await create();
    on.store = await openStore(on.address);
    entryOf(await commit(on.store, DISTRICT, 'admin', null));
  });
  afterEach(() => on.store.close());
  return on;
}
