import type { Session } from '@mingzhang/api';
import { Button } from 'antd';
import { ROLES } from '../../log-words/organisation-words.ts';
import { told, useWords } from '../../words/words.tsx';

type Account = NonNullable<Session['example']>[number];

interface Props {
  readonly accounts: readonly Account[];
  /** The account that is signing in. */
  readonly busy: string | undefined;
  readonly onChoose: (account: Account) => void;
}

/** The accounts of an example workspace, one a role, each a click away. */
export function ExampleAccounts({ accounts, busy, onChoose }: Props) {
  const { say, language } = useWords();
  return (
    <section className="mz-examples" aria-labelledby="examples">
      <h2 id="examples">{say('示例账号', 'Example accounts')}</h2>
      <p>
        {say(
          '这是虚构的示例区，数据可以随意修改。点一个账号直接登录。',
          'This is a fictional district; change what you like. Choose an account to sign in.',
        )}
      </p>
      <ul>
        {accounts.map((account) => (
          <li key={account.user}>
            <Button
              type="link"
              loading={busy === account.user}
              disabled={busy !== undefined}
              onClick={() => onChoose(account)}
            >
              {told(ROLES[account.role], language)}
            </Button>
            <span>
              {account.name}
              {account.departmentName !== undefined && <small>{account.departmentName}</small>}
            </span>
            <code>
              {account.user} / {account.password}
            </code>
          </li>
        ))}
      </ul>
    </section>
  );
}
