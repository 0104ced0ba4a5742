import type { User } from '@mingzhang/api';
import { Button } from 'antd';
import { ACCOUNT_STATES, ROLES } from '../../../log-words/organisation-words.ts';
import { told, useWords } from '../../../words/words.tsx';

interface Props {
  readonly users: readonly User[];
  /** The name of a department. */
  readonly nameOf: (department: string) => string;
  readonly onOpen?: (user: string) => void;
}

/** Accounts, one a row, those in use first. */
export function UsersTable({ users, nameOf, onOpen }: Props) {
  const { say, language } = useWords();
  const ordered = users.toSorted((a, b) =>
    a.state === b.state ? (a.id < b.id ? -1 : 1) : a.state < b.state ? -1 : 1,
  );
  return (
    <div className="mz-plain-frame">
      <table className="mz-plain">
        <thead>
          <tr>
            <th scope="col">{say('账号', 'Account')}</th>
            <th scope="col">{say('姓名', 'Name')}</th>
            <th scope="col">{say('角色', 'Roles')}</th>
            <th scope="col">{say('状态', 'State')}</th>
            {onOpen && <th scope="col">{say('操作', 'Actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ id, name, roles, state, hasPassword }) => (
            <tr key={id} className={state === 'closed' ? 'mz-closed' : undefined}>
              <th scope="row">{id}</th>
              <td>{name}</td>
              <td>
                {roles.length === 0 && <span className="mz-warning">! {say('没有角色', 'no role')}</span>}
                {roles
                  .map(({ role, department }) => {
                    const words = told(ROLES[role], language);
                    if (department === null) return words;
                    return say(`${nameOf(department)} ${words}`, `${words}, ${nameOf(department)}`);
                  })
                  .join(say('；', '; '))}
              </td>
              <td>
                {told(ACCOUNT_STATES[state], language)}
                {state === 'active' && !hasPassword && (
                  <span className="mz-warning">
                    {' '}
                    ! {say('还没有密码，不能登录', 'no password yet, cannot sign in')}
                  </span>
                )}
              </td>
              {onOpen && (
                <td>
                  <Button size="small" onClick={() => onOpen(id)}>
                    {say(`修改`, 'Change')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
