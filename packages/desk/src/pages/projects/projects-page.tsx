import { useSearch } from '@tanstack/react-router';
import { listOf } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import '../../fields/entry.css';
import './projects.css';
import { ProjectForm } from './project-form.tsx';
import { ProjectList } from './project-list.tsx';

/** The projects of a budget, or one of them. */
export function ProjectsPage() {
  const { project, at } = useSearch({ from: '/inside/budgets/$department/$year/projects' });
  const records = useRecords();
  const shown = listOf(records, 'projects').find(({ id }) => id === project);
  return (
    <main className="mz-page">
      {shown === undefined ? (
        <ProjectList />
      ) : (
        <ProjectForm key={shown.id} project={shown} {...(at === undefined ? {} : { at })} />
      )}
    </main>
  );
}
