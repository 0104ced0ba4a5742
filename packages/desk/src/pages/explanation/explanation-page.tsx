import { useSay } from '../../words/words.tsx';

export function ExplanationPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('说明', 'Explanation')}</h1>
    </main>
  );
}
