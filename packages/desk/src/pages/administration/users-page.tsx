import type { User } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { call } from '../../api/client.ts';
import { holds, useSession } from '../../app/session.tsx';
import { useProblemWords } from '../../app/tell.ts';
import { ROLES } from '../../log-words/organisation-words.ts';
import { useOrganisation } from '../../organisation/use-organisation.ts';
import { told, useWords } from '../../words/words.tsx';
import { NewUser } from './users/new-user.tsx';
import { USERS } from './users/use-users.ts';
import { UserDrawer } from './users/user-drawer.tsx';
import { UsersTable } from './users/users-table.tsx';
import '../../look/tones.css';
import '../../look/plain-table.css';
import './administration.css';

/** 用户: who may sign in, and what they may do where. */
export function UsersPage() {
  const { say, language } = useWords();
  const problem = useProblemWords();
  const mayEdit = holds(useSession(), 'administrator');
  const { data, error } = useQuery({ queryKey: USERS, queryFn: () => call('readUsers', {}) });
  const { departments } = useOrganisation();
  const [text, search] = useState('');
  const [opened, open] = useState<string>();
  const [adding, add] = useState(false);
  const nameOf = useMemo(() => {
    const names = new Map(departments.map(({ id, name }) => [id, String(name)]));
    return (id: string) => names.get(id) ?? id;
  }, [departments]);
  const asked = text.trim();
  const isMeant = ({ id, name, roles }: User) =>
    [
      id,
      name,
      ...roles.flatMap(({ role, department }) => [
        told(ROLES[role], language),
        department === null ? '' : nameOf(department),
      ]),
    ].some((word) => word.includes(asked));
  const users = (data?.users ?? []).filter(isMeant);
  const openedUser = data?.users.find(({ id }) => id === opened);
  return (
    <main className="mz-page mz-administration">
      <header className="mz-page-head">
        <h1>{say('用户', 'Users')}</h1>
        <Input.Search
          className="mz-find-user"
          allowClear
          aria-label={say('查找用户', 'Find a user')}
          placeholder={say('账号、姓名、角色或部门', 'Account, name, role or department')}
          onChange={({ target: { value } }) => search(value)}
        />
        {mayEdit && (
          <Button type="primary" className="mz-push-end" onClick={() => add(true)}>
            {say('新建用户…', 'New user…')}
          </Button>
        )}
      </header>
      {error !== null && <Alert type="warning" showIcon title={problem(error)} />}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && (
        <UsersTable users={users} nameOf={nameOf} {...(mayEdit ? { onOpen: open } : {})} />
      )}
      {data !== undefined && users.length === 0 && (
        <p>{say(`没有含“${asked}”的用户。`, `No user holds “${asked}”.`)}</p>
      )}
      {openedUser !== undefined && (
        <UserDrawer
          key={JSON.stringify(openedUser)}
          user={openedUser}
          departments={departments}
          onClose={() => open(undefined)}
        />
      )}
      {adding && <NewUser departments={departments} onClose={() => add(false)} />}
    </main>
  );
}
