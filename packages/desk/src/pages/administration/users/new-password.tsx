import type { User } from '@mingzhang/api';
import { App, Form, Modal } from 'antd';
import { useSay } from '../../../words/words.tsx';
import { PasswordField } from './password-field.tsx';
import { useUsers } from './use-users.ts';

/** A new password for somebody who lost theirs. */
export function NewPassword({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const say = useSay();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ password: string }>();
  const { busy, setPassword } = useUsers();
  const finish = async ({ password }: { password: string }) => {
    if (!(await setPassword(user.id, password))) return;
    void message.success(say(`已为${user.name}设新密码`, `${user.name} has a new password`));
    onClose();
  };
  return (
    <Modal
      open
      title={say(`为${user.name}设新密码`, `A new password for ${user.name}`)}
      okText={say('设定', 'Set')}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{say('设定后，这个账号在各处的登录都会退出。', 'The account is signed out everywhere.')}</p>
      <Form name="new-password" form={form} layout="vertical" onFinish={(values) => void finish(values)}>
        <PasswordField />
      </Form>
    </Modal>
  );
}
