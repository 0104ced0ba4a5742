import type { WaiverRow } from '@mingzhang/api';
import { useRef } from 'react';
import { holds, useSession } from '../../../app/session.tsx';
import { useSay } from '../../../words/words.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useDeeds } from './use-waivers.ts';
import { WaiverLine } from './waiver-line.tsx';

interface Props {
  readonly year: string;
  /** Whether anything may be approved in the year. */
  readonly open: boolean;
  readonly today: string;
  readonly rows: readonly WaiverRow[];
}

/** Waivers in rows. Whoever reviews a department approves what waits there, but not what was asked for by themselves. */
export function WaiverTable({ year, open, today, rows }: Props) {
  const say = useSay();
  const session = useSession();
  const { approve, remove } = useDeeds(year);
  const body = useRef<HTMLTableSectionElement>(null);
  const reviews = ({ department }: WaiverRow) => holds(session, 'reviewer', department);
  const obstacleTo = ({ author }: WaiverRow) => {
    if (!open) return say('年度没有开放，不能批准', 'The year is not open; nothing is approved');
    return author.id === session.person?.id
      ? say('您提出的，须由他人批准', 'Asked by you: somebody else approves it')
      : undefined;
  };
  const { active, setActive, onKeyDown, refocus } = useRowKeys(body, rows.length, (index) => {
    const row = rows[index];
    if (row?.state === 'waiting' && reviews(row) && obstacleTo(row) === undefined) void approved(row);
  });
  const approved = ({ department, waiver }: WaiverRow) => approve(department, waiver).then(refocus);
  return (
    <>
      <div className="mz-plain-frame">
        <table className="mz-plain mz-waivers">
          <thead>
            <tr>
              <th scope="col">{say('部门', 'Department')}</th>
              <th scope="col">{say('问题', 'Finding')}</th>
              <th scope="col">{say('理由', 'Reason')}</th>
              <th scope="col">{say('申请人', 'Asked by')}</th>
              <th scope="col">{say('有效期至', 'Until')}</th>
              <th scope="col">{say('状态', 'State')}</th>
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map((row, index) => (
              <WaiverLine
                key={`${row.department}/${row.waiver}`}
                {...{ year, today, row }}
                active={index === active}
                onFocus={() => setActive(index)}
                obstacle={obstacleTo(row)}
                {...(reviews(row)
                  ? {
                      onApprove: () => approved(row),
                      ...(open ? { onRemove: () => remove(row.department, row.waiver).then(refocus) } : {}),
                    }
                  : {})}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mz-waiver-keys">
        {say('↑ ↓ 换行 · 回车 看这个问题', '↑ ↓ row · Enter to the finding')}
        {rows.some(reviews) && say(' · A 批准', ' · A approve')}
      </p>
    </>
  );
}
