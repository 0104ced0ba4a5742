import { createHash } from 'node:crypto';
import type { Records } from '@mingzhang/model';
import { canonicalJson } from '../log/canonical.ts';
import type { Manifest } from './format.ts';

/** How many records there are of each table, and the hash of them all in the order of table and id. */
export function summary(records: Records): Pick<Manifest, 'records' | 'recordsHash'> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  for (const key of [...records.keys()].sort()) {
    hash.update(`${canonicalJson([key, records.get(key)])}\n`);
    const table = key.slice(0, key.indexOf('/'));
    counts[table] = (counts[table] ?? 0) + 1;
  }
  return { records: counts, recordsHash: hash.digest('hex') };
}
