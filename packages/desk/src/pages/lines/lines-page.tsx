import { useSay } from '../../words/words.tsx';

export function LinesPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('预算明细', 'Budget lines')}</h1>
    </main>
  );
}
