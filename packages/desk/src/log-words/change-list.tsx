import type { Edit } from '@mingzhang/model';
import { useMemo, useState } from 'react';
import { type Say, useWords } from '../words/words.tsx';
import { changesInWords, type FieldInWords, type RecordInWords } from './change-words.ts';
import type { NameOf } from './value-words.ts';
import './change-list.css';

const PAGE = 40;

/** What an edit did, record by record and field by field: before → after. */
export function ChangeList({ edit, nameOf }: { readonly edit: Edit; readonly nameOf: NameOf }) {
  const { say, language } = useWords();
  const [shown, show] = useState(PAGE);
  const records = useMemo(() => changesInWords(edit, language, nameOf), [edit, language, nameOf]);
  return (
    <>
      <ul className="mz-changes">
        {records.slice(0, shown).map((record, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one record may be changed twice in an edit, which never changes
          <li key={index}>
            <p>
              <span className={`mz-effect mz-effect-${record.effect}`}>{effectWords(record, say)}</span>{' '}
              {record.kind} <strong>{record.label}</strong>
            </p>
            <dl>
              {record.fields.map((field) => (
                <Field key={field.field} field={field} effect={record.effect} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {records.length > shown && (
        <button type="button" className="mz-more" onClick={() => show(shown + 10 * PAGE)}>
          {say(`还有 ${records.length - shown} 条`, `${records.length - shown} more`)}
        </button>
      )}
    </>
  );
}

function Field({
  field,
  effect,
}: {
  readonly field: FieldInWords;
  readonly effect: RecordInWords['effect'];
}) {
  const { say } = useWords();
  const { name, before, after, prose } = field;
  const nothing = <span className="mz-nothing">{say('（空）', '(nothing)')}</span>;
  return (
    <div className={prose ? 'mz-prose-change' : undefined}>
      <dt>{name}</dt>
      <dd>
        {effect !== 'add' && (before === null ? nothing : <del>{before}</del>)}
        {effect === 'change' && <span aria-hidden="true"> → </span>}
        {effect !== 'remove' && (after === null ? nothing : <ins>{after}</ins>)}
      </dd>
    </div>
  );
}

function effectWords({ effect }: RecordInWords, say: Say): string {
  switch (effect) {
    case 'add':
      return say('＋ 新增', '+ added');
    case 'change':
      return say('～ 修改', '~ changed');
    case 'remove':
      return say('－ 删除', '− removed');
  }
}
