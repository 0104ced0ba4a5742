import type { Session } from '@mingzhang/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import { LanguageSwitch } from '../../app/language-switch.tsx';
import { readSession, SESSION, useTakeSession } from '../../app/session.tsx';
import { startPage } from '../../app/start-page.ts';
import { useProblemWords } from '../../app/tell.ts';
import { useSay } from '../../words/words.tsx';
import { ExampleAccounts } from './example-accounts.tsx';
import './sign-in.css';

interface Typed {
  readonly user: string;
  readonly password: string;
}

/** Sign-in. A new workspace goes on to its set-up; a person who was sent here goes back to where they were. */
export function SignInPage() {
  const say = useSay();
  const words = useProblemWords();
  const enter = useEnter();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState<string>();
  const session = useQuery({ queryKey: SESSION, queryFn: readSession });
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => call('readSetup', {}) });
  const isNew = setup.data?.needed === true;
  useEffect(() => {
    if (isNew) void navigate({ to: '/set-up' });
  }, [isNew, navigate]);

  async function signIn({ user, password }: Typed): Promise<void> {
    setBusy(user);
    setFailure(undefined);
    try {
      if (session.data === undefined) await readSession();
      await enter(await call('signIn', { body: { user, password } }));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(undefined);
    }
  }

  return (
    <main className="mz-sign-in">
      <div className="mz-sign-in-language">
        <LanguageSwitch />
      </div>
      <h1>明账</h1>
      <p>{say('部门预算的编制、审核与公开', 'Preparing, reviewing and publishing departmental budgets')}</p>
      <Form<Typed> layout="vertical" requiredMark={false} onFinish={(typed) => void signIn(typed)}>
        <Form.Item
          name="user"
          label={say('用户名', 'Account')}
          rules={[{ required: true, message: say('请输入用户名', 'Enter the account') }]}
        >
          <Input autoComplete="username" autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item
          name="password"
          label={say('密码', 'Password')}
          rules={[{ required: true, message: say('请输入密码', 'Enter the password') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <p role="alert" className="mz-sign-in-failure">
          {failure === undefined ? '' : words(failure)}
        </p>
        <Button type="primary" htmlType="submit" block loading={busy !== undefined}>
          {say('登录', 'Sign in')}
        </Button>
      </Form>
      {session.data?.example !== undefined && (
        <ExampleAccounts accounts={session.data.example} busy={busy} onChoose={(one) => void signIn(one)} />
      )}
    </main>
  );
}

/** Goes in with a session: where the person was, or where their work begins. */
export function useEnter(): (session: Session) => Promise<void> {
  const take = useTakeSession();
  const client = useQueryClient();
  const router = useRouter();
  const { to } = useSearch({ strict: false });
  return async (session) => {
    take(session);
    router.history.push(to ?? (await startPage(session, client)));
  };
}
