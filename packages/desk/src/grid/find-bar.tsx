import { Button, Input } from 'antd';
import { useSay } from '../words/words.tsx';

interface Props {
  readonly words: string;
  readonly found: number;
  readonly onWords: (words: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Finds words in the cells that are shown. */
export function FindBar({ words, found, onWords, onStep, onClose }: Props) {
  const say = useSay();
  return (
    <search className="mz-find">
      <Input
        size="small"
        autoFocus
        aria-label={say('查找', 'Find')}
        placeholder={say('查找', 'Find')}
        value={words}
        onChange={({ target }) => onWords(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') onClose();
          event.stopPropagation();
        }}
      />
      <span role="status">{words === '' ? '' : say(`${found} 处`, `${found} found`)}</span>
      <Button size="small" disabled={found === 0} onClick={() => onStep(-1)}>
        {say('上一处', 'Previous')}
      </Button>
      <Button size="small" disabled={found === 0} onClick={() => onStep(1)}>
        {say('下一处', 'Next')}
      </Button>
      <Button size="small" type="text" onClick={onClose}>
        {say('关闭', 'Close')}
      </Button>
    </search>
  );
}
