import { printFen } from '@mingzhang/model';
import { memo } from 'react';
import { momentWords } from '../../words/moment.ts';
import { useWords } from '../../words/words.tsx';
import type { MatrixRow } from './arrange.ts';
import { dueLook, dueWords } from './due-words.ts';
import { StateTag } from './state-tag.tsx';

interface Props {
  readonly year: string;
  readonly row: MatrixRow;
  readonly index: number;
  /** Of the largest expenditure shown. */
  readonly share: number;
  readonly active: boolean;
  readonly picked: boolean | undefined;
  readonly onToggle: (row: MatrixRow) => void;
  readonly onFocus: (index: number) => void;
  readonly onOpen: (department: string) => void;
}

/** One department in the matrix; its name is a link that the table follows. */
export const MatrixLine = memo(function MatrixLine(props: Props) {
  const { year, row, index, share, active, picked, onToggle, onFocus, onOpen } = props;
  const { say, language } = useWords();
  const { department, name, code, state, due, counts, openComments, signed, fen, changedAt } = row;
  return (
    <tr data-row={department} className={active ? 'mz-active' : undefined}>
      {picked !== undefined && (
        <td className="mz-tick">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={say(`勾选${name}`, `Select ${name}`)}
            checked={picked}
            onChange={() => onToggle(row)}
          />
        </td>
      )}
      <th scope="row">
        <a
          href={`/budgets/${encodeURIComponent(department)}/${year}`}
          tabIndex={active ? 0 : -1}
          onFocus={() => onFocus(index)}
        >
          {name}
        </a>
        <small className="mz-matrix-code">{code}</small>
      </th>
      <td>
        <StateTag state={state} />
      </td>
      <td className={dueLook(due)} title={say(due.basis, due.basisEn)}>
        {dueWords(due, say)}
      </td>
      <Count count={counts.error} look="mz-error" sign="✕" />
      <Count count={counts.warning} look="mz-warning" sign="!" />
      <Count count={counts.hint} look="mz-hint" sign="i" />
      <td className="mz-count">{openComments === 0 ? '' : openComments}</td>
      <td>{signed ? say('✓ 已审签', '✓ signed') : ''}</td>
      <td className="mz-amount">{printFen(fen, '万元')}</td>
      <td className="mz-share">
        <i style={{ inlineSize: `${100 * share}%` }} />
      </td>
      <td className="mz-moment">{changedAt === null ? '' : momentWords(changedAt, language)}</td>
      <td className="mz-more-cell">
        <button
          type="button"
          className="mz-matrix-more"
          tabIndex={-1}
          aria-label={say(`${name}详情`, `Details of ${name}`)}
          onClick={() => onOpen(department)}
        >
          ›
        </button>
      </td>
    </tr>
  );
});

function Count({
  count,
  look,
  sign,
}: {
  readonly count: number;
  readonly look: string;
  readonly sign: string;
}) {
  if (count === 0) return <td className="mz-count mz-none">0</td>;
  return (
    <td className={`mz-count ${look}`}>
      <span aria-hidden="true">{sign}</span> {count}
    </td>
  );
}
