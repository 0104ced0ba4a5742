import { DEPARTMENTS } from './departments.ts';
import { PEOPLE } from './people.ts';

/** A sign-in that the example shows on its page. */
export interface ExampleAccount {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly department: string | null;
  /** The department's short name. */
  readonly departmentName?: string;
  readonly password: string;
}

const PASSWORD = 'lumingqu-2026';

/** Freshly begun, with faults, waiting for its head's signature; then the bureau's own. */
const SHOWN = ['clerk-110', 'clerk-312', 'head-305', 'reviewer-1', 'admin', 'auditor'];

/** One sign-in a role, and two for clerks. The other people of the district have no password. */
export const EXAMPLE_ACCOUNTS: readonly ExampleAccount[] = SHOWN.flatMap((id) =>
  PEOPLE.filter((person) => person.id === id).map(({ name, role, department }) => ({
    id,
    name,
    role,
    department: department ?? null,
    ...shortNameOf(department),
    password: PASSWORD,
  })),
);

function shortNameOf(department: string | undefined): Pick<ExampleAccount, 'departmentName'> {
  const found = DEPARTMENTS.find(({ code }) => code === department);
  return found === undefined ? {} : { departmentName: found.shortName };
}
