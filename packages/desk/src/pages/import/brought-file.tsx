import type { ImportPlan } from '@mingzhang/api';
import { Button } from 'antd';
import { useProblemWords } from '../../app/tell.ts';
import { useSay } from '../../words/words.tsx';
import { PlannedRows } from './planned-rows.tsx';
import type { Brought } from './use-plans.ts';

interface Props {
  readonly brought: Brought;
  readonly onApply: (key: number) => Promise<void>;
  readonly onLeave: (key: number) => void;
}

/** One file: being read, what it will do, done, or refused and why. */
export function BroughtFile({ brought, onApply, onLeave }: Props) {
  const say = useSay();
  const problem = useProblemWords();
  const { key, file, state, plan, error } = brought;
  return (
    <section className="mz-part mz-brought" aria-label={file.name}>
      <header className="mz-bar">
        <h2>{file.name}</h2>
        {plan !== undefined && <Source source={plan.source} />}
        {state === 'reading' && <span role="status">{say('正在读取…', 'Reading…')}</span>}
        {state === 'applied' && (
          <span role="status" className="mz-done">
            ✓{' '}
            {say(
              `已导入：新增 ${plan?.counts.add ?? 0}，修改 ${plan?.counts.change ?? 0}`,
              `Imported: ${plan?.counts.add ?? 0} added, ${plan?.counts.change ?? 0} changed`,
            )}
          </span>
        )}
        <span className="mz-push">
          {state !== 'applying' && (
            <Button size="small" type="text" onClick={() => onLeave(key)}>
              {state === 'applied' || state === 'refused'
                ? say('收起', 'Dismiss')
                : say('不导入', 'Leave it')}
            </Button>
          )}
        </span>
      </header>
      {state === 'refused' && (
        <p role="alert" className="mz-wrong">
          ✕ {problem(error)}
        </p>
      )}
      {plan !== undefined && (state === 'planned' || state === 'applying') && (
        <Plan plan={plan} busy={state === 'applying'} onApply={() => void onApply(key)} />
      )}
    </section>
  );
}

function Source({ source }: Pick<ImportPlan, 'source'>) {
  const say = useSay();
  const words = {
    'platform-workbook': say('平台工作簿或明细', 'platform workbook or lines'),
    'last-year': say('上年公开文件', 'last year’s disclosure'),
    organisation: say('部门和单位名单', 'departments and units'),
  };
  return <span className="mz-soft">{words[source]}</span>;
}

interface PlanProps {
  readonly plan: ImportPlan;
  readonly busy: boolean;
  readonly onApply: () => void;
}

function Plan({ plan, busy, onApply }: PlanProps) {
  const say = useSay();
  const { add, change, same, bad } = plan.counts;
  return (
    <>
      <div className="mz-bar">
        <p className="mz-counts">
          <strong>{say(`新增 ${add}`, `${add} to add`)}</strong>
          <strong>{say(`修改 ${change}`, `${change} to change`)}</strong>
          <span>{say(`相同 ${same}`, `${same} the same`)}</span>
          {bad > 0 && <strong className="mz-bad">✕ {say(`有错 ${bad}`, `${bad} with faults`)}</strong>}
        </p>
        <Button type="primary" loading={busy} disabled={add + change === 0} onClick={onApply}>
          {bad > 0
            ? say(`导入其余 ${add + change} 行`, `Import the other ${add + change}`)
            : say(`导入 ${add + change} 行`, `Import ${add + change}`)}
        </Button>
        {add + change === 0 && (
          <span>
            {say(
              '没有可导入的行：内容与现有的相同，或各行都有错。',
              'There is nothing to import: all is there already, or every row has a fault.',
            )}
          </span>
        )}
      </div>
      <PlannedRows file={plan.file} rows={plan.rows} />
      {plan.unused.length > 0 && (
        <details className="mz-unused">
          <summary>
            {say(`没有用到的部分（${plan.unused.length}）`, `Not used (${plan.unused.length})`)}
          </summary>
          <Unused unused={plan.unused} />
        </details>
      )}
    </>
  );
}

function Unused({ unused }: Pick<ImportPlan, 'unused'>) {
  const say = useSay();
  return (
    <ul>
      {unused.map(({ place, reason, reasonEn }) => (
        <li key={`${place} ${reason}`}>
          <span className="mz-code">{place}</span> {say(reason, reasonEn)}
        </li>
      ))}
    </ul>
  );
}
