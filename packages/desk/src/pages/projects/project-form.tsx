import { fold } from '@mingzhang/model';
import { Link } from '@tanstack/react-router';
import { listOf, type ProjectRecord } from '../../budget/records.ts';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { Thread } from '../../comments/thread.tsx';
import { FindingList } from '../../findings/finding-list.tsx';
import { Withhold } from '../../withholding/withhold.tsx';
import { useWords } from '../../words/words.tsx';
import { Goals } from './goals.tsx';
import { Indicators } from './indicators.tsx';
import { findingsOf } from './project-figures.ts';
import { Identity } from './project-identity.tsx';
import { Plan } from './spending-plan.tsx';

interface Props {
  readonly project: ProjectRecord;
  /** A field, or the id of a goal, an indicator or a share, to point at. */
  readonly at?: string;
}

/** One project: what it is, its money, its plan, its goals and indicators, each kept as it is written. */
export function ProjectForm({ project, at }: Props) {
  const { say } = useWords();
  const records = useRecords();
  const { findings } = useDraft();
  const found = findingsOf(records, findings, project.id);
  return (
    <>
      <Heading project={project} />
      <Identity project={project} {...(at === undefined ? {} : { at })} />
      <Plan project={project} {...(at === undefined ? {} : { at })} />
      <Goals project={project} {...(at === undefined ? {} : { at })} />
      <Indicators project={project} {...(at === undefined ? {} : { at })} />
      {found.length > 0 && (
        <section className="mz-part" aria-labelledby="project-findings">
          <h2 id="project-findings">{say('检查出的问题', 'Findings')}</h2>
          <FindingList findings={found} />
        </section>
      )}
      <Thread at={{ form: 'project-performance', row: fold(project.code ?? project.name) }} deep />
    </>
  );
}

function Heading({ project }: { readonly project: ProjectRecord }) {
  const { say } = useWords();
  const params = useBudgetAddress();
  const projects = listOf(useRecords(), 'projects');
  const index = projects.findIndex(({ id }) => id === project.id);
  const to = (one: ProjectRecord | undefined, word: string) =>
    one !== undefined && (
      <Link to="/budgets/$department/$year/projects" params={params} search={{ project: one.id }}>
        {word}
      </Link>
    );
  return (
    <>
      <nav className="mz-bar" aria-label={say('项目之间', 'Between projects')}>
        <Link to="/budgets/$department/$year/projects" params={params} search={{}}>
          ← {say('全部项目', 'All projects')}
        </Link>
        <span>
          {index + 1} / {projects.length}
        </span>
        {to(projects[index - 1], say('上一个', 'Previous'))}
        {to(projects[index + 1], say('下一个', 'Next'))}
        <span className="mz-push">
          <Withhold kind="projects" target={project.id} what={project.name} />
        </span>
      </nav>
      <h1>{project.name}</h1>
    </>
  );
}
