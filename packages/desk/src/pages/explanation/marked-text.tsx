import type { ComponentProps, ReactNode } from 'react';
import type { Stretch } from './carry.ts';

/** A stretch to be marked: bound to a cell, no longer what its cell says, or still to be filled in. */
export interface Mark extends Stretch {
  readonly kind: 'bound' | 'stale' | 'place';
}

type Props = Omit<ComponentProps<'textarea'>, 'value'> & {
  readonly value: string;
  readonly marks: readonly Mark[];
};

/** A text to type into, as tall as it is long, with stretches of it marked behind the words. */
export function MarkedText({ value, marks, ...textarea }: Props) {
  return (
    <div className="mz-marked">
      <div aria-hidden="true" className="mz-marked-behind">
        {withMarks(value, marks)}
        {'\u200b'}
      </div>
      <textarea {...textarea} value={value} rows={1} />
    </div>
  );
}

/** A text with its marks; a mark that overlaps the one before it is left out. */
export function withMarks(text: string, marks: readonly Mark[]): readonly ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, kind } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    parts.push(text.slice(from, start));
    parts.push(
      <mark key={start} className={`mz-mark-${kind}`}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
