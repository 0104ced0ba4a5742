import { Button, Result } from 'antd';
import { ApiError } from '../api/client.ts';
import { useWords } from '../words/words.tsx';

/** A page that could not be shown, with what to do. */
export function PageFailed({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const { say, language } = useWords();
  const message =
    error instanceof ApiError
      ? language === 'zh'
        ? error.problem.message
        : error.problem.messageEn
      : say('这一页出了错，已保存的内容没有丢失。', 'This page failed; nothing that was saved is lost.');
  return (
    <Result
      status="warning"
      title={say('没能打开这一页', 'This page could not be opened')}
      subTitle={message}
      extra={
        <Button type="primary" onClick={() => (reset === undefined ? location.reload() : reset())}>
          {say('再试一次', 'Try again')}
        </Button>
      }
    />
  );
}

export function NotThere() {
  const { say } = useWords();
  return (
    <Result
      status="404"
      title={say('没有这一页', 'There is no such page')}
      subTitle={say(
        '地址可能写错了，或者这一页已经移走。',
        'The address may be wrong, or the page has moved.',
      )}
      extra={<a href="/">{say('回到首页', 'Back to the start')}</a>}
    />
  );
}
