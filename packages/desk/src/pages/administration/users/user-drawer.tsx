import type { AnyRecord, User } from '@mingzhang/api';
import { App, Button, Drawer, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../words/words.tsx';
import { distinct, type HeldRole } from './held-roles.ts';
import { NewPassword } from './new-password.tsx';
import { RoleList } from './role-list.tsx';
import { useUsers } from './use-users.ts';

interface Props {
  readonly user: User;
  readonly departments: readonly AnyRecord[];
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly language: User['language'];
  readonly roles: readonly HeldRole[];
}

/** One account: name, language, roles; a new password; closing and opening it again. */
export function UserDrawer({ user, departments, onClose }: Props) {
  const say = useSay();
  const { modal } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { busy, change } = useUsers();
  const [setting, set] = useState(false);
  const isActive = user.state === 'active';
  const close = () =>
    void modal.confirm({
      title: say(`停用“${user.name}”的账号？`, `Close the account of “${user.name}”?`),
      content: say(
        '停用后立即退出登录，不能再登录；做过的事仍记在日志里。可以重新启用。',
        'It is signed out at once and cannot sign in again; what was done stays in the log. It can be opened again.',
      ),
      okText: say('停用', 'Close'),
      okButtonProps: { danger: true },
      cancelText: say('取消', 'Cancel'),
      onOk: () => change(user.id, { state: 'closed' }),
    });
  return (
    <Drawer
      open
      size="min(560px, 100vw)"
      title={`${user.name}（${user.id}）`}
      onClose={onClose}
      closable={{ 'aria-label': say('关闭', 'Close') }}
      footer={
        <Space wrap>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {say('保存', 'Save')}
          </Button>
          <Button onClick={() => set(true)}>{say('设新密码…', 'New password…')}</Button>
          {isActive ? (
            <Button danger onClick={close}>
              {say('停用…', 'Close…')}
            </Button>
          ) : (
            <Button onClick={() => void change(user.id, { state: 'active' })}>
              {say('重新启用', 'Open again')}
            </Button>
          )}
        </Space>
      }
    >
      {!isActive && <p className="mz-warning">! {say('这个账号已停用。', 'This account is closed.')}</p>}
      <Form<Values>
        name="user"
        form={form}
        layout="vertical"
        initialValues={user}
        onFinish={({ roles, ...fields }) => void change(user.id, { ...fields, roles: distinct(roles) })}
      >
        <Form.Item
          name="name"
          label={say('姓名', 'Name')}
          rules={[{ required: true, whitespace: true, message: say('请填写姓名', 'Give the name') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="language" label={say('语言', 'Language')}>
          <Select
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Form.Item>
        <Form.Item name="roles" label={say('角色', 'Roles')}>
          <RoleList departments={departments} />
        </Form.Item>
      </Form>
      {setting && <NewPassword user={user} onClose={() => set(false)} />}
    </Drawer>
  );
}
