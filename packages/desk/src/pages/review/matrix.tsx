import { printFen } from '@mingzhang/model';
import { useNavigate } from '@tanstack/react-router';
import { Button, Empty } from 'antd';
import { type Dispatch, type MouseEvent, type SetStateAction, useCallback, useMemo, useRef } from 'react';
import { useSay } from '../../words/words.tsx';
import type { Asked } from './actions/action-dialog.tsx';
import { type MatrixRow, totalsOf } from './arrange.ts';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixLine } from './matrix-line.tsx';
import type { ReviewSearch } from './search.ts';
import { useMatrixKeys } from './use-matrix-keys.ts';
import './matrix.css';

interface Props {
  readonly year: string;
  readonly rows: readonly MatrixRow[];
  /** How many departments there are, shown or not. */
  readonly all: number;
  readonly search: ReviewSearch;
  readonly onSearch: (search: ReviewSearch) => void;
  readonly picked?: ReadonlySet<string>;
  readonly onPick?: Dispatch<SetStateAction<ReadonlySet<string>>>;
  readonly onOpen: (department: string) => void;
  readonly onAct: (action: Asked['action'], row: MatrixRow) => void;
}

/** Departments in rows: where each stands, what is wrong, what is open, how much money. */
export function Matrix({ year, rows, all, search, onSearch, picked, onPick, onOpen, onAct }: Props) {
  const say = useSay();
  const body = useRef<HTMLTableSectionElement>(null);
  const totals = useMemo(() => totalsOf(rows), [rows]);
  const most = Math.max(...rows.map(({ fen }) => fen), 1);
  const toggle = useCallback(
    ({ department }: MatrixRow) =>
      onPick?.((before) => {
        const next = new Set(before);
        if (!next.delete(department)) next.add(department);
        return next;
      }),
    [onPick],
  );
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const department = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (department === undefined || event.target.matches('input, button')) return;
    if (event.target.matches('a')) {
      event.preventDefault();
      void navigate({ to: '/budgets/$department/$year', params: { department, year } });
    } else if (getSelection()?.isCollapsed !== false) onOpen(department);
  };
  const { active, setActive, onKeyDown } = useMatrixKeys(body, rows, { open: onOpen, act: onAct, toggle });
  const shownPicked = rows.filter(({ department }) => picked?.has(department) === true).length;
  if (all === 0) return <NoDepartments />;
  return (
    <>
      <div className="mz-matrix-frame">
        <table className="mz-matrix">
          <caption className="mz-unseen">
            {say('各部门的办理状态、检查结果和支出', 'State, findings and expenditure of each department')}
          </caption>
          <MatrixHead
            search={search}
            onSearch={onSearch}
            pick={
              picked && (
                <input
                  type="checkbox"
                  aria-label={say('勾选全部', 'Select all')}
                  checked={shownPicked > 0 && shownPicked === rows.length}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = shownPicked > 0 && shownPicked < rows.length;
                  }}
                  onChange={({ target: { checked } }) =>
                    onPick?.(new Set(checked ? rows.map(({ department }) => department) : []))
                  }
                />
              )
            }
          />
          <tbody ref={body} onKeyDown={onKeyDown} onClick={follow}>
            {rows.map((row, index) => (
              <MatrixLine
                key={row.department}
                year={year}
                row={row}
                share={row.fen / most}
                index={index}
                active={index === active}
                picked={picked?.has(row.department)}
                onToggle={toggle}
                onFocus={setActive}
                onOpen={onOpen}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              {picked && <td />}
              <th scope="row" colSpan={3}>
                {rows.length === all
                  ? say(`合计 ${all} 个部门`, `${all} departments`)
                  : say(`合计 ${rows.length} 个部门（共 ${all} 个）`, `${rows.length} of ${all} departments`)}
              </th>
              <td className="mz-count">{totals.counts.error}</td>
              <td className="mz-count">{totals.counts.warning}</td>
              <td className="mz-count">{totals.counts.hint}</td>
              <td className="mz-count">{totals.openComments}</td>
              <td />
              <td className="mz-amount">{printFen(totals.fen, '万元')}</td>
              <td colSpan={3} />
            </tr>
          </tfoot>
        </table>
      </div>
      {rows.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say('没有符合条件的部门。', 'No department meets this.')}
        >
          <Button onClick={() => onSearch({})}>{say('显示全部', 'Show all')}</Button>
        </Empty>
      )}
      <p className="mz-matrix-keys">
        {say('↑ ↓ 换行 · 回车 打开预算 · 空格 看详情', '↑ ↓ row · Enter open the budget · Space details')}
        {picked && say(' · X 勾选 · A 通过 · R 退回', ' · X select · A approve · R send back')}
      </p>
    </>
  );
}

function NoDepartments() {
  const say = useSay();
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={say(
        '还没有部门。请管理员在“组织机构”里录入或导入部门和单位。',
        'There are no departments yet. An administrator enters or imports them under “Organisation”.',
      )}
    />
  );
}
