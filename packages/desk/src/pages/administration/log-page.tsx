import { useSay } from '../../words/words.tsx';

export function LogPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('操作日志', 'Log')}</h1>
    </main>
  );
}
