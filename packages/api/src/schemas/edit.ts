import { z } from 'zod';
import { Id, Problem } from './common.ts';

const Value = z.union([z.null(), z.number(), z.string().max(50_000)]);
const Fields = z.record(z.string().max(60), z.union([z.number(), z.string().max(50_000)]));
const at = { table: z.string().max(60), id: Id };
const field = z.string().max(60);

const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), ...at, fields: Fields }),
  z.object({ kind: z.literal('remove'), ...at, fields: Fields }),
  z.object({ kind: z.literal('set'), ...at, field, before: Value, after: Value }),
  z.object({ kind: z.literal('text'), ...at, field, before: z.string(), after: z.string().max(50_000) }),
]);

/** Changes in order, applied all or none. */
export const Edit = z.array(Change).max(5_000);

/** An edit somebody wants to make, and what for. */
export const Proposal = z.object({ edit: Edit, why: z.string().max(500) });

const Conflict = z.object({ yours: Change, theirs: Fields.optional() });

/** An entry of the log. `name` is the person's name. */
export const LogEntry = z.object({
  revision: z.int(),
  at: z.string(),
  who: z.string(),
  name: z.string(),
  department: z.string().nullable(),
  why: z.string(),
  kind: z.enum(['edit', 'decision', 'undo', 'redo', 'settle']),
  target: z.int().optional(),
  edit: Edit,
  conflicts: z.array(Conflict),
  hash: z.string(),
});

export const OpenConflict = Conflict.extend({
  revision: z.int(),
  who: z.string(),
  name: z.string(),
  at: z.string(),
});

/** What became of an edit. `live` is left out where the caller did not ask for it. */
export const Committed = z.object({
  kind: z.enum(['committed', 'unchanged', 'nothing']),
  revision: z.int(),
  /** What was changed, as it fitted the records at that moment. */
  edit: Edit,
  conflicts: z.array(Conflict),
  problems: z.array(Problem).optional(),
});
