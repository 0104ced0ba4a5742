import { openStore, type Store } from '@mingzhang/workspace';

const STORES = new Map<string, Promise<Store>>();

/** This thread's own connection to a store. */
export function openOnce(address: string): Promise<Store> {
  const known = STORES.get(address) ?? openStore(address);
  STORES.set(address, known);
  return known;
}
