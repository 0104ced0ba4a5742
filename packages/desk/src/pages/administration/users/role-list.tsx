import type { AnyRecord, Role } from '@mingzhang/api';
import { Button, Select } from 'antd';
import { ROLES } from '../../../log-words/organisation-words.ts';
import { told, useWords } from '../../../words/words.tsx';
import { type HeldRole, isOfDepartment } from './held-roles.ts';

interface Props {
  readonly value?: readonly HeldRole[];
  readonly onChange?: (roles: HeldRole[]) => void;
  readonly departments: readonly AnyRecord[];
}

const CHOSEN: readonly Role[] = ['clerk', 'head', 'reviewer', 'auditor', 'administrator'];

/** What somebody may be, role by role; clerks and heads in the departments that are theirs. */
export function RoleList({ value = [], onChange, departments }: Props) {
  const { say, language } = useWords();
  const [first] = departments;
  const put = (index: number, held: HeldRole) => onChange?.(value.with(index, held));
  const shaped = (role: Role, department: string | null): HeldRole => ({
    role,
    department: isOfDepartment(role) ? (department ?? first?.id ?? null) : null,
  });
  return (
    <div className="mz-roles">
      {value.map((held, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a role has no name of its own, and rows do not move
        <div key={index}>
          <Select<Role>
            aria-label={say('角色', 'Role')}
            value={held.role}
            options={CHOSEN.map((role) => ({ value: role, label: told(ROLES[role], language) }))}
            onChange={(role) => put(index, shaped(role, held.department))}
          />
          {isOfDepartment(held.role) && (
            <Select<string>
              aria-label={say('部门', 'Department')}
              showSearch={{ optionFilterProp: 'label' }}
              value={held.department ?? ''}
              options={departments.map(({ id, name }) => ({ value: id, label: String(name) }))}
              onChange={(department) => put(index, { ...held, department })}
            />
          )}
          <Button onClick={() => onChange?.(value.toSpliced(index, 1))}>{say('去掉', 'Remove')}</Button>
        </div>
      ))}
      <Button onClick={() => onChange?.([...value, shaped('clerk', null)])}>
        {say('加一个角色', 'Add a role')}
      </Button>
    </div>
  );
}
