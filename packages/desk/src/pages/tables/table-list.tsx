import type { DraftTable } from '@mingzhang/api';
import { Link } from '@tanstack/react-router';
import { useBudgetAddress, useDraft } from '../../budget/use-budget.ts';
import { formWords } from '../../log-words/cell-words.ts';
import { useWords } from '../../words/words.tsx';
import type { CellMarks } from './cell-marks.ts';

interface Props {
  readonly tables: readonly DraftTable[];
  readonly chosen: string;
  readonly marks: CellMarks;
}

/** The tables to choose from, with what is wrong in each. */
export function TableList({ tables, chosen, marks }: Props) {
  const { say, language } = useWords();
  const params = useBudgetAddress();
  const { findings } = useDraft();
  return (
    <nav className="mz-tables-list" aria-label={say('预算表', 'Budget tables')}>
      {tables.map(({ form, rows }) => {
        const own = findings.filter(({ verdict, cells }) => verdict === 'fail' && cells[0]?.form === form);
        const errors = own.filter(({ severity }) => severity === 'error').length;
        const warnings = own.filter(({ severity }) => severity === 'warning').length;
        const differing = [...marks.differences.values()].filter((one) => one.form === form).length;
        return (
          <Link
            key={form}
            to="/budgets/$department/$year/tables"
            params={params}
            search={{ form }}
            aria-current={form === chosen ? 'page' : undefined}
            className={form === chosen ? 'mz-table-chosen' : ''}
          >
            {formWords(form, language).replaceAll(/[《》“”]/g, '')}
            {rows.length === 0 && <small> {say('空表', 'empty')}</small>}
            {errors > 0 && <span className="mz-path-errors"> ✕{errors}</span>}
            {errors === 0 && warnings > 0 && <span className="mz-path-warnings"> !{warnings}</span>}
            {differing > 0 && <span className="mz-differs"> ≠{differing}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
