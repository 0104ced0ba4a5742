import { Button } from 'antd';
import { wayTo } from '../../budget/place.ts';
import { PlaceLink } from '../../budget/place-link.tsx';
import { useRecords } from '../../budget/use-budget.ts';
import { cellWords } from '../../log-words/cell-words.ts';
import { useWords } from '../../words/words.tsx';
import type { Stale } from './figure-now.ts';

interface Props {
  readonly stale: readonly Stale[];
  readonly readOnly: boolean;
  readonly onRenew: (stale: readonly Stale[]) => void;
}

/** Figures that are no longer what their cells come to, each with what it would say now. */
export function StaleFigures({ stale, readOnly, onRenew }: Props) {
  const { say, language } = useWords();
  const records = useRecords();
  return (
    <ul className="mz-stale">
      {stale.map((one) => {
        const { figure, says } = one;
        const [cell] = figure.cells;
        return (
          <li key={`${figure.start} ${figure.text}`}>
            <span className="mz-bad">✕ {figure.text}</span>{' '}
            {says === undefined
              ? say('增减的方向变了，请改写这一句。', 'It now goes the other way: write the sentence anew.')
              : say(`表中现为 ${says}`, `the table now says ${says}`)}{' '}
            {cell !== undefined && (
              <PlaceLink way={wayTo(cell, records)}>{cellWords(cell, language)}</PlaceLink>
            )}{' '}
            {says !== undefined && !readOnly && (
              <Button size="small" onClick={() => onRenew([one])}>
                {say('换成现在的数', 'Use the figure now')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
