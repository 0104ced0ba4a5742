import { useSay } from '../../words/words.tsx';

export function HistoryPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('历史', 'History')}</h1>
    </main>
  );
}
