import { useSay } from '../../words/words.tsx';

export function ComparisonPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('与上年比较', 'Beside last year')}</h1>
    </main>
  );
}
