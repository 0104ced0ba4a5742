import { memo } from 'react';
import { useWords } from '../words/words.tsx';
import type { Arrangement } from './arrange.ts';
import { type GridColumn, isNumeric } from './column.ts';
import { ColumnMenu } from './column-menu.tsx';

interface Props {
  readonly columns: readonly GridColumn[];
  readonly frozen: readonly number[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
}

/** The headings, each with the menu that sorts and filters by it. */
export const GridHead = memo(function GridHead({ columns, frozen, arrangement, onArrange }: Props) {
  const { say, language } = useWords();
  const { sort } = arrangement;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="mz-row-number mz-frozen">
          <span className="mz-unseen">{say('行', 'Row')}</span>
        </th>
        {columns.map((column, i) => (
          <th
            key={column.field}
            scope="col"
            aria-colindex={i + 2}
            aria-sort={sort?.field === column.field ? (sort.down ? 'descending' : 'ascending') : 'none'}
            className={[
              isNumeric(column) ? 'mz-cell-number' : '',
              frozen[i] === undefined ? '' : 'mz-frozen',
            ].join(' ')}
            style={frozen[i] === undefined ? undefined : { left: frozen[i] }}
          >
            <span className="mz-head-name" title={column[language]}>
              {column[language]}
              {column.required === true && (
                <span className="mz-required" title={say('必填', 'required')}>
                  *
                </span>
              )}
            </span>
            <ColumnMenu column={column} arrangement={arrangement} onArrange={onArrange} />
          </th>
        ))}
      </tr>
    </thead>
  );
});
