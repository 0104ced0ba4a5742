import { type Fen, formatFen, printFen } from '@mingzhang/model';
import type { EntryUnit } from '../money/money-unit.ts';
import { readTyped } from '../money/read-typed.ts';
import { useSay } from '../words/words.tsx';
import { SavedText } from './saved-text.tsx';

interface Props {
  readonly label: string;
  readonly fen: Fen | undefined;
  readonly unit: EntryUnit;
  /** Undefined: the amount was taken out. */
  readonly onSave: (fen: Fen | undefined) => Promise<boolean>;
  readonly required?: boolean;
  readonly readOnly?: boolean;
}

/** An amount that is kept when one leaves it, shown to the fen. */
export function SavedAmount({ label, fen, unit, onSave, required, readOnly }: Props) {
  const say = useSay();
  const read = (text: string) => (text.trim() === '' ? undefined : readTyped(text, unit));
  return (
    <SavedText
      key={unit}
      label={`${label}（${unit}）`}
      value={fen === undefined ? '' : exactly(fen, unit)}
      align="right"
      bare
      readOnly={readOnly === true}
      refuse={(text) =>
        read(text) === undefined && (required === true || text.trim() !== '')
          ? say('请填金额，如 12.50', 'Enter an amount such as 12.50')
          : undefined
      }
      onSave={(text) => onSave(read(text))}
    />
  );
}

/** All its decimals, two at least. */
function exactly(fen: Fen, unit: EntryUnit): string {
  if (unit === '元') return printFen(fen, unit);
  const decimals =
    formatFen(fen, unit, 6)
      .replace(/0{1,4}$/, '')
      .split('.')[1]?.length ?? 2;
  return printFen(fen, unit, decimals);
}
