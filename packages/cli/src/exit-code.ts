/** What the process ends with; when several apply, the first of usage, unreadable, faulty. */
export const EXIT = {
  /** No error-grade finding. */
  clean: 0,
  /** At least one error-grade finding. */
  faulty: 1,
  /** The command line was wrong. */
  usage: 2,
  /** An input could not be read; the others still were. */
  unreadable: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command line that cannot be followed, told in the language of the person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
