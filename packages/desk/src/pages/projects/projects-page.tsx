import { useSay } from '../../words/words.tsx';

export function ProjectsPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('项目', 'Projects')}</h1>
    </main>
  );
}
