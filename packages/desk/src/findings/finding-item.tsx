import type { CellAt, Finding } from '@mingzhang/api';
import { Button } from 'antd';
import { useState } from 'react';
import { useMayEdit } from '../budget/use-may-edit.ts';
import { useNameOf } from '../budget/use-name-of.ts';
import { useWords } from '../words/words.tsx';
import { CellLink } from './cell-link.tsx';
import { RepairButton } from './repair-button.tsx';
import { SeveritySign } from './severity-sign.tsx';
import { WaiverRequest } from './waiver-request.tsx';

const FEW_CELLS = 6;
/** What no equation between cells goes through. */
const UNEXPLAINED: ReadonlySet<string> = new Set(['text', 'explanation', 'project-performance']);

/** One finding: what is wrong, with which cells, on what ground, and what can be done about it. */
export function FindingItem({
  finding,
  focus = false,
  onExplain,
}: {
  readonly finding: Finding;
  readonly focus?: boolean;
  /** Given the first cell of a table that the finding speaks of. */
  readonly onExplain?: (cell: CellAt) => void;
}) {
  const { say, language } = useWords();
  const [all, showAll] = useState(false);
  const mayEdit = useMayEdit();
  const nameOf = useNameOf();
  const { severity, verdict, cells, basis, repairs, waiver } = finding;
  const approver = waiver && (nameOf('users', waiver.approver) ?? waiver.approver);
  const shown = all ? cells : cells.slice(0, FEW_CELLS);
  const explained = cells.find(({ form }) => !UNEXPLAINED.has(form));
  return (
    <li className={focus ? 'mz-finding mz-finding-focus' : 'mz-finding'} id={`finding-${finding.id}`}>
      <SeveritySign severity={severity} />
      {verdict === 'cannot-check' && <span> · {say('无法检查', 'cannot be checked')}</span>}
      <p>{language === 'zh' ? finding.message : finding.messageEn}</p>
      {cells.length > 0 && (
        <div className="mz-finding-cells">
          {shown.map((cell) => (
            <CellLink key={`${cell.form}/${cell.row}/${cell.measure}`} cell={cell} />
          ))}
          {onExplain !== undefined && explained !== undefined && (
            <Button type="link" size="small" onClick={() => onExplain(explained)}>
              {say('这个数怎么来的', 'How this number comes about')}
            </Button>
          )}
          {shown.length < cells.length && (
            <Button type="link" size="small" onClick={() => showAll(true)}>
              {say(`还有 ${cells.length - shown.length} 处`, `${cells.length - shown.length} more`)}
            </Button>
          )}
        </div>
      )}
      {basis !== '' && (
        <div className="mz-finding-basis">
          {say('依据：', 'Basis: ')}
          {basis}
        </div>
      )}
      {waiver !== undefined && (
        <div className="mz-finding-basis">
          {say(
            `经${approver}同意保留至 ${waiver.expires}：${waiver.reason}`,
            `Let stand by ${approver} until ${waiver.expires}: ${waiver.reason}`,
          )}
        </div>
      )}
      {mayEdit && verdict !== 'waived' && (
        <div className="mz-finding-do">
          {repairs.map((repair, index) => (
            <RepairButton
              key={`${repair.cause} ${repair.text}`}
              finding={finding.id}
              index={index}
              repair={repair}
            />
          ))}
          {verdict === 'fail' && <WaiverRequest finding={finding} />}
        </div>
      )}
    </li>
  );
}
