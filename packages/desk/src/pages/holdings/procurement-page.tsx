import { useSay } from '../../words/words.tsx';

export function ProcurementPage() {
  const say = useSay();
  return (
    <main className="mz-page">
      <h1>{say('政府采购', 'Procurement')}</h1>
    </main>
  );
}
