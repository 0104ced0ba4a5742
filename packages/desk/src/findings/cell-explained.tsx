import type { CellExplanation } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { call } from '../api/client.ts';
import { useProblemWords } from '../app/tell.ts';
import { useBudgetAddress, useDraft } from '../budget/use-budget.ts';
import { Amount } from '../money/amount.tsx';
import { useMoneyUnit } from '../money/money-unit.ts';
import { useWords } from '../words/words.tsx';
import { CellLink } from './cell-link.tsx';

interface Props {
  readonly cell: { readonly form: string; readonly row: string; readonly measure: string };
}

/** A number explained: the lines it adds up, and every equation through it with its cells. */
export function CellExplained({ cell: { form, row, measure } }: Props) {
  const words = useProblemWords();
  const address = useBudgetAddress();
  const { revision } = useDraft();
  const { data, error } = useQuery({
    queryKey: ['budget', address.department, address.year, 'explained', form, row, measure, revision],
    queryFn: () => call('explainCell', { params: { ...address }, query: { form, row, measure } }),
    placeholderData: (before) => before,
  });
  if (error !== null) return <p>{words(error)}</p>;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />;
  return (
    <>
      <LinesBehind lines={data.lines} />
      {data.statements.map((statement) => (
        <Statement key={`${statement.rule} ${statement.zh}`} statement={statement} />
      ))}
      {data.statements.length === 0 && data.lines.length === 0 && <Unexplained />}
    </>
  );
}

function Unexplained() {
  const { say } = useWords();
  return <p>{say('没有勾稽关系涉及这个数。', 'No equation goes through this cell.')}</p>;
}

function LinesBehind({ lines }: Pick<CellExplanation, 'lines'>) {
  const { say } = useWords();
  const params = useBudgetAddress();
  const [unit] = useMoneyUnit();
  const [first] = lines;
  if (first === undefined) return null;
  const sum = lines.reduce((total, { fen }) => total + fen, 0);
  const ids = lines.map(({ id }) => id).join(',');
  return (
    <p>
      <Link
        to="/budgets/$department/$year/lines"
        params={params}
        search={first.table === 'revenueLines' ? { kind: 'revenue', line: ids } : { line: ids }}
      >
        {say(`由 ${lines.length} 条明细相加`, `The sum of ${lines.length} lines`)}
      </Link>
      {say('，共 ', ', ')}
      <Amount fen={sum} unit={unit} /> {say(unit, unit === '元' ? 'yuan' : '×10,000 yuan')}
    </p>
  );
}

const VERDICTS: Readonly<Record<string, readonly [string, string]>> = {
  pass: ['✓ 成立', '✓ holds'],
  fail: ['✕ 不成立', '✕ does not hold'],
  'cannot-check': ['? 无法检查', '? cannot be checked'],
  waived: ['○ 已同意保留', '○ let stand'],
};

function Statement({ statement }: { readonly statement: CellExplanation['statements'][number] }) {
  const { language } = useWords();
  const [zh, en] = VERDICTS[statement.verdict] ?? [statement.verdict, statement.verdict];
  const isFault = statement.verdict === 'fail';
  return (
    <section className="mz-statement">
      <p>
        <strong>{statement.title[language]}</strong>{' '}
        <span className={isFault ? 'mz-severity mz-severity-error' : 'mz-severity mz-severity-hint'}>
          {language === 'zh' ? zh : en}
        </span>
      </p>
      <p>{statement[language]}</p>
      <div className="mz-finding-cells">
        {statement.cells.map((cell) => (
          <CellLink key={`${cell.form}/${cell.row}/${cell.measure}`} cell={cell} />
        ))}
      </div>
    </section>
  );
}
