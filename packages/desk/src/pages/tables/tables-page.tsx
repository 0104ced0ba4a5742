import type { DraftTable } from '@mingzhang/api';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { CellInput } from '../../grid/cell-input.tsx';
import type { GridColumn } from '../../grid/column.ts';
import '../../grid/grid.css';
import { at, type Selection, within } from '../../grid/selection.ts';
import { cellWords, formWords } from '../../log-words/cell-words.ts';
import { unitSaid } from '../../money/unit-said.ts';
import { useWords } from '../../words/words.tsx';
import { AddRow } from './add-row.tsx';
import { type CellMarks, marksOf } from './cell-marks.ts';
import { CellPanel } from './cell-panel.tsx';
import { PasteTable } from './paste-table.tsx';
import { cellAt, rowAt, sheetOf, spotOf } from './sheet.ts';
import { SheetView } from './sheet-view.tsx';
import { TableList } from './table-list.tsx';
import './tables.css';
import { useSheet } from './use-sheet.ts';

/** The official tables as they will be printed, each number with where it comes from. */
export function TablesPage() {
  const { say, language } = useWords();
  const { form } = useSearch({ from: '/inside/budgets/$department/$year/tables' });
  const { tables, findings, differences } = useDraft();
  const { records } = useRecords();
  const marks = useMemo(() => marksOf({ findings, differences, records }), [findings, differences, records]);
  const table = tables.find((one) => one.form === form) ?? tables[0];
  return (
    <main className="mz-page mz-tables">
      <h1 className="mz-unseen">{say('预算表', 'Budget tables')}</h1>
      <TableList tables={tables} chosen={table?.form ?? ''} marks={marks} />
      {differences.length > 0 && (
        <details className="mz-differences">
          <summary>
            {say(
              `有 ${differences.length} 格直接填写的数与明细不一致，报送前要定下来`,
              `Typed cells that are not what the lines come to: ${differences.length}. Settle them before submitting`,
            )}
          </summary>
          <DifferenceLinks differences={differences} />
        </details>
      )}
      {table === undefined ? (
        <p>{say('还没有表。先录入或导入预算明细。', 'No tables yet. Enter or import budget lines first.')}</p>
      ) : (
        <OneTable key={`${table.form}${language}`} table={table} marks={marks} />
      )}
    </main>
  );
}

function DifferenceLinks({
  differences,
}: {
  readonly differences: ReturnType<typeof useDraft>['differences'];
}) {
  const { language } = useWords();
  const navigate = useNavigate();
  const params = useBudgetAddress();
  return (
    <ul>
      {differences.map(({ form, row, measure, id }) => (
        <li key={id}>
          <Button
            type="link"
            size="small"
            onClick={() =>
              void navigate({
                to: '/budgets/$department/$year/tables',
                params,
                search: { form, row, measure },
              })
            }
          >
            {cellWords({ form, row, measure }, language)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function OneTable({ table, marks }: { readonly table: DraftTable; readonly marks: CellMarks }) {
  const { say, language } = useWords();
  const { row, measure } = useSearch({ from: '/inside/budgets/$department/$year/tables' });
  const sheet = useMemo(() => sheetOf(table, language), [table, language]);
  const [selection, select] = useState<Selection>(() => started(sheet, row, measure));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address moves the selection, not a new number
  useEffect(() => {
    if (row !== undefined) select(started(sheet, row, measure));
  }, [row, measure]);
  const extent = { rows: sheet.lines.length, columns: sheet.columns.length, page: 1 };
  const held = { active: within(selection.active, extent), head: within(selection.head, extent) };
  const actions = useSheet({ table, sheet, selection: held, select });
  const column = sheet.columns[held.active.column];
  const line = sheet.lines[held.active.row];
  const shown = column === undefined ? undefined : rowAt(line, column);
  const cell = column === undefined ? undefined : cellAt(line, column);
  const address =
    column === undefined || shown === undefined
      ? undefined
      : { form: table.form, row: shown.key, measure: column.measure };
  return (
    <div className="mz-tables-body">
      <section className="mz-sheet-side">
        <div className="mz-sheet-head">
          <h2>{language === 'zh' ? table.title : formWords(table.form, language).replaceAll(/[“”]/g, '')}</h2>
          <AddRow table={table} />
          <PasteTable table={table} />
          {table.unit !== null && <span>{unitSaid(table.unit, language)}</span>}
        </div>
        <SheetView
          table={table}
          sheet={sheet}
          marks={marks}
          selection={held}
          handlers={actions.handlers}
          field={
            column !== undefined && (
              <CellInput
                column={FIELD}
                label={`${shown?.name ?? ''} ${column.heading.at(-1) ?? ''} ${cell?.text ?? ''}`}
                typing={actions.typing}
                readOnly={!actions.isTypeable}
                focus={actions.holdsFocus}
                describedBy="cell-panel"
                invalid={false}
                onType={actions.onType}
                onTake={() => undefined}
                onLeave={actions.commit}
              />
            )
          }
        />
      </section>
      <div id="cell-panel">
        {address === undefined ? (
          <p className="mz-cell-panel">
            {say('选一格，这里说明它的来由。', 'Choose a cell: what it comes from is told here.')}
          </p>
        ) : (
          <CellPanel
            key={`${address.row}/${address.measure}`}
            table={table}
            address={address}
            cell={cell}
            name={shown?.name ?? ''}
            marks={marks}
          />
        )}
      </div>
    </div>
  );
}

const FIELD: GridColumn = { field: 'fen', zh: '金额', en: 'Amount', kind: 'amount', width: 0 };

/** The cell that is asked for, else the first amount. */
function started(
  sheet: ReturnType<typeof sheetOf>,
  row: string | undefined,
  measure: string | undefined,
): Selection {
  const amount = sheet.columns.findIndex(({ kind }) => kind === 'amount');
  const first = { row: 0, column: Math.max(0, amount) };
  const spot =
    row === undefined
      ? first
      : (spotOf(sheet, { row, measure: measure ?? '' }) ??
        spotOf(sheet, { row, measure: sheet.columns[first.column]?.measure ?? '' }) ??
        first);
  return at(spot.row, spot.column);
}
