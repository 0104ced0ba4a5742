import { Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { readDate } from '../grid/read-date.ts';
import { useSay } from '../words/words.tsx';

const WHOLE = /^\d{4}-\d{2}-\d{2}$/;

interface Props {
  readonly id?: string;
  /** What a screen reader calls it, where no label stands beside it. */
  readonly label?: string;
  readonly prefix?: string;
  /** `2026-01-31`, or nothing. */
  readonly value?: string;
  /** Given a day as soon as it is whole, and nothing where the field was emptied. */
  readonly onChange?: (day: string) => void;
  readonly readOnly?: boolean;
  readonly disabled?: boolean;
  readonly required?: true;
}

/** A day, typed in any usual way and shown as `2026-01-31` in both languages. */
export function DayInput(props: Props) {
  const { id, label, prefix, value = '', onChange, readOnly = false, disabled, required } = props;
  const say = useSay();
  const [typed, type] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const words = say('不是日期；请写成 2026-01-31 这样', 'Not a day: write it like 2026-01-31');
  const give = (day: string) => {
    if (day !== value) onChange?.(day);
  };
  const keep = () => {
    if (typed === undefined) return;
    const day = typed.trim() === '' && required !== true ? '' : readDate(typed);
    setWrong(day === undefined);
    if (day === undefined) return;
    type(undefined);
    give(day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') keep();
    if (event.key !== 'Escape' || typed === undefined) return;
    event.stopPropagation();
    type(undefined);
    setWrong(false);
  };
  return (
    <span className="mz-day">
      <Input
        inputMode="numeric"
        placeholder={say('年-月-日', 'YYYY-MM-DD')}
        maxLength={20}
        value={typed ?? value}
        readOnly={readOnly}
        aria-invalid={wrong}
        {...(id === undefined ? {} : { id })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(prefix === undefined ? {} : { prefix })}
        {...(disabled === undefined ? {} : { disabled })}
        {...(wrong ? { status: 'error', title: words } : {})}
        onChange={({ target: { value: text } }) => {
          type(text);
          setWrong(false);
          const day = WHOLE.test(text) ? readDate(text) : undefined;
          if (day !== undefined) give(day);
        }}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      {wrong && (
        <span role="alert" className="mz-error">
          {words}
        </span>
      )}
    </span>
  );
}
