import { Modal, Progress } from 'antd';
import { useState } from 'react';
import { several } from '../../../words/several.ts';
import { useSay } from '../../../words/words.tsx';
import type { MatrixRow } from '../arrange.ts';
import { useReasons } from './use-reasons.ts';
import { useMove } from './use-transition.ts';

interface Props {
  readonly year: string;
  readonly rows: readonly MatrixRow[];
  readonly onClose: () => void;
}

/** Approves one department after the other; what stands in the way of one does not hold up the rest. */
export function ApproveSeveral({ year, rows: given, onClose }: Props) {
  const say = useSay();
  const reasons = useReasons();
  const move = useMove(year);
  const [rows] = useState(given);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, readonly string[] | null>>(new Map());
  const [state, setState] = useState<'asked' | 'running' | 'done'>('asked');
  const refused = [...outcomes.values()].filter((outcome) => outcome !== null).length;
  const run = async () => {
    setState('running');
    for (const { department } of rows) {
      const outcome = await move(department, 'approve', '').then(() => null, reasons);
      setOutcomes((before) => new Map(before).set(department, outcome));
    }
    setState('done');
  };
  return (
    <Modal
      open
      title={say(`审核通过 ${rows.length} 个部门`, `Approve ${rows.length} departments`)}
      okText={state === 'done' ? say('关闭', 'Close') : say('全部通过', 'Approve all')}
      confirmLoading={state === 'running'}
      cancelText={say('取消', 'Cancel')}
      cancelButtonProps={state === 'asked' ? {} : { style: { display: 'none' } }}
      closable={state !== 'running'}
      mask={{ closable: false }}
      onOk={() => (state === 'done' ? onClose() : void run())}
      onCancel={onClose}
    >
      {state !== 'asked' && (
        <Progress
          percent={Math.floor((100 * outcomes.size) / rows.length)}
          format={() => `${outcomes.size} / ${rows.length}`}
          aria-label={say('进度', 'progress')}
        />
      )}
      <ul className="mz-outcomes" aria-live="polite">
        {rows.map(({ department, name, counts, signed }) => {
          const outcome = outcomes.get(department);
          return (
            <li key={department}>
              <span>{name}</span>
              {outcome === undefined && (
                <span className="mz-hint">
                  {counts.error > 0 &&
                    say(`✕ ${counts.error} 个错误　`, `✕ ${several(counts.error, 'error')}  `)}
                  {!signed && say('! 未审签', '! not signed')}
                </span>
              )}
              {outcome === null && <span className="mz-good">✓ {say('已通过', 'approved')}</span>}
              {outcome != null && (
                <span className="mz-error">
                  {outcome.map((reason) => (
                    <span key={reason}>✕ {reason}</span>
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {state === 'done' && refused > 0 && (
        <p>
          {say(
            `${refused} 个没有通过，请逐个打开处理。`,
            `${refused} were not approved. Open them one by one.`,
          )}
        </p>
      )}
    </Modal>
  );
}
