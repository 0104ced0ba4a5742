import { useSay } from '../../words/words.tsx';

export function UsersPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('用户', 'Users')}</h1>
    </main>
  );
}
