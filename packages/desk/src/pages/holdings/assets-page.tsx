import { useSay } from '../../words/words.tsx';

export function AssetsPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('资产', 'Assets')}</h1>
    </main>
  );
}
