import { Button, Form, Input, Space } from 'antd';
import { useSay } from '../../../words/words.tsx';

const LEAST = 10;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 16;

/** A password of letters and digits that are not taken for one another. */
function proposed(): string {
  let password = '';
  while (password.length < LENGTH) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < LETTERS.length * 4) password += LETTERS[byte % LETTERS.length];
  }
  return password;
}

/** The field `password` of a form, shown as typed so that it can be handed over, or proposed. */
export function PasswordField() {
  const say = useSay();
  const form = Form.useFormInstance<{ password: string }>();
  return (
    <Form.Item
      label={say('密码', 'Password')}
      required
      extra={say(
        `至少 ${LEAST} 个字符。请当面交给本人，并请其登录后自行修改。`,
        `At least ${LEAST} characters. Hand it over in person; the user changes it after signing in.`,
      )}
    >
      <Space.Compact block>
        <Form.Item
          name="password"
          noStyle
          rules={[
            { required: true, message: say('请填写密码', 'Give a password') },
            { min: LEAST, message: say(`至少 ${LEAST} 个字符`, `At least ${LEAST} characters`) },
          ]}
        >
          <Input autoComplete="new-password" maxLength={200} aria-label={say('密码', 'Password')} />
        </Form.Item>
        <Button onClick={() => form.setFieldsValue({ password: proposed() })}>
          {say('生成', 'Propose')}
        </Button>
      </Space.Compact>
    </Form.Item>
  );
}
