import { Link } from '@tanstack/react-router';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import '../../fields/entry.css';
import { several } from '../../words/several.ts';
import { useSay } from '../../words/words.tsx';
import { BroughtFile } from './brought-file.tsx';
import { DropZone } from './drop-zone.tsx';
import './import.css';
import { StartHere } from './start-here.tsx';
import { usePlans } from './use-plans.ts';

/** Brings files into the budget: what each would do is shown before it does. */
export function ImportPage() {
  const say = useSay();
  const mayEdit = useMayEdit();
  const { brought, bring, apply, leave } = usePlans();
  const isApplied = brought.some(({ state }) => state === 'applied');
  return (
    <main className="mz-page">
      <h1>{say('导入', 'Import')}</h1>
      {mayEdit ? (
        <>
          <p>
            {say(
              '导入前先看清每一行会做什么；有错的行单独列出，不影响其余。导入后可以撤销。',
              'What each row will do is shown before anything is done. Rows with faults are named and wait; the others go in. An import can be undone.',
            )}
          </p>
          <DropZone onFiles={bring} />
        </>
      ) : (
        <p className="mz-empty">{say('现在不能导入。', 'Nothing can be imported now.')}</p>
      )}
      <div aria-live="polite">
        {brought.map((one) => (
          <BroughtFile key={one.key} brought={one} onApply={apply} onLeave={leave} />
        ))}
      </div>
      {isApplied && <Next />}
      {mayEdit && brought.length === 0 && <StartHere onFiles={bring} />}
      <Kept />
    </main>
  );
}

/** After an import: the places to look at next. */
function Next() {
  const say = useSay();
  const params = useBudgetAddress();
  const { steps, counts } = useDraft();
  const begun = new Set(steps.filter(({ state }) => state !== 'empty').map(({ id }) => id));
  return (
    <section className="mz-part" aria-labelledby="import-next">
      <h2 id="import-next">{say('接着做', 'Next')}</h2>
      <ul className="mz-next">
        {begun.has('lines') && (
          <li>
            <Link to="/budgets/$department/$year/lines" params={params}>
              {say('看明细', 'Look at the lines')}
            </Link>
          </li>
        )}
        <li>
          <Link to="/budgets/$department/$year/tables" params={params}>
            {say('看九张表', 'Look at the nine tables')}
          </Link>
        </li>
        <li>
          <Link to="/budgets/$department/$year/projects" params={params}>
            {say('补项目和绩效目标', 'Complete projects and targets')}
          </Link>
        </li>
        {counts.error > 0 && (
          <li>
            <Link to="/budgets/$department/$year/check" params={params}>
              {say(`处理 ${counts.error} 个错误`, `Deal with ${several(counts.error, 'error')}`)}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Files that were brought in before. */
function Kept() {
  const say = useSay();
  const { records } = useRecords();
  const kept = (records.documents ?? []).filter(({ kind }) => kind === 'imported' || kind === 'last-year');
  if (kept.length === 0) return null;
  return (
    <section className="mz-part" aria-labelledby="import-kept">
      <h2 id="import-kept">{say('已导入的文件', 'Files imported before')}</h2>
      <ul className="mz-next">
        {kept.map(({ id, name, kind, size }) => (
          <li key={id}>
            {name}{' '}
            <span className="mz-soft">
              {kind === 'last-year' ? say('上年公开文件', 'last year’s disclosure') : say('导入', 'imported')}{' '}
              · {Math.ceil(Number(size) / 1024)} KB
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
