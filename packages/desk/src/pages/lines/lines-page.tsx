import type { AnyRecord } from '@mingzhang/api';
import type { Fields } from '@mingzhang/model';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import type { GridColumn } from '../../grid/column.ts';
import { notesOf } from '../../grid/notes.ts';
import { RecordGrid } from '../../grid/record-grid.tsx';
import { useSay } from '../../words/words.tsx';
import { useBudgetLineColumns, useRevenueLineColumns, useUnitOptions } from './line-columns.ts';
import { LineTotals } from './line-totals.tsx';
import { LinesFindings } from './lines-findings.tsx';
import './lines.css';

/** Expenditure and revenue by their smallest parts: what all tables are computed from. */
export function LinesPage() {
  const { kind } = useSearch({ from: '/inside/budgets/$department/$year/lines' });
  return kind === 'revenue' ? <RevenueLines /> : <BudgetLines />;
}

function BudgetLines() {
  const say = useSay();
  return (
    <Lines
      table="budgetLines"
      label={say('支出明细', 'expenditure lines')}
      columns={useBudgetLineColumns()}
    />
  );
}

function RevenueLines() {
  const say = useSay();
  return (
    <Lines table="revenueLines" label={say('收入明细', 'revenue lines')} columns={useRevenueLineColumns()} />
  );
}

interface Props {
  readonly table: 'budgetLines' | 'revenueLines';
  readonly label: string;
  readonly columns: readonly GridColumn[];
}

const NONE: readonly AnyRecord[] = [];

function Lines({ table, label, columns }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const params = useBudgetAddress();
  const { records } = useRecords();
  const { findings } = useDraft();
  const mayEdit = useMayEdit();
  const units = useUnitOptions();
  const { line } = useSearch({ from: '/inside/budgets/$department/$year/lines' });
  const [unit, chooseUnit] = useState<string>();
  const all = records[table] ?? NONE;
  const lines = useMemo(
    () => (unit === undefined ? all : all.filter((one) => one.unit === unit)),
    [all, unit],
  );
  const notes = useMemo(() => notesOf(findings, table), [findings, table]);
  const search = table === 'revenueLines' ? ({ kind: 'revenue' } as const) : {};
  const go = (next: typeof search) =>
    void navigate({ to: '/budgets/$department/$year/lines', params, search: next });
  const only = useMemo(() => line?.split(','), [line]);
  const first = units[0]?.value;
  const { department, year } = params;
  const newRecord = useCallback(
    (above: AnyRecord | undefined): Fields => ({
      department,
      year,
      source: above?.source ?? 'general',
      ...(table === 'revenueLines' ? { origin: above?.origin ?? 'current' } : {}),
      ...(table === 'budgetLines' && above?.nature !== undefined ? { nature: above.nature } : {}),
      ...(above?.functional === undefined ? {} : { functional: above.functional }),
      unit: unit ?? above?.unit ?? first ?? '',
    }),
    [department, year, table, unit, first],
  );
  return (
    <main className="mz-page mz-lines">
      <div className="mz-lines-head">
        <h1>{say('预算明细', 'Budget lines')}</h1>
        <Segmented
          aria-label={say('支出或收入', 'Expenditure or revenue')}
          value={table}
          onChange={(next) => go(next === 'revenueLines' ? { kind: 'revenue' } : {})}
          options={[
            { value: 'budgetLines', label: say('支出', 'Expenditure') },
            { value: 'revenueLines', label: say('收入', 'Revenue') },
          ]}
        />
        {units.length > 1 && (
          <Select
            aria-label={say('单位', 'Unit')}
            value={unit ?? ''}
            popupMatchSelectWidth={false}
            onChange={(next) => chooseUnit(next === '' ? undefined : next)}
            options={[
              { value: '', label: say('全部单位', 'All units') },
              ...units.map(({ value, label: name }) => ({ value, label: name })),
            ]}
          />
        )}
        <p>
          {all.length === 0
            ? say(
                '还没有明细。可以从表格软件整块复制，点下面第一格后粘贴（带标题也行），或到“导入”读入平台导出的表。',
                'No lines yet. Copy a block from a spreadsheet and paste it into the first cell, headings and all, or import the platform’s workbook.',
              )
            : ''}
        </p>
      </div>
      <div className="mz-lines-body">
        <RecordGrid
          key={table}
          table={table}
          label={label}
          columns={columns}
          records={lines}
          newRecord={newRecord}
          readOnly={!mayEdit}
          notes={notes}
          frozen={1}
          {...(only === undefined ? {} : { only: { ids: only, onAll: () => go(search) } })}
        />
        <div>
          <LineTotals table={table} lines={lines} />
          <LinesFindings table={table} lines={lines} columns={columns} />
        </div>
      </div>
    </main>
  );
}
