import type { AnyRecord } from '@mingzhang/api';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useBudgetAddress, useDraft } from '../../budget/use-budget.ts';
import { SeverityCounts, SeveritySign } from '../../findings/severity-sign.tsx';
import type { GridColumn } from '../../grid/column.ts';
import { useWords } from '../../words/words.tsx';
import { adviceOfLines } from './advice-of-lines.ts';

interface Props {
  readonly table: 'budgetLines' | 'revenueLines';
  readonly lines: readonly AnyRecord[];
  readonly columns: readonly GridColumn[];
}

const FEW = 6;

/** What is said of the lines, each remark with the way to its lines; and how the tables they come to were checked. */
export function LinesFindings({ table, lines, columns }: Props) {
  const { say, language } = useWords();
  const params = useBudgetAddress();
  const { counts } = useDraft();
  const advice = useMemo(() => adviceOfLines(lines, columns), [lines, columns]);
  return (
    <section className="mz-lines-findings" aria-labelledby="lines-findings">
      <h2 id="lines-findings">{say('核对', 'Check')}</h2>
      <p>
        <Link to="/budgets/$department/$year/check" params={params}>
          <SeverityCounts counts={counts} />
        </Link>
      </p>
      <ul>
        {advice.slice(0, FEW).map(({ note, ids }) => (
          <li key={note.zh}>
            <SeveritySign severity={note.severity} /> {note[language]}{' '}
            <Link
              to="/budgets/$department/$year/lines"
              params={params}
              search={{ line: ids.join(','), ...(table === 'revenueLines' ? { kind: 'revenue' } : {}) }}
            >
              {say(`看这 ${ids.length} 行`, `See ${ids.length}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
