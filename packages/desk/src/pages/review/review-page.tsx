import { useSay } from '../../words/words.tsx';

export function ReviewPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('审核', 'Review')}</h1>
    </main>
  );
}
