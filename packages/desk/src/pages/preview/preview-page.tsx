import { useSay } from '../../words/words.tsx';

export function PreviewPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('预览', 'Preview')}</h1>
    </main>
  );
}
