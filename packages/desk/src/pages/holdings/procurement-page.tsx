import type { AnyRecord } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { call } from '../../api/client.ts';
import { listOf } from '../../budget/records.ts';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { Thread } from '../../comments/thread.tsx';
import '../../fields/entry.css';
import { notesOf } from '../../grid/notes.ts';
import { RecordGrid } from '../../grid/record-grid.tsx';
import { Amount } from '../../money/amount.tsx';
import { useMoneyUnit } from '../../money/money-unit.ts';
import { UnitWords } from '../../money/unit-words.tsx';
import { useWords } from '../../words/words.tsx';
import { byKind } from './purchase-advice.ts';
import { itemOptions, newPurchase, purchaseColumns } from './purchase-columns.ts';
import { PurchaseHelp } from './purchase-help.tsx';

/** 政府采购预算, a purchase a row. */
export function ProcurementPage() {
  const { say, language } = useWords();
  const { purchase } = useSearch({ from: '/inside/budgets/$department/$year/procurement' });
  const navigate = useNavigate();
  const address = useBudgetAddress();
  const records = useRecords();
  const { findings } = useDraft();
  const mayEdit = useMayEdit();
  const [unit] = useMoneyUnit();
  const [active, setActive] = useState<AnyRecord>();
  const items = useItems();
  const columns = useMemo(() => purchaseColumns(records, items, language), [records, items, language]);
  const notes = useMemo(() => notesOf(findings, 'purchases'), [findings]);
  const purchases = listOf(records, 'purchases');
  const shown = purchases.some(({ id }) => id === purchase) ? purchase : undefined;
  return (
    <main className="mz-page">
      <h1>{say('政府采购预算', 'Procurement budget')}</h1>
      <div className="mz-bar">
        {byKind(purchases).map(({ zh, en, fen }) => (
          <span key={en}>
            {language === 'zh' ? zh : en} <Amount fen={fen} unit={unit} />
          </span>
        ))}
        <span className="mz-soft">
          <UnitWords unit={unit} />
        </span>
      </div>
      {purchases.length === 0 && (
        <p className="mz-soft">
          {say(
            '还没有采购：在下面逐行录入，或从 Excel 粘贴。没有政府采购的，请在说明的',
            'No purchases yet: enter them below, or paste them from Excel. If there are none, say so in the section ',
          )}
          <Link
            to="/budgets/$department/$year/explanation"
            params={address}
            search={{ section: 'procurement' }}
          >
            {say('政府采购部分', 'on procurement')}
          </Link>
          {say('写明。', '.')}
        </p>
      )}
      <RecordGrid
        table="purchases"
        label={say('政府采购预算', 'Procurement budget')}
        columns={columns}
        records={records.records.purchases ?? []}
        newRecord={(above) => newPurchase(records, above)}
        readOnly={!mayEdit}
        notes={notes}
        onActive={setActive}
        {...(shown === undefined
          ? {}
          : {
              only: {
                ids: [shown],
                onAll: () =>
                  void navigate({
                    to: '/budgets/$department/$year/procurement',
                    params: address,
                    search: {},
                  }),
              },
            })}
      />
      <PurchaseHelp purchase={purchases.find(({ id }) => id === active?.id)} />
      <Thread at={{ form: 'procurement-budget' }} deep />
    </main>
  );
}

const NONE: ReturnType<typeof itemOptions> = [];

/** The procurement catalogue to look codes up in; nothing until it has come. */
function useItems(): ReturnType<typeof itemOptions> {
  const { data } = useQuery({
    queryKey: ['codes', 'procurement'],
    queryFn: async () =>
      itemOptions((await call('readCodes', { params: { list: 'procurement' }, query: {} })).rows),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NONE;
}
