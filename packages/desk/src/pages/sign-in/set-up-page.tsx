import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import { LanguageSwitch } from '../../app/language-switch.tsx';
import { NewPasswordItems } from '../../app/password-change.tsx';
import { readSession } from '../../app/session.tsx';
import { useProblemWords } from '../../app/tell.ts';
import { useSay } from '../../words/words.tsx';
import { useEnter } from './sign-in-page.tsx';
import './sign-in.css';

interface Typed {
  readonly key: string;
  readonly user: string;
  readonly name: string;
  readonly next: string;
}

/** The first administrator of a new workspace. */
export function SetUpPage() {
  const say = useSay();
  const words = useProblemWords();
  const enter = useEnter();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<Typed>();
  useEffect(() => takeKey((key) => form.setFieldValue('key', key)), [form]);
  const { data } = useQuery({ queryKey: ['setup'], queryFn: () => call('readSetup', {}) });

  async function setUp({ key, user, name, next }: Typed): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      await readSession();
      await enter(await call('setUp', { body: { key: key.trim(), user, name, password: next } }));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  const required = (message: string) => [{ required: true, message }];
  return (
    <main className="mz-sign-in">
      <div className="mz-sign-in-language">
        <LanguageSwitch />
      </div>
      <h1>{say('首次使用', 'First use')}</h1>
      {data?.needed === false ? (
        <p>
          {say('这里已经设置好了。', 'This workspace is set up already.')}{' '}
          <Link to="/sign-in" search={{}}>
            {say('去登录', 'Sign in')}
          </Link>
        </p>
      ) : (
        <>
          <p>
            {say(
              '设立第一位管理员。启动码在服务器启动时显示的链接里。',
              'Name the first administrator. The key is in the link that was shown where the server was started.',
            )}
          </p>
          <Form<Typed>
            layout="vertical"
            requiredMark={false}
            form={form}
            onFinish={(typed) => void setUp(typed)}
          >
            <Form.Item
              name="key"
              label={say('启动码', 'Key')}
              rules={required(say('请输入启动码', 'Enter the key'))}
            >
              <Input autoComplete="off" autoFocus maxLength={200} />
            </Form.Item>
            <Form.Item
              name="user"
              label={say('用户名', 'Account')}
              rules={required(say('请输入用户名', 'Enter an account'))}
            >
              <Input autoComplete="username" maxLength={100} />
            </Form.Item>
            <Form.Item
              name="name"
              label={say('姓名', 'Name')}
              rules={required(say('请输入姓名', 'Enter your name'))}
            >
              <Input autoComplete="name" maxLength={100} />
            </Form.Item>
            <NewPasswordItems />
            <p role="alert" className="mz-sign-in-failure">
              {failure === undefined ? '' : words(failure)}
            </p>
            <Button type="primary" htmlType="submit" block loading={busy}>
              {say('设立并登录', 'Set up and sign in')}
            </Button>
          </Form>
        </>
      )}
    </main>
  );
}

/** Takes the key out of the link that was followed, so that it does not stay in the address and the history. */
function takeKey(onKey: (key: string) => void): () => void {
  function take(): void {
    const key = location.hash.slice(1);
    if (key === '') return;
    onKey(key);
    history.replaceState(history.state, '', location.pathname);
  }
  take();
  window.addEventListener('hashchange', take);
  return () => window.removeEventListener('hashchange', take);
}
