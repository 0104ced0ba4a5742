import type { AnyRecord } from '@mingzhang/api';
import type { Value } from '@mingzhang/model';

/** What was typed into a cell and is not kept yet, or could not be. */
export interface Pending {
  /** Which time it was typed: an answer to an earlier one leaves it. */
  readonly turn: number;
  /** As it was typed. */
  readonly text: string;
  /** Undefined where it could not be read. */
  readonly value: Value | undefined;
  readonly state: 'saving' | 'refused' | 'conflict';
  /** Why it was refused, or what another person wrote there. */
  readonly zh: string;
  readonly en: string;
}

/** By record, then field. A record's own map is replaced as a whole, so that its row knows whether to draw anew. */
export type Pendings = ReadonlyMap<string, ReadonlyMap<string, Pending>>;

/** With one cell set. */
export function withPending(pendings: Pendings, id: string, field: string, pending: Pending): Pendings {
  const own = new Map(pendings.get(id)).set(field, pending);
  return new Map(pendings).set(id, own);
}

/** Without one cell; where `turn` is given, only if it was typed then. */
export function withoutPending(pendings: Pendings, id: string, field: string, turn?: number): Pendings {
  const known = pendings.get(id)?.get(field);
  if (known === undefined || (turn !== undefined && known.turn !== turn)) return pendings;
  const own = new Map(pendings.get(id));
  own.delete(field);
  const next = new Map(pendings);
  if (own.size === 0) next.delete(id);
  else next.set(id, own);
  return next;
}

/** A record as it will stand once what is being saved in it is kept: what a person sees, and goes on from. */
export function withSaving(record: AnyRecord, pendings: Pendings): AnyRecord {
  const own = pendings.get(record.id);
  if (own === undefined) return record;
  let next = record;
  for (const [field, { state, value }] of own) {
    if (state !== 'saving' || value === undefined) continue;
    const { [field]: _, ...others } = next;
    next = value === null ? { ...others, id: record.id } : { ...others, id: record.id, [field]: value };
  }
  return next;
}
