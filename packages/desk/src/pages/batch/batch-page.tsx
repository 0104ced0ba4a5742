import { useSay } from '../../words/words.tsx';

export function BatchPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('批量检查', 'Batch check')}</h1>
    </main>
  );
}
