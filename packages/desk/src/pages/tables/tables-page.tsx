import { useSay } from '../../words/words.tsx';

export function TablesPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('预算表', 'Budget tables')}</h1>
    </main>
  );
}
