import type { AnyRecord } from '@mingzhang/api';

/** A record as the API gives it: its id and the fields that hold something. */
export function recordShape(record: { readonly id: string }): AnyRecord {
  return { ...record };
}
