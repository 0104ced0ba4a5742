import type { State } from '@mingzhang/api';
import { getRouteApi } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { holds, useSession } from '../../app/session.tsx';
import { STATES } from '../../log-words/disclosure-words.ts';
import { momentWords } from '../../words/moment.ts';
import { useSay } from '../../words/words.tsx';
import { ActionDialog, type Asked } from './actions/action-dialog.tsx';
import { BulkActions } from './actions/bulk-actions.tsx';
import { type MatrixRow, totalsOf } from './arrange.ts';
import { DepartmentDrawer } from './drawer/department-drawer.tsx';
import { FaultFilters } from './fault-filters.tsx';
import { Matrix } from './matrix.tsx';
import type { ReviewSearch } from './search.ts';
import { StateFlow } from './state-flow.tsx';
import { useMatrix, useSteadyOrder } from './use-review.ts';
import { YearSwitch } from './year-switch.tsx';

const route = getRouteApi('/inside/review/$year');

/** The states that something can be done in. */
const FROM: Readonly<Record<Asked['action'], readonly State[]>> = {
  approve: ['submitted'],
  return: ['submitted', 'approved'],
  reopen: ['submitted', 'approved', 'published'],
};

export function ReviewMatrix({ year }: { readonly year: string }) {
  const say = useSay();
  const session = useSession();
  const { message } = App.useApp();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { rows, stoppedAt } = useMatrix(year);
  const totals = useMemo(() => totalsOf(rows), [rows]);
  const { shown, moved, arrange } = useSteadyOrder(rows, search);
  const [picked, pick] = useState<ReadonlySet<string>>(new Set());
  const [opened, open] = useState<string>();
  const [asked, ask] = useState<Asked>();
  const reviewer = holds(session, 'reviewer');
  const look = (next: ReviewSearch) => void navigate({ search: next, replace: true });
  const rowOf = (department: string) => rows.find((row) => row.department === department);
  const act = (action: Asked['action'], row: MatrixRow) => {
    if (!reviewer && action !== 'reopen') return;
    if (FROM[action].includes(row.state)) ask({ action, department: row.department });
    else
      void message.info(
        say(
          `${row.name}现在是“${STATES[row.state].zh}”，${FROM[action].map((state) => `“${STATES[state].zh}”`).join('或')}时才能这样办理。`,
          `${row.name} is ${STATES[row.state].en}; that takes ${FROM[action].map((state) => STATES[state].en).join(' or ')}.`,
        ),
      );
  };
  const step = (by: number) => {
    const next = shown[shown.findIndex(({ department }) => department === opened) + by];
    return next === undefined ? undefined : () => open(next.department);
  };
  const openedRow = opened === undefined ? undefined : rowOf(opened);
  const askedRow = asked === undefined ? undefined : rowOf(asked.department);

  return (
    <main className="mz-page mz-review">
      <header className="mz-review-head">
        <h1>{say(`${year} 年部门预算审核`, `Review of the budgets of ${year}`)}</h1>
        <YearSwitch year={year} />
      </header>
      <StateFlow totals={totals} search={search} onSearch={look} />
      <div className="mz-review-bar">
        <Input.Search
          className="mz-review-search"
          allowClear
          defaultValue={search.text ?? ''}
          placeholder={say('部门名称、简称或编码', 'Department, short name or code')}
          aria-label={say('查找部门', 'Find a department')}
          onChange={({ target: { value } }) => {
            const { text: _, ...others } = search;
            look(value === '' ? others : { ...others, text: value });
          }}
        />
        <FaultFilters totals={totals} search={search} onSearch={look} />
        {moved > 0 && (
          <Button type="link" size="small" onClick={arrange}>
            {say('数据有更新，按现在的情况重新排列', 'There is news: arrange anew')}
          </Button>
        )}
        {reviewer && <BulkActions year={year} rows={rows} picked={picked} onDone={() => pick(new Set())} />}
      </div>
      {stoppedAt !== undefined && (
        <p role="alert" className="mz-warning">
          {say(
            `! 现在连不上服务器，显示的是 ${momentWords(stoppedAt, 'zh')} 的情况；恢复后自动更新。`,
            `! The server does not answer; this is how things stood at ${momentWords(stoppedAt, 'en')}. It goes on by itself.`,
          )}
        </p>
      )}
      <Matrix
        year={year}
        rows={shown}
        all={rows.length}
        search={search}
        onSearch={look}
        {...(reviewer ? { picked, onPick: pick } : {})}
        onOpen={open}
        onAct={act}
      />
      {openedRow !== undefined && (
        <DepartmentDrawer
          key={openedRow.department}
          year={year}
          row={openedRow}
          onAct={(action) => act(action, openedRow)}
          onPrevious={step(-1)}
          onNext={step(1)}
          onClose={() => open(undefined)}
        />
      )}
      {asked !== undefined && askedRow !== undefined && (
        <ActionDialog
          key={`${asked.action}/${asked.department}`}
          year={year}
          row={askedRow}
          action={asked.action}
          onClose={() => ask(undefined)}
        />
      )}
    </main>
  );
}
