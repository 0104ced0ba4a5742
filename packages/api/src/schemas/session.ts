import { z } from 'zod';
import { Id, Role } from './common.ts';

const Password = z.string().min(1).max(200);

export const Credentials = z.object({ user: Id, password: Password });

const HeldRole = z.object({ role: Role, department: z.string().nullable() });

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  language: z.enum(['zh', 'en']),
  roles: z.array(HeldRole),
});

/** Who is signed in (null: nobody), the token every change must carry, and the sign-ins of an example workspace. */
export const Session = z.object({
  person: Person.nullable(),
  /** Sent back as the header `x-csrf-token` with every request that is no GET. */
  csrf: z.string(),
  example: z
    .array(
      z.object({
        user: z.string(),
        password: z.string(),
        name: z.string(),
        role: Role,
        department: z.string().nullable(),
        /** The department's short name, where the account is of one. */
        departmentName: z.string().optional(),
      }),
    )
    .optional(),
});

export const NewPassword = z.object({ current: Password, next: z.string().min(10).max(200) });

/** `key` was printed where the server was started. */
export const Setup = z.object({
  key: z.string().max(200),
  user: Id,
  name: z.string().min(1).max(100),
  password: z.string().min(10).max(200),
});

export const User = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['active', 'closed']),
  language: z.enum(['zh', 'en']),
  roles: z.array(HeldRole),
  hasPassword: z.boolean(),
});

export const UserFields = z.object({
  name: z.string().min(1).max(100),
  state: z.enum(['active', 'closed']),
  language: z.enum(['zh', 'en']),
  roles: z.array(HeldRole).max(100),
});
