import type { BudgetRecords } from '@mingzhang/api';
import { Button } from 'antd';
import { removed } from '../budget/changes.ts';
import { wayTo } from '../budget/place.ts';
import { PlaceLink } from '../budget/place-link.tsx';
import { listOf, type Withholding } from '../budget/records.ts';
import { useRecords } from '../budget/use-budget.ts';
import { useChange } from '../budget/use-change.ts';
import { useMayEdit } from '../budget/use-may-edit.ts';
import { Wide } from '../fields/wide.tsx';
import { cellWords } from '../log-words/cell-words.ts';
import { labelOf } from '../log-words/change-words.ts';
import { TABLE_WORDS } from '../log-words/table-words.ts';
import { type Language, told, useWords } from '../words/words.tsx';

/** Everything that is marked as withheld, why, and marks on what is gone, which stand in the way of publishing. */
export function WithheldList() {
  const { say } = useWords();
  const marks = listOf(useRecords(), 'withholdings');
  if (marks.length === 0) return null;
  return (
    <section className="mz-part" aria-labelledby="withheld">
      <h2 id="withheld">{say(`涉密不公开 ${marks.length} 处`, `${marks.length} places withheld`)}</h2>
      <Wide label={say('涉密清单', 'What is withheld')}>
        <table className="mz-entry">
          <thead>
            <tr>
              <th>{say('内容', 'What')}</th>
              <th>{say('依据', 'Basis')}</th>
              <th>{say('批准人', 'Approved by')}</th>
              <th>{say('期限', 'Until')}</th>
              <th className="mz-narrow">{say('操作', 'Actions')}</th>
            </tr>
          </thead>
          <tbody>
            {marks.map((mark) => (
              <MarkRow key={mark.id} mark={mark} />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function MarkRow({ mark }: { readonly mark: Withholding }) {
  const { say, language } = useWords();
  const records = useRecords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const { kind, target, basis, approver, until } = mark;
  const what = whatOf(mark, records, language);
  const [form = '', row = '', ...measure] = target.split('/');
  const way = wayTo(
    kind === 'cell' ? { form, row, measure: measure.join('/') } : { table: kind, id: target },
    records,
  );
  return (
    <tr>
      <td>
        {what === undefined ? (
          <span className="mz-bad">
            ✕{' '}
            {say(
              '所指的内容已不存在；删去这条标记后才能公开。',
              'What it marks is gone. Remove the mark before publishing.',
            )}
          </span>
        ) : (
          <span>
            <PlaceLink way={way}>{what}</PlaceLink>
          </span>
        )}
      </td>
      <td>
        <span>{basis}</span>
      </td>
      <td>
        <span>{approver}</span>
      </td>
      <td>
        <span className="mz-number">{until ?? say('未定', 'open')}</span>
      </td>
      <td className="mz-narrow">
        {mayEdit && (
          <Button
            size="small"
            type="text"
            onClick={() =>
              void change([removed('withholdings', mark)], say('取消涉密', 'No longer withhold'))
            }
          >
            {what === undefined ? say('删去标记', 'Remove the mark') : say('取消涉密', 'Publish it')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** What is marked, as people know it; undefined where it is gone. */
function whatOf(
  { kind, target }: Withholding,
  { records }: Pick<BudgetRecords, 'records'>,
  language: Language,
): string | undefined {
  if (kind === 'cell') {
    const [form = '', row = '', ...measure] = target.split('/');
    return cellWords({ form, row, measure: measure.join('/') }, language);
  }
  const record = records[kind]?.find(({ id }) => id === target);
  if (record === undefined) return undefined;
  const { id: _, ...fields } = record;
  const words = TABLE_WORDS[kind];
  const label = labelOf(kind, fields, language) ?? '';
  return `${words === undefined ? kind : told(words, language)}${language === 'zh' ? '：' : ': '}${label}`;
}
