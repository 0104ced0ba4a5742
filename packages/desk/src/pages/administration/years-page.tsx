import { useSay } from '../../words/words.tsx';

export function YearsPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('预算年度', 'Budget years')}</h1>
    </main>
  );
}
