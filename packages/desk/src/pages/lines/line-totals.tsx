import type { AnyRecord } from '@mingzhang/api';
import { TABLE_WORDS } from '../../log-words/table-words.ts';
import { Amount } from '../../money/amount.tsx';
import { useMoneyUnit } from '../../money/money-unit.ts';
import { told, useWords } from '../../words/words.tsx';

interface Props {
  readonly table: 'budgetLines' | 'revenueLines';
  readonly lines: readonly AnyRecord[];
}

/** What the lines come to, by nature or origin and by source, while one types. */
export function LineTotals({ table, lines }: Props) {
  const { say } = useWords();
  const [unit] = useMoneyUnit();
  const by = table === 'budgetLines' ? 'nature' : 'origin';
  return (
    <aside className="mz-totals" aria-label={say('合计', 'Totals')}>
      <table>
        <caption>{say(`单位：${unit}`, unit === '元' ? 'yuan' : '10,000 yuan')}</caption>
        <tbody>
          <tr className="mz-totals-all">
            <th scope="row">{say('合计', 'Total')}</th>
            <td>
              <Amount fen={sumOf(lines)} unit={unit} />
            </td>
          </tr>
          <Group table={table} field={by} lines={lines} />
          <Group table={table} field="source" lines={lines} />
        </tbody>
      </table>
    </aside>
  );
}

function Group({ table, field, lines }: Props & { readonly field: string }) {
  const { language } = useWords();
  const [unit] = useMoneyUnit();
  const words = TABLE_WORDS[table]?.fields[field];
  const all = sumOf(lines);
  const groups = Object.entries(words?.choices ?? {}).flatMap(([value, name]) => {
    const fen = sumOf(lines.filter((line) => line[field] === value));
    return fen === 0 ? [] : [{ value, name: told(name, language), fen }];
  });
  return (
    <>
      <tr className="mz-totals-group">
        <th scope="rowgroup" colSpan={2}>
          {words === undefined ? field : told(words, language)}
        </th>
      </tr>
      {groups.map(({ value, name, fen }) => (
        <tr key={value}>
          <th scope="row">{name}</th>
          <td>
            <Amount fen={fen} unit={unit} />
            <span className="mz-bar" style={{ width: `${all > 0 ? Math.max(0, (100 * fen) / all) : 0}%` }} />
          </td>
        </tr>
      ))}
    </>
  );
}

function sumOf(lines: readonly AnyRecord[]): number {
  return lines.reduce((sum, { fen }) => sum + Number(fen ?? 0), 0);
}
