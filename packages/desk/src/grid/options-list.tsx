import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Option } from './column.ts';

interface Props {
  readonly id: string;
  readonly options: readonly Option[];
  readonly chosen: number;
  /** The field it belongs to. */
  readonly under: RefObject<HTMLElement | null>;
  readonly onTake: (option: Option) => void;
}

const HIGHEST = 280;

/** What may be chosen, under the field or over it where there is no room. */
export function OptionsList({ id, options, chosen, under, onTake }: Props) {
  const [place, setPlace] = useState<{ left: number; width: number; top?: number; bottom?: number }>();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const put = () => {
      const field = under.current?.getBoundingClientRect();
      if (field === undefined) return;
      const isBelow = field.bottom + HIGHEST < window.innerHeight || field.top < HIGHEST;
      const across = { left: field.left, width: field.width };
      setPlace(
        isBelow ? { ...across, top: field.bottom } : { ...across, bottom: window.innerHeight - field.top },
      );
    };
    put();
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [under]);
  useEffect(() => {
    box.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (place === undefined) return null;
  const { left, width, top, bottom } = place;
  return createPortal(
    <div
      ref={box}
      id={id}
      role="listbox"
      className="mz-options"
      tabIndex={-1}
      style={{ left, top, bottom, minWidth: width }}
    >
      {options.map((option, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field it belongs to has the keys
        <div
          key={option.value}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          {option.label}
        </div>
      ))}
    </div>,
    under.current?.closest('main') ?? document.body,
  );
}
