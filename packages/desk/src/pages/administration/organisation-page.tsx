import { useSay } from '../../words/words.tsx';

export function OrganisationPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('组织机构', 'Organisation')}</h1>
    </main>
  );
}
