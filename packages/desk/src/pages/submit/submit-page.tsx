import { useSay } from '../../words/words.tsx';

export function SubmitPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('报送', 'Submit')}</h1>
    </main>
  );
}
