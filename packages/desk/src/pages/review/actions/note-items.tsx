import { Checkbox, Empty, Input } from 'antd';
import { SeveritySign } from '../../../findings/severity-sign.tsx';
import { useSay } from '../../../words/words.tsx';
import type { NoteItem } from './send-back-note.ts';

interface Props {
  readonly items: readonly NoteItem[];
  readonly picks: Readonly<Record<string, boolean>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly onPick: (key: string, picked: boolean) => void;
  readonly onWrite: (key: string, text: string) => void;
}

/** Findings and comments to pick from. One that is picked can be said in other words. */
export function NoteItems({ items, picks, texts, onPick, onWrite }: Props) {
  const say = useSay();
  if (items.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={say(
          '没有检查结果和未办结的意见可选。请先在表中写下意见，再退回。',
          'There are no findings and no open comments. Comment on what is to be changed first.',
        )}
      />
    );
  return (
    <ul className="mz-note-items">
      {items.map(({ key, kind, sentence, proposed }) => {
        const picked = picks[key] ?? proposed;
        const text = texts[key] ?? sentence;
        return (
          <li key={key}>
            <Checkbox checked={picked} onChange={({ target: { checked } }) => onPick(key, checked)}>
              {kind === 'comment' ? (
                <span className="mz-severity">{say('意见', 'Comment')}</span>
              ) : (
                <SeveritySign severity={kind} />
              )}
            </Checkbox>
            {picked ? (
              <Input.TextArea
                aria-label={say('这一条的文字', 'Words of this item')}
                autoSize
                value={text}
                onChange={({ target: { value } }) => onWrite(key, value)}
              />
            ) : (
              <p>{text}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
