import { useSay } from '../../words/words.tsx';

export function CheckPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('检查', 'Check')}</h1>
    </main>
  );
}
