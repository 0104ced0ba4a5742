import type { AddRecord, Fields, Value } from '@mingzhang/model';

/** A record to be added; fields without a value are left out. */
export function add(
  table: string,
  id: string,
  fields: Readonly<Record<string, Value | undefined>>,
): AddRecord {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return { kind: 'add', table, id, fields: Object.fromEntries(filled) as Fields };
}
