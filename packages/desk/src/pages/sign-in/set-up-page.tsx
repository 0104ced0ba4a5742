import { useSay } from '../../words/words.tsx';

export function SetUpPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('首次使用', 'First use')}</h1>
    </main>
  );
}
