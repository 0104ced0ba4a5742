import { useSay } from '../../words/words.tsx';

export function ImportPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('导入', 'Import')}</h1>
    </main>
  );
}
