import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useSay } from '../words/words.tsx';
import { useTell } from './tell.ts';

interface Typed {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** A new password in place of the present one. */
export function PasswordChange({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<Typed>();

  async function change({ current, next }: Typed): Promise<void> {
    setBusy(true);
    try {
      await call('changePassword', { body: { current, next } });
      void message.success(say('密码已修改，下次登录用新密码。', 'The password is changed.'));
      onClose();
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open={open}
      title={say('修改密码', 'Change the password')}
      okText={say('修改', 'Change')}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={(typed) => void change(typed)}>
        <Form.Item
          name="current"
          label={say('现在的密码', 'Present password')}
          rules={[{ required: true, message: say('请输入现在的密码', 'Enter the present password') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPasswordItems />
      </Form>
    </Modal>
  );
}

/** A new password, typed twice: the fields `next` and `again` of a form. */
export function NewPasswordItems() {
  const say = useSay();
  return (
    <>
      <Form.Item
        name="next"
        label={say('新密码（至少 10 个字符）', 'New password (10 characters or more)')}
        rules={[{ required: true, min: 10, message: say('至少 10 个字符', '10 characters or more') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={say('再输一次', 'Once more')}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, again) =>
              again === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error(say('两次输入的不一样', 'The two are not the same'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
