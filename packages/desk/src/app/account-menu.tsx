import { DownOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useSay } from '../words/words.tsx';
import { PasswordChange } from './password-change.tsx';
import { useSession, useTakeSession } from './session.tsx';
import { useTell } from './tell.ts';

/** Who is signed in, and what concerns the account. */
export function AccountMenu() {
  const say = useSay();
  const tell = useTell();
  const navigate = useNavigate();
  const take = useTakeSession();
  const { person } = useSession();
  const [changing, setChanging] = useState(false);

  async function signOut(): Promise<void> {
    try {
      const session = await call('signOut', {});
      await navigate({ to: '/sign-in', search: {} });
      take(session);
    } catch (error) {
      tell(error);
    }
  }

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'password',
              label: say('修改密码', 'Change the password'),
              onClick: () => setChanging(true),
            },
            { key: 'out', label: say('退出登录', 'Sign out'), onClick: () => void signOut() },
          ],
        }}
      >
        <Button type="text">
          {person?.name} <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
      <PasswordChange open={changing} onClose={() => setChanging(false)} />
    </>
  );
}
