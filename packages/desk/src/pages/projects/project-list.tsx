import type { Counts } from '@mingzhang/api';
import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { listOf, ofProject, type ProjectRecord } from '../../budget/records.ts';
import { unitNames } from '../../budget/unit-names.ts';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { Wide } from '../../fields/wide.tsx';
import { SeverityCounts } from '../../findings/severity-sign.tsx';
import { Amount } from '../../money/amount.tsx';
import { useMoneyUnit } from '../../money/money-unit.ts';
import { UnitSwitch } from '../../money/unit-switch.tsx';
import { UnitWords } from '../../money/unit-words.tsx';
import { several } from '../../words/several.ts';
import { told, useSay, useWords } from '../../words/words.tsx';
import { ProjectActions } from './project-actions.tsx';
import { newProject } from './project-edits.ts';
import { faultsByProject, lacksByProject, type Missing, moneyOf } from './project-figures.ts';
import { useOpenProject } from './use-open-project.ts';

const NO_FAULTS = { error: 0, warning: 0, hint: 0 };

/** Every project with its code, money, indicators and faults; what can be done with it stands at its end. */
export function ProjectList() {
  const say = useSay();
  const records = useRecords();
  const { findings, steps } = useDraft();
  const lacks = lacksByProject(steps);
  const mayEdit = useMayEdit();
  const change = useChange();
  const open = useOpenProject();
  const [unit] = useMoneyUnit();
  const projects = listOf(records, 'projects');
  const faults = faultsByProject(records, findings);
  const money = projects.map(({ id }) => moneyOf(records, id));
  const unitName = unitNames(String(records.department.name), records.units);

  async function add(): Promise<void> {
    const { id, edit } = newProject(records, say('新项目', 'New project'));
    if (await change(edit, say('新增项目', 'Add a project'))) open(id);
  }

  return (
    <>
      <h1>{say('项目和绩效目标', 'Projects and performance targets')}</h1>
      <div className="mz-bar">
        {mayEdit && (
          <Button type="primary" onClick={() => void add()}>
            {say('新增项目', 'Add a project')}
          </Button>
        )}
        <span className="mz-push">
          <UnitSwitch />
        </span>
      </div>
      {projects.length === 0 ? (
        <p className="mz-empty">
          {say(
            '还没有项目。项目支出须逐个列项目并编报绩效目标；可从平台工作簿或上年公开文件导入，也可在这里新增。没有项目支出的部门不必填。',
            'There are no projects yet. Project expenditure is listed by project, each with performance targets. Import them from the platform’s workbook or last year’s disclosure, or add them here. A department without project expenditure needs none.',
          )}
        </p>
      ) : (
        <Wide label={say('项目', 'Projects')}>
          <table className="mz-entry mz-projects">
            <thead>
              <tr>
                <th className="mz-narrow mz-right">{say('序号', 'No.')}</th>
                <th>{say('项目', 'Project')}</th>
                <th>{say('单位', 'Unit')}</th>
                <th className="mz-right">
                  {say('预算', 'Budget')} (<UnitWords unit={unit} />)
                </th>
                <th className="mz-right">{say('指标', 'Indicators')}</th>
                <th>{say('问题', 'Findings')}</th>
                {mayEdit && <th className="mz-narrow">{say('操作', 'Actions')}</th>}
              </tr>
            </thead>
            <tbody>
              {projects.map((project, i) => (
                <tr key={project.id}>
                  <td className="mz-right">
                    <span>{i + 1}</span>
                  </td>
                  <td>
                    <ProjectLink project={project} />
                  </td>
                  <td>
                    <span>{unitName.get(project.unit) ?? project.unit}</span>
                  </td>
                  <td className="mz-right">
                    <Amount fen={money[i] ?? 0} unit={unit} />
                  </td>
                  <td className="mz-right">
                    <span>{ofProject(records, 'indicators', project.id).length}</span>
                  </td>
                  <td>
                    <ProjectState lacks={lacks.get(project.id)} faults={faults.get(project.id)} />
                  </td>
                  {mayEdit && (
                    <td className="mz-narrow">
                      <ProjectActions projects={projects} index={i} project={project} />
                    </td>
                  )}
                </tr>
              ))}
              <tr className="mz-sum">
                <td />
                <td>{say(`合计 ${projects.length} 个项目`, several(projects.length, 'project'))}</td>
                <td />
                <td className="mz-right">
                  <Amount fen={money.reduce((sum, fen) => sum + fen, 0)} unit={unit} />
                </td>
                <td />
                <td colSpan={mayEdit ? 2 : 1} />
              </tr>
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}

/** What a project lacks and what is wrong with it; that nothing is, where neither. */
function ProjectState({ lacks, faults }: { readonly lacks?: Missing; readonly faults?: Counts }) {
  const { language } = useWords();
  return (
    <>
      {lacks !== undefined && (
        <span className="mz-severity mz-severity-warning mz-lacks" title={told(lacks, language)}>
          <span aria-hidden="true">○</span> {told(lacks.brief ?? lacks, language)}
        </span>
      )}
      {(faults !== undefined || lacks === undefined) && <SeverityCounts counts={faults ?? NO_FAULTS} />}
    </>
  );
}

function ProjectLink({ project: { id, name, code, continuing } }: { readonly project: ProjectRecord }) {
  const say = useSay();
  const params = useBudgetAddress();
  const isWithheld = listOf(useRecords(), 'withholdings').some(
    ({ kind, target }) => kind === 'projects' && target === id,
  );
  return (
    <span>
      <Link to="/budgets/$department/$year/projects" params={params} search={{ project: id }}>
        {name}
      </Link>
      <br />
      <span className="mz-code mz-project-code">{code ?? say('没有编码', 'no code')}</span>{' '}
      {continuing === 'continuing' && <Tag>{say('延续', 'continuing')}</Tag>}
      {isWithheld && <Tag className="mz-withheld">■ {say('涉密', 'withheld')}</Tag>}
    </span>
  );
}
