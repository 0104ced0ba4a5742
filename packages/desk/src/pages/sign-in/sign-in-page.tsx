import { useSay } from '../../words/words.tsx';

export function SignInPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('登录', 'Sign in')}</h1>
    </main>
  );
}
