import { type ChangeEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { GridColumn, Option } from './column.ts';
import { OptionsList } from './options-list.tsx';
import { suggested } from './suggest.ts';

/** What is being typed into the active cell; undefined while it only waits. */
export interface Typing {
  readonly text: string;
  /** Opened to be changed (F2), or typed over: then arrow keys leave it. */
  readonly opened: boolean;
}

interface Props {
  readonly column: GridColumn;
  readonly label: string;
  readonly typing: Typing | undefined;
  readonly readOnly: boolean;
  /** Whether it takes the focus now. */
  readonly focus: boolean;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly onType: (text: string) => void;
  /** A suggestion taken: kept as if it had been typed. */
  readonly onTake: (option: Option) => void;
  readonly onLeave: () => void;
}

/**
 * The field in the active cell. It is there before anything is typed, unseen, so that the first key of an input method
 * already goes into it.
 */
export function CellInput(props: Props) {
  const { column, label, typing, readOnly, focus, describedBy, invalid, onType, onTake, onLeave } = props;
  const input = useRef<HTMLTextAreaElement | HTMLInputElement | null>(null);
  const list = useId();
  const [chosen, choose] = useState(0);
  const isEditing = typing !== undefined;
  const options = isEditing && column.options !== undefined ? suggested(column.options, typing.text) : [];
  useLayoutEffect(() => {
    if (focus) input.current?.focus({ preventScroll: true });
  }, [focus]);
  useLayoutEffect(() => {
    const field = input.current;
    if (isEditing && field !== null) field.setSelectionRange(field.value.length, field.value.length);
  }, [isEditing]);

  function onKeyDown(event: KeyboardEvent): void {
    if (options.length === 0 || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = chosen + (event.key === 'ArrowDown' ? 1 : -1);
      choose(Math.max(0, Math.min(options.length - 1, next)));
      event.preventDefault();
      event.stopPropagation();
    }
    const taken = options[chosen];
    if ((event.key === 'Enter' || event.key === 'Tab') && taken !== undefined && typing?.text.trim() !== '')
      onTake(taken);
  }

  const take = (element: HTMLTextAreaElement | HTMLInputElement | null) => {
    input.current = element;
  };
  const shared = {
    className: isEditing ? 'mz-cell-input' : 'mz-cell-input mz-cell-ready',
    'data-ready': !isEditing,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    readOnly,
    spellCheck: false,
    autoComplete: 'off',
    value: typing?.text ?? '',
    onChange: ({ target }: ChangeEvent<HTMLTextAreaElement | HTMLInputElement>) => {
      choose(0);
      onType(target.value);
    },
    onKeyDown,
    onBlur: onLeave,
  };
  const combobox =
    options.length === 0
      ? {}
      : {
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': list,
          'aria-activedescendant': `${list}-${chosen}`,
        };

  return (
    <>
      {column.kind === 'prose' ? (
        <textarea ref={take} rows={1} {...shared} />
      ) : (
        <input ref={take} {...shared} {...combobox} />
      )}
      {options.length > 0 && (
        <OptionsList id={list} options={options} chosen={chosen} under={input} onTake={onTake} />
      )}
    </>
  );
}
