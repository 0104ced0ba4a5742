import { Alert } from 'antd';
import { useWords } from '../../../words/words.tsx';
import { useReasons } from './use-reasons.ts';

/** Why something was not done, reason by reason. */
export function Refused({ error }: { readonly error: unknown }) {
  const { say } = useWords();
  const reasons = useReasons();
  if (error === null) return null;
  const [first = '', ...others] = reasons(error);
  if (others.length === 0) return <Alert type="error" showIcon title={first} />;
  return (
    <Alert
      type="error"
      showIcon
      title={say('还有事项没有完成，没有办理：', 'Something stands in the way; this was not done:')}
      description={
        <ol className="mz-refused">
          {[first, ...others].map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ol>
      }
    />
  );
}
