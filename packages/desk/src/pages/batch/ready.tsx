import { Button, Space } from 'antd';
import { useSay } from '../../words/words.tsx';
import { MOST_FILES, type Sorted } from './chosen-files.ts';

interface Props {
  readonly choice: Sorted;
  readonly busy: boolean;
  readonly onStart: () => void;
  readonly onClear: () => void;
}

/** What is about to be sent, and what is not, before it is. */
export function Ready({ choice: { now, later, tooLarge, others }, busy, onStart, onClear }: Props) {
  const say = useSay();
  return (
    <section className="mz-ready" aria-live="polite">
      <p>
        {say(`选了 ${now.length} 个文件。`, `${now.length} files chosen. `)}
        {later.length > 0 &&
          say(
            `另有 ${later.length} 个超出一批 ${MOST_FILES} 个的上限，留到下一批。`,
            `${later.length} more than the ${MOST_FILES} of one batch; they wait for the next. `,
          )}
        {others > 0 &&
          say(`${others} 个不是可读的格式，不上传。`, `${others} are of other kinds and are not sent. `)}
      </p>
      {tooLarge.length > 0 && (
        <p className="mz-warning">
          {say(
            `! 超过 20 MB，不上传：${tooLarge.map(({ path }) => path).join('、')}`,
            `! Over 20 MB, not sent: ${tooLarge.map(({ path }) => path).join(', ')}`,
          )}
        </p>
      )}
      <Space>
        <Button type="primary" disabled={now.length === 0} loading={busy} onClick={onStart}>
          {say(`开始检查（${now.length}）`, `Check ${now.length} files`)}
        </Button>
        <Button onClick={onClear}>{say('清空', 'Clear')}</Button>
      </Space>
    </section>
  );
}
