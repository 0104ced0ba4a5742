import { Input } from 'antd';
import type { CSSProperties, KeyboardEvent } from 'react';
import { useState } from 'react';
import { useSaved } from './use-saved.ts';

interface Props {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly value: string;
  readonly onSave: (after: string, before: string) => Promise<boolean>;
  /** What is wrong with a text that must not be kept, or undefined. */
  readonly refuse?: (text: string) => string | undefined;
  readonly onTyping?: (text: string) => void;
  readonly readOnly?: boolean;
  readonly rows?: number;
  /** One line of text that is shown over several where it is long. */
  readonly wrap?: boolean;
  readonly placeholder?: string;
  readonly align?: 'right';
  readonly bare?: boolean;
  readonly width?: number | string;
}

/** A text that is kept when one leaves it or presses Enter, and taken back with Escape. */
export function SavedText(props: Props) {
  const { label, value, onSave, refuse, onTyping, readOnly, rows, placeholder, align, bare } = props;
  const [problem, setProblem] = useState<string>();
  const saved = useSaved(value, async (before, after) => {
    const wrong = refuse?.(after);
    setProblem(wrong);
    return wrong === undefined && (await onSave(after, before));
  });
  const type = (text: string) => {
    saved.type(text);
    setProblem(undefined);
    onTyping?.(text);
  };
  const style: CSSProperties = {
    width: props.width ?? '100%',
    ...(align === 'right' ? { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } : {}),
  };
  const shared = {
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    style,
    value: saved.text,
    readOnly: readOnly === true,
    variant: bare === true || readOnly === true ? ('borderless' as const) : ('outlined' as const),
    onCompositionStart: () => saved.compose(true),
    onCompositionEnd: () => saved.compose(false),
    onBlur: () => void saved.keep(),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(problem === undefined && saved.state !== 'failed' ? {} : { status: 'error' as const }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      saved.revert();
      setProblem(undefined);
      onTyping?.(value);
    }
    if (event.key !== 'Enter' || rows !== undefined) return;
    event.preventDefault();
    void saved.keep();
  };
  return (
    <>
      {rows !== undefined || props.wrap === true ? (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: rows ?? 1 }}
          onChange={({ target }) =>
            type(rows === undefined ? target.value.replaceAll(/[\r\n]+/g, ' ') : target.value)
          }
          onKeyDown={onKeyDown}
        />
      ) : (
        <Input {...shared} onChange={({ target }) => type(target.value)} onKeyDown={onKeyDown} />
      )}
      {problem === undefined ? null : (
        <div role="alert" className="mz-wrong">
          {problem}
        </div>
      )}
    </>
  );
}
