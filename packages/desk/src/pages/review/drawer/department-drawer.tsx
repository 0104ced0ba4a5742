import { Link } from '@tanstack/react-router';
import { Alert, Button, Drawer, Skeleton, Space, Tabs } from 'antd';
import { holds, useSession } from '../../../app/session.tsx';
import { useProblemWords } from '../../../app/tell.ts';
import { useSay } from '../../../words/words.tsx';
import type { Asked } from '../actions/action-dialog.tsx';
import type { MatrixRow } from '../arrange.ts';
import { dueLook, dueWords } from '../due-words.ts';
import { StateTag } from '../state-tag.tsx';
import { Comments } from './comments.tsx';
import { FindingsByPlace } from './findings-by-place.tsx';
import { InspectionForm } from './inspection-form.tsx';
import { useDepartment } from './use-department.ts';
import './drawer.css';

interface Props {
  readonly year: string;
  readonly row: MatrixRow;
  readonly onAct: (action: Asked['action']) => void;
  /** To the department above and below in the matrix, where there is one. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
}

const WIDTH = 'min(720px, 100vw)';

/** One department beside the matrix: what is wrong, what is open, the inspection form, and what can be done. */
export function DepartmentDrawer({ year, row, onAct, onPrevious, onNext, onClose }: Props) {
  const say = useSay();
  const problem = useProblemWords();
  const address = { department: row.department, year };
  const { records, draft, error } = useDepartment(address);
  const comments = row.openComments === 0 ? '' : ` ${row.openComments}`;
  return (
    <Drawer
      open
      size={WIDTH}
      title={row.name}
      onClose={onClose}
      closable={{ 'aria-label': say('关闭', 'Close') }}
      extra={<Deeds row={row} onAct={onAct} year={year} />}
    >
      <p className="mz-drawer-state">
        <StateTag state={row.state} />
        <span className={dueLook(row.due)}>{dueWords(row.due, say)}</span>
        <span>{say(row.due.basis, row.due.basisEn)}</span>
        <span className="mz-drawer-steps">
          <Button size="small" disabled={onPrevious === undefined} onClick={onPrevious}>
            {say('上一个', 'Previous')}
          </Button>{' '}
          <Button size="small" disabled={onNext === undefined} onClick={onNext}>
            {say('下一个', 'Next')}
          </Button>
        </span>
      </p>
      {error !== null && <Alert type="warning" showIcon title={problem(error)} />}
      <Tabs
        items={[
          {
            key: 'findings',
            label: say('检查结果', 'Findings'),
            children:
              draft.data === undefined ? (
                <Skeleton active />
              ) : (
                <FindingsByPlace draft={draft.data} budget={records.data} />
              ),
          },
          {
            key: 'comments',
            label: say(`意见${comments}`, `Comments${comments}`),
            children: records.data === undefined ? <Skeleton active /> : <Comments budget={records.data} />,
          },
          {
            key: 'inspection',
            label: say('检查表', 'Inspection form'),
            children: <InspectionForm address={address} />,
          },
        ]}
      />
    </Drawer>
  );
}

function Deeds({ year, row, onAct }: Pick<Props, 'year' | 'row' | 'onAct'>) {
  const say = useSay();
  const session = useSession();
  const { state, department } = row;
  const reviewer = holds(session, 'reviewer');
  return (
    <Space wrap>
      {holds(session, 'administrator') && state !== 'preparing' && state !== 'returned' && (
        <Button onClick={() => onAct('reopen')}>{say('重新打开…', 'Reopen…')}</Button>
      )}
      {reviewer && (state === 'submitted' || state === 'approved') && (
        <Button onClick={() => onAct('return')}>{say('退回…', 'Send back…')}</Button>
      )}
      {reviewer && state === 'submitted' && (
        <Button type="primary" onClick={() => onAct('approve')}>
          {say('通过…', 'Approve…')}
        </Button>
      )}
      <Link to="/budgets/$department/$year" params={{ department, year }}>
        {say('打开预算', 'Open the budget')}
      </Link>
    </Space>
  );
}
