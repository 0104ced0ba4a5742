import type { Difference } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { call } from '../../api/client.ts';
import { removed, set } from '../../budget/changes.ts';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { cellWords } from '../../log-words/cell-words.ts';
import { useMoneyUnit } from '../../money/money-unit.ts';
import { useWords } from '../../words/words.tsx';
import { inUnit } from './use-sheet.ts';

/** A cell that was typed otherwise than its lines come to, and the two ways to make them agree. */
export function DifferenceBox({ difference }: { readonly difference: Difference }) {
  const { say, language } = useWords();
  const [unit] = useMoneyUnit();
  const params = useBudgetAddress();
  const { records } = useRecords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const { form, row, measure, typed, computed, id } = difference;
  const where = cellWords(difference, language);
  const { data } = useQuery({
    queryKey: ['budget', params.department, params.year, 'explained', form, row, measure, 'lines', computed],
    queryFn: () => call('explainCell', { params: { ...params }, query: { form, row, measure } }),
  });
  const lines = data?.lines ?? [];
  const [only] = lines;
  const record =
    lines.length === 1 && only ? records[only.table]?.find((one) => one.id === only.id) : undefined;

  function takeLines(): void {
    const cell = records.typedCells?.find((one) => one.id === id);
    if (cell !== undefined)
      void change([removed('typedCells', cell)], say(`${where} 用明细的数`, `${where}: take the lines`));
  }

  function keepTyped(): void {
    if (record === undefined || only === undefined) return;
    const after = Number(record.fen) + typed - computed;
    void change(
      set(only.table, record, 'fen', after),
      say(`${where} 保留填写的数，改明细`, `${where}: keep what was typed, change the line`),
    );
  }

  return (
    <div className="mz-difference">
      <p>
        {say(
          `填写的是 ${inUnit(typed, unit)}，明细合计 ${inUnit(computed, unit)}，相差 ${inUnit(typed - computed, unit)}。`,
          `Typed ${inUnit(typed, unit)}, the lines come to ${inUnit(computed, unit)}: off by ${inUnit(typed - computed, unit)}.`,
        )}
      </p>
      {mayEdit && (
        <div>
          <Button size="small" onClick={takeLines}>
            {say('用明细的数', 'Take the lines')}
          </Button>
          {record === undefined ? (
            lines.length > 0 && (
              <Link
                to="/budgets/$department/$year/lines"
                params={params}
                search={{
                  line: lines.map((line) => line.id).join(','),
                  ...(only?.table === 'revenueLines' ? { kind: 'revenue' } : {}),
                }}
              >
                {say(
                  `保留填写的数：去改这 ${lines.length} 条明细`,
                  `Keep what was typed: change these ${lines.length} lines`,
                )}
              </Link>
            )
          ) : (
            <Button size="small" onClick={keepTyped}>
              {say(
                `保留填写的数，明细改为 ${inUnit(Number(record.fen) + typed - computed, unit)}`,
                `Keep what was typed; the line becomes ${inUnit(Number(record.fen) + typed - computed, unit)}`,
              )}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
