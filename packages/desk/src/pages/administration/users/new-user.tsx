import type { AnyRecord } from '@mingzhang/api';
import { Form, Input, Modal } from 'antd';
import { useSay } from '../../../words/words.tsx';
import { distinct, type HeldRole } from './held-roles.ts';
import { PasswordField } from './password-field.tsx';
import { RoleList } from './role-list.tsx';
import { useUsers } from './use-users.ts';

interface Values {
  readonly id: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly HeldRole[];
}

/** A new account, with its first password and what it may do. */
export function NewUser({
  departments,
  onClose,
}: {
  readonly departments: readonly AnyRecord[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [form] = Form.useForm<Values>();
  const { busy, create } = useUsers();
  const finish = async ({ id, name, password, roles }: Values) => {
    const user = { id: id.trim(), name: name.trim(), state: 'active', language: 'zh' } as const;
    if (await create({ ...user, password, roles: distinct(roles) })) onClose();
  };
  return (
    <Modal
      open
      title={say('新建用户', 'New user')}
      okText={say('新建', 'Create')}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        name="new-user"
        form={form}
        layout="vertical"
        initialValues={{ roles: [] }}
        onFinish={(values) => void finish(values)}
      >
        <Form.Item
          name="id"
          label={say('账号', 'Account')}
          rules={[
            {
              required: true,
              pattern: /^[0-9A-Za-z][\w.:@-]{0,99}$/,
              message: say(
                '字母、数字和 . _ - @，以字母或数字开头',
                'Letters, digits and . _ - @, beginning with a letter or digit',
              ),
            },
          ]}
        >
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item
          name="name"
          label={say('姓名', 'Name')}
          rules={[{ required: true, whitespace: true, message: say('请填写姓名', 'Give the name') }]}
        >
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <PasswordField />
        <Form.Item name="roles" label={say('角色', 'Roles')}>
          <RoleList departments={departments} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
