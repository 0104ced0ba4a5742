import { Link } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { set, written } from '../../budget/changes.ts';
import { listOf, ofProject, type ProjectRecord } from '../../budget/records.ts';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { SavedText } from '../../fields/saved-text.tsx';
import { Amount } from '../../money/amount.tsx';
import { useMoneyUnit } from '../../money/money-unit.ts';
import { UnitWords } from '../../money/unit-words.tsx';
import { useWords } from '../../words/words.tsx';
import { adviceOnCode } from './code-advice.ts';
import { moneyOf } from './project-figures.ts';

interface Props {
  readonly project: ProjectRecord;
  /** A field to point at. */
  readonly at?: string;
}

/** What a project is: name, code, unit, money and purpose. */
export function Identity({ project, at }: Props) {
  const { say, language } = useWords();
  const records = useRecords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const [code, setCode] = useState(project.code ?? '');
  const others = listOf(records, 'projects').filter(({ id }) => id !== project.id);
  const advice = adviceOnCode(
    code.trim(),
    Number(records.year.id),
    others.map((one) => one.code),
  );
  const save = (field: string, word: string) => (after: string) =>
    change(set('projects', project, field, after.trim() === '' ? null : after.trim()), word);
  return (
    <dl className="mz-project">
      <dt>{say('项目名称', 'Name')}</dt>
      <dd className={at === 'name' ? 'mz-here' : ''}>
        <SavedText
          label={say('项目名称', 'Name')}
          value={project.name}
          readOnly={!mayEdit}
          refuse={(text) => (text.trim() === '' ? say('项目要有名称', 'A project needs a name') : undefined)}
          onSave={save('name', say('改项目名称', 'Rename a project'))}
        />
      </dd>
      <dt>{say('项目编码', 'Code')}</dt>
      <dd className={at === 'code' ? 'mz-here' : ''}>
        <SavedText
          label={say('项目编码', 'Code')}
          value={project.code ?? ''}
          readOnly={!mayEdit}
          width="24em"
          placeholder={say('21 位', '21 characters')}
          onTyping={(text) => setCode(text.trim().toUpperCase())}
          refuse={(text) =>
            /^[0-9A-Z]{13,21}$|^$/.test(text.trim().toUpperCase())
              ? undefined
              : say('编码由数字和大写字母组成，21 位', 'A code is 21 digits and capital letters')
          }
          onSave={(text) =>
            change(
              set('projects', project, 'code', text.trim() === '' ? null : text.trim().toUpperCase()),
              say('改项目编码', 'Change the code of a project'),
            )
          }
        />
        {advice !== undefined && (
          <div className="mz-advice mz-advice-warning" role="status">
            ! {language === 'zh' ? advice.zh : advice.en}
          </div>
        )}
      </dd>
      <dt>{say('单位', 'Unit')}</dt>
      <dd>
        {mayEdit ? (
          <Select
            aria-label={say('单位', 'Unit')}
            value={project.unit}
            style={{ minWidth: '16em' }}
            options={records.units.map((unit) => ({ value: unit.id, label: String(unit.name) }))}
            onChange={(unit) =>
              void change(set('projects', project, 'unit', unit), say('改项目单位', 'Change the unit'))
            }
          />
        ) : (
          <span>{String(records.units.find(({ id }) => id === project.unit)?.name ?? project.unit)}</span>
        )}
      </dd>
      <dt>{say('新增或延续', 'New or continuing')}</dt>
      <dd>
        {mayEdit ? (
          <Segmented
            value={project.continuing}
            options={[
              { value: 'new', label: say('新增', 'new') },
              { value: 'continuing', label: say('延续', 'continuing') },
            ]}
            onChange={(continuing) =>
              void change(
                set('projects', project, 'continuing', continuing),
                say('改新增或延续', 'New or continuing'),
              )
            }
          />
        ) : (
          <span>{project.continuing === 'new' ? say('新增', 'new') : say('延续', 'continuing')}</span>
        )}
      </dd>
      <dt>{say('预算', 'Budget')}</dt>
      <dd>
        <Money project={project} />
      </dd>
      <dt>{say('资金用途', 'Purpose')}</dt>
      <dd className={at === 'purpose' ? 'mz-here' : ''}>
        <SavedText
          label={say('预算规模及资金用途', 'Purpose')}
          value={project.purpose}
          rows={2}
          readOnly={!mayEdit}
          placeholder={say('预算规模及资金用途', 'How much, and what for')}
          onSave={(after, before) =>
            change(
              written('projects', project.id, 'purpose', before, after),
              say('改资金用途', 'Change the purpose'),
            )
          }
        />
      </dd>
    </dl>
  );
}

function Money({ project }: Pick<Props, 'project'>) {
  const { say } = useWords();
  const params = useBudgetAddress();
  const records = useRecords();
  const [unit] = useMoneyUnit();
  const lines = ofProject(records, 'budgetLines', project.id);
  if (lines.length === 0)
    return (
      <span>
        {say('还没有预算明细。', 'No budget lines yet. ')}
        <Link to="/budgets/$department/$year/lines" params={params}>
          {say('到明细中为这个项目录入', 'Enter them among the lines')}
        </Link>
      </span>
    );
  return (
    <span>
      <Amount fen={moneyOf(records, project.id)} unit={unit} /> <UnitWords unit={unit} />
      {say('，由', ', the sum of ')}
      <Link
        to="/budgets/$department/$year/lines"
        params={params}
        search={{ line: lines.map(({ id }) => id).join(',') }}
      >
        {say(` ${lines.length} 条明细相加`, lines.length === 1 ? 'one line' : `${lines.length} lines`)}
      </Link>
    </span>
  );
}
