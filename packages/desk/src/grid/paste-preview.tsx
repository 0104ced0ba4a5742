import { Modal } from 'antd';
import { useWords } from '../words/words.tsx';
import './paste.css';
import type { PastePlan } from './paste-plan.ts';

interface Props {
  readonly plan: PastePlan | undefined;
  readonly onDo: () => void;
  readonly onCancel: () => void;
}

const MOST = 100;

/** What a paste will do and which of its cells cannot be read, before it is done. */
export function PastePreview({ plan, onDo, onCancel }: Props) {
  const { say, language } = useWords();
  if (plan === undefined) return null;
  const { puts, added, bad, headed, unused } = plan;
  const changed = new Set(puts.map(({ id }) => id)).size;
  return (
    <Modal
      open
      width={720}
      title={say('粘贴前请看一下', 'Before this is pasted')}
      okText={
        bad.length > 0 ? say('粘贴，坏的格标出来', 'Paste, and mark the bad cells') : say('粘贴', 'Paste')
      }
      cancelText={say('取消', 'Cancel')}
      okButtonProps={{ autoFocus: true }}
      onOk={onDo}
      onCancel={onCancel}
    >
      <ul>
        {headed && <li>{say('第一行是标题，按标题对应各栏。', 'The first row heads the columns.')}</li>}
        {changed > 0 && <li>{say(`改动 ${changed} 条。`, `${changed} rows change.`)}</li>}
        {added.length > 0 && (
          <li>{say(`在末尾新增 ${added.length} 条。`, `${added.length} rows are added at the end.`)}</li>
        )}
        {unused > 0 && (
          <li>
            {say(
              `${unused} 格没有对应的栏，不会粘贴。`,
              `${unused} cells are under no column and are left out.`,
            )}
          </li>
        )}
        {bad.length > 0 && (
          <li>
            {say(
              `${bad.length} 格读不出。它们留在表里标红，改好后才保存；新增的行要等它们改好才保存。`,
              `${bad.length} cells cannot be read. They stay in the grid, marked, until they are mended; new rows wait for theirs.`,
            )}
          </li>
        )}
      </ul>
      {bad.length > 0 && (
        <table className="mz-bad-cells">
          <thead>
            <tr>
              <th scope="col">{say('行', 'Row')}</th>
              <th scope="col">{say('栏', 'Column')}</th>
              <th scope="col">{say('原文', 'As pasted')}</th>
              <th scope="col">{say('为什么', 'Why')}</th>
            </tr>
          </thead>
          <tbody>
            {bad.slice(0, MOST).map((cell) => (
              <tr key={`${cell.row}/${cell.column.field}`}>
                <td>{cell.row}</td>
                <td>{cell.column[language]}</td>
                <td>{cell.text}</td>
                <td>{cell[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {bad.length > MOST && <p>{say(`还有 ${bad.length - MOST} 格`, `${bad.length - MOST} more`)}</p>}
    </Modal>
  );
}
