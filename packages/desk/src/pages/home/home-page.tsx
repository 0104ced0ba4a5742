import { useSay } from '../../words/words.tsx';

export function HomePage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('首页', 'Home')}</h1>
    </main>
  );
}
