import { Link } from '@tanstack/react-router';
import { useBudgetAddress, useDraft } from '../../budget/use-budget.ts';
import { FindingItem } from '../../findings/finding-item.tsx';
import { SeverityCounts } from '../../findings/severity-sign.tsx';
import { useWords } from '../../words/words.tsx';

const FEW = 4;

/** The worst findings, and the way to all of them. */
export function FindingsSummary() {
  const { say } = useWords();
  const params = useBudgetAddress();
  const { findings, counts, coverage } = useDraft();
  const failing = findings.filter(({ verdict }) => verdict === 'fail');
  const worst = [
    ...failing.filter(({ severity }) => severity === 'error'),
    ...failing.filter(({ severity }) => severity === 'warning'),
  ].slice(0, FEW);
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{say('核对结果', 'Findings')}</h2>
      <p className="mz-home-counts">
        <SeverityCounts counts={counts} />
        {coverage.amounts > 0 && (
          <span>
            {say(
              `${coverage.amounts} 个数中核对了 ${coverage.checked} 个`,
              `${coverage.checked} of ${coverage.amounts} amounts checked`,
            )}
          </span>
        )}
      </p>
      <ul className="mz-findings">
        {worst.map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </ul>
      {failing.length > worst.length && (
        <p>
          <Link to="/budgets/$department/$year/check" params={params}>
            {say(`全部 ${failing.length} 条`, `All ${failing.length}`)}
          </Link>
        </p>
      )}
    </section>
  );
}
