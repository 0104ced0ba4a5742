import { Alert } from 'antd';
import { ApiError } from '../../../api/client.ts';
import { useProblemWords } from '../../../app/tell.ts';
import { useWords } from '../../../words/words.tsx';

/** Why something was not done, reason by reason. */
export function Refused({ error }: { readonly error: unknown }) {
  const { language } = useWords();
  const words = useProblemWords();
  if (error === null) return null;
  const details = error instanceof ApiError ? (error.problem.details ?? []) : [];
  if (!(error instanceof ApiError) || details.length === 0)
    return <Alert type="error" showIcon title={words(error)} />;
  const { message, messageEn } = error.problem;
  return (
    <Alert
      type="error"
      showIcon
      title={language === 'zh' ? message : messageEn}
      description={
        <ol className="mz-refused">
          {details.map(({ zh, en, place = '' }) => (
            <li key={`${zh}${place}`}>{language === 'zh' ? zh : en}</li>
          ))}
        </ol>
      }
    />
  );
}
