import { z } from 'zod';
import { ROLES } from '../paths.ts';

/** A sentence in the two languages of the project. */
export const Words = z.object({ zh: z.string(), en: z.string() });

/** Where something is: a record's field, or a printed cell or section. */
export const At = z.object({
  table: z.string().optional(),
  id: z.string().optional(),
  field: z.string().optional(),
  form: z.string().optional(),
  row: z.string().optional(),
  measure: z.string().optional(),
  section: z.string().optional(),
});

/** Why a request was not done: a stable code, what, where and what to do. */
export const Problem = z.object({
  code: z.string(),
  message: z.string(),
  messageEn: z.string(),
  /** Each thing that stands in the way, with its place. */
  details: z
    .array(
      z.object({
        code: z.string(),
        zh: z.string(),
        en: z.string(),
        place: z.string().optional(),
        /** Of what stands in the way of a budget: where to go, and the finding where it is one. */
        at: At.optional(),
        finding: z.string().optional(),
      }),
    )
    .optional(),
});

export const Role = z.enum(ROLES);

/** An id of a record, as the workspace takes it. */
export const Id = z.string().min(1).max(100);
export const Year = z.string().regex(/^\d{4}$/);
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A record as it is read: its id, and the fields that hold something. */
export const AnyRecord = z.object({ id: z.string() }).catchall(z.union([z.string(), z.number()]));

export const Counts = z.object({ error: z.int(), warning: z.int(), hint: z.int() });

export const Nothing = z.object({});
