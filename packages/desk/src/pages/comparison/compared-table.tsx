import type { ComparedCell } from '@mingzhang/api';
import { formOf } from '@mingzhang/forms';
import { PlaceLink } from '../../budget/place-link.tsx';
import { formWords } from '../../log-words/cell-words.ts';
import { Amount } from '../../money/amount.tsx';
import { useMoneyUnit } from '../../money/money-unit.ts';
import { unitSaid } from '../../money/unit-said.ts';
import { useWords } from '../../words/words.tsx';
import { percentWords } from './percent.ts';

interface Props {
  readonly form: string;
  readonly cells: readonly ComparedCell[];
  /** What the two are called. */
  readonly before: string;
  readonly after: string;
}

/** The cells of one table that differ, with the difference as an amount, a share and a bar. */
export function ComparedTable({ form, cells, before, after }: Props) {
  const { say, language } = useWords();
  const [unit] = useMoneyUnit();
  const measures = new Map(formOf(form).measures.map((measure) => [measure.id, measure[language]]));
  const most = Math.max(1, ...cells.map((cell) => Math.abs(differenceOf(cell))));
  return (
    <div className="mz-compared-frame">
      <table className="mz-compared">
        <caption>
          {formWords(form, language)} <small>{unitSaid(unit, language)}</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('项目', 'Row')}</th>
            <th scope="col">{say('栏', 'Column')}</th>
            <th scope="col" className="mz-amount">
              {before}
            </th>
            <th scope="col" className="mz-amount">
              {after}
            </th>
            <th scope="col" className="mz-amount">
              {say('增减', 'Difference')}
            </th>
            <th scope="col" className="mz-amount">
              {say('增减 %', '%')}
            </th>
            <th scope="col">
              <span className="mz-unseen">{say('图', 'Bar')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => {
            const { row, measure, side, name } = cell;
            const difference = differenceOf(cell);
            return (
              <tr key={`${side ?? ''}${row}/${measure}`}>
                <th scope="row">
                  <PlaceLink way={{ page: 'tables', search: { form, row, measure } }}>{name}</PlaceLink>
                </th>
                <td>{measures.get(measure) ?? measure}</td>
                <td className="mz-amount">
                  <Amount fen={cell.before} unit={unit} />
                </td>
                <td className="mz-amount">
                  <Amount fen={cell.after} unit={unit} />
                </td>
                <td className="mz-amount">
                  {difference > 0 ? '+' : ''}
                  <Amount fen={difference} unit={unit} />
                </td>
                <td className="mz-amount">{percentWords(cell, say)}</td>
                <td className="mz-compared-bar" aria-hidden="true">
                  <span
                    className={difference < 0 ? 'mz-less' : 'mz-more-bar'}
                    style={{ width: `${(50 * Math.abs(difference)) / most}%` }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function differenceOf({ before, after }: ComparedCell): number {
  return (after ?? 0) - (before ?? 0);
}
