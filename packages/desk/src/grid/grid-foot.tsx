import { printFen } from '@mingzhang/model';
import { memo } from 'react';
import type { EntryUnit } from '../money/money-unit.ts';
import { useSay } from '../words/words.tsx';
import type { GridColumn, GridRow } from './column.ts';

interface Props {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly frozen: readonly number[];
  readonly unit: EntryUnit;
}

/** The sums of what is shown. */
export const GridFoot = memo(function GridFoot({ rows, columns, frozen, unit }: Props) {
  const say = useSay();
  const lines = rows.filter(({ state }) => state !== 'blank');
  return (
    <tfoot>
      <tr>
        <td className="mz-row-number mz-frozen" />
        {columns.map((column, i) => (
          <td
            key={column.field}
            className={[
              column.total ? 'mz-cell-number' : '',
              frozen[i] === undefined ? '' : 'mz-frozen',
            ].join(' ')}
            style={frozen[i] === undefined ? undefined : { left: frozen[i] }}
          >
            {column.total
              ? printFen(sumOf(lines, column), unit)
              : i === 0
                ? say(`合计 ${lines.length} 条`, `${lines.length} lines`)
                : ''}
          </td>
        ))}
      </tr>
    </tfoot>
  );
});

function sumOf(rows: readonly GridRow[], { field }: GridColumn): number {
  return rows.reduce((sum, { record }) => sum + Number(record[field] ?? 0), 0);
}
