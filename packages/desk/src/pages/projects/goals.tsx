import { Button } from 'antd';
import { added, removed, written } from '../../budget/changes.ts';
import { newId } from '../../budget/new-id.ts';
import { ofProject, type ProjectRecord } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { SavedText } from '../../fields/saved-text.tsx';
import { useSay } from '../../words/words.tsx';
import { homeOf } from './project-edits.ts';

/** 绩效目标 of a project, one text each. */
export function Goals({ project, at }: { readonly project: ProjectRecord; readonly at?: string }) {
  const say = useSay();
  const records = useRecords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const goals = ofProject(records, 'goals', project.id);

  function add(): void {
    const position = Math.max(0, ...goals.map((one) => one.position)) + 1;
    const fields = { ...homeOf(records), project: project.id, text: '', position };
    void change([added('goals', newId(), fields)], say('新增绩效目标', 'Add a goal'));
  }

  return (
    <section className="mz-part" aria-labelledby="project-goals">
      <h2 id="project-goals">{say('绩效目标', 'Goals')}</h2>
      {goals.length === 0 && (
        <p className="mz-advice mz-advice-hint">
          {say(
            '还没有绩效目标：一两句话说明这笔钱要做成什么、给谁带来什么。',
            'No goal yet: say in a sentence or two what the money is to bring about, and for whom.',
          )}
        </p>
      )}
      <ol className="mz-goals">
        {goals.map((goal, i) => (
          <li key={goal.id} className={at === goal.id ? 'mz-here' : ''}>
            <div className="mz-goal">
              <SavedText
                label={say(`绩效目标 ${i + 1}`, `Goal ${i + 1}`)}
                value={goal.text}
                rows={1}
                readOnly={!mayEdit}
                onSave={(after, before) =>
                  change(written('goals', goal.id, 'text', before, after), say('改绩效目标', 'Change a goal'))
                }
              />
              {mayEdit && (
                <Button
                  size="small"
                  type="text"
                  aria-label={say(`删除绩效目标 ${i + 1}`, `Remove goal ${i + 1}`)}
                  onClick={() => void change([removed('goals', goal)], say('删除绩效目标', 'Remove a goal'))}
                >
                  ✕
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {mayEdit && (
        <Button size="small" onClick={add}>
          + {say('目标', 'Goal')}
        </Button>
      )}
    </section>
  );
}
