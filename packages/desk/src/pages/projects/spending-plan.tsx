import { Button } from 'antd';
import { added, removed, set } from '../../budget/changes.ts';
import { newId } from '../../budget/new-id.ts';
import { ofProject, type ProjectRecord, type SpendingPlan } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { SavedText } from '../../fields/saved-text.tsx';
import { useWords } from '../../words/words.tsx';
import { adviceOnPlan } from './project-advice.ts';
import { homeOf } from './project-edits.ts';

const QUARTERS = [
  ['3月底', '25'],
  ['6月底', '50'],
  ['9月底', '75'],
  ['12月底', '100'],
] as const;

/** 资金支出计划 of a project: which share of its money is spent by when. */
export function Plan({ project, at }: { readonly project: ProjectRecord; readonly at?: string }) {
  const { say, language } = useWords();
  const records = useRecords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const plan = ofProject(records, 'spendingPlans', project.id);
  const why = say('改资金支出计划', 'Change the spending plan');

  function put(shares: readonly (readonly [until: string, percent: string])[]): void {
    const from = Math.max(0, ...plan.map(({ position }) => position)) + 1;
    const edit = shares.map(([until, percent], i) =>
      added('spendingPlans', newId(), {
        ...homeOf(records),
        project: project.id,
        until,
        percent,
        position: from + i,
      }),
    );
    void change(edit, why);
  }

  return (
    <section className="mz-part" aria-labelledby="project-plan">
      <h2 id="project-plan">{say('资金支出计划（累计 %）', 'Spending plan (cumulative %)')}</h2>
      <div className="mz-plan">
        {plan.map((share) => (
          <Share key={share.id} share={share} here={at === share.id} />
        ))}
        {mayEdit && plan.length === 0 && (
          <Button size="small" onClick={() => put(QUARTERS)}>
            {say('按季度 25 / 50 / 75 / 100', 'By quarter 25 / 50 / 75 / 100')}
          </Button>
        )}
        {mayEdit && (
          <Button
            size="small"
            onClick={() => put([[say('12月底', '12月底'), plan.at(-1)?.percent ?? '100']])}
          >
            + {say('一期', 'Date')}
          </Button>
        )}
      </div>
      {adviceOnPlan(plan).map(({ zh, en }) => (
        <p key={zh} role="status" className="mz-advice mz-advice-warning">
          ! {language === 'zh' ? zh : en}
        </p>
      ))}
    </section>
  );
}

function Share({ share, here }: { readonly share: SpendingPlan; readonly here: boolean }) {
  const { say } = useWords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const why = say('改资金支出计划', 'Change the spending plan');
  return (
    <div className={here ? 'mz-share mz-here' : 'mz-share'}>
      <SavedText
        label={say('截至', 'Until')}
        value={share.until}
        width="6em"
        readOnly={!mayEdit}
        refuse={(text) => (text.trim() === '' ? say('请填写时间', 'Enter a date') : undefined)}
        onSave={(text) => change(set('spendingPlans', share, 'until', text.trim()), why)}
      />
      <SavedText
        label={say(`${share.until}累计百分比`, `Share by ${share.until} in percent`)}
        value={share.percent}
        width="5em"
        align="right"
        readOnly={!mayEdit}
        refuse={(text) =>
          percentOf(text) === undefined ? say('请填 0 至 100', 'Enter 0 to 100') : undefined
        }
        onSave={(text) => change(set('spendingPlans', share, 'percent', percentOf(text) ?? '0'), why)}
      />
      <span>%</span>
      {mayEdit && (
        <Button
          size="small"
          type="text"
          aria-label={say(`删除 ${share.until} 一期`, `Remove ${share.until}`)}
          onClick={() => void change([removed('spendingPlans', share)], why)}
        >
          ✕
        </Button>
      )}
    </div>
  );
}

/** Digits of a percentage as they are kept: `75`, `62.5`. */
function percentOf(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/%|\s/g, '');
  return /^(?:100|\d{1,2})(?:\.\d{1,2})?$/.test(digits) && Number(digits) <= 100
    ? String(Number(digits))
    : undefined;
}
