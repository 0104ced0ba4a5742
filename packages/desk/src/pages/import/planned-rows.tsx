import type { ImportPlan } from '@mingzhang/api';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { Wide } from '../../fields/wide.tsx';
import { useWords } from '../../words/words.tsx';

type Row = ImportPlan['rows'][number];

const EFFECTS = ['bad', 'change', 'add', 'same'] as const;
const PAGE = 50;

interface Props {
  /** The name of the file. */
  readonly file: string;
  readonly rows: readonly Row[];
}

/** What each row of a file will do, rows with faults first, with a search over all of them. */
export function PlannedRows({ file, rows }: Props) {
  const { say } = useWords();
  const [asked, setAsked] = useState('');
  const found = useMemo(() => rows.filter((row) => holds(row, asked.trim())), [rows, asked]);
  return (
    <>
      {rows.length > 10 && (
        <Input.Search
          allowClear
          aria-label={say('在这些行里找', 'Search these rows')}
          placeholder={say('按位置、名称、科目、金额找', 'Search by place, name, code or amount')}
          style={{ maxWidth: '24em' }}
          onChange={({ target }) => setAsked(target.value)}
        />
      )}
      {EFFECTS.map((effect) => (
        <Group
          key={`${effect} ${asked}`}
          file={file}
          effect={effect}
          rows={found.filter((row) => row.effect === effect)}
          open={effect === 'bad' || effect === 'change' || asked !== ''}
        />
      ))}
      {asked !== '' && found.length === 0 && (
        <p>{say(`没有含“${asked}”的行。`, `No row holds “${asked}”.`)}</p>
      )}
    </>
  );
}

function holds({ place, what, problem, changes = [] }: Row, asked: string): boolean {
  if (asked === '') return true;
  const said = [place, what, problem?.zh ?? '', ...changes.flatMap(({ before, after }) => [before, after])];
  return said.some((text) => text.includes(asked));
}

interface GroupProps {
  readonly file: string;
  readonly effect: Row['effect'];
  readonly rows: readonly Row[];
  readonly open: boolean;
}

function Group({ file, effect, rows, open }: GroupProps) {
  const { say } = useWords();
  const [shown, show] = useState(PAGE);
  if (rows.length === 0) return null;
  const isTold = rows.some(({ problem, note, changes = [] }) => problem ?? note ?? changes[0]);
  const names = {
    bad: say('有错，不导入', 'With faults: not imported'),
    change: say('修改', 'To change'),
    add: say('新增', 'To add'),
    same: say('与现有相同', 'The same as what is there'),
  };
  return (
    <details open={open} className={`mz-planned mz-planned-${effect}`}>
      <summary>
        {effect === 'bad' ? '✕ ' : ''}
        {names[effect]}（{rows.length}）
      </summary>
      <Wide label={`${file}：${names[effect]}`}>
        <table className="mz-entry">
          <thead>
            <tr>
              <th className="mz-narrow">{say('文件中的位置', 'Place in the file')}</th>
              <th>{say('内容', 'What it is')}</th>
              {isTold && <th>{effect === 'bad' ? say('原因', 'Reason') : say('变化', 'Change')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <PlannedRow key={`${row.place} ${row.what}`} row={row} told={isTold} />
            ))}
          </tbody>
        </table>
      </Wide>
      {rows.length > shown && (
        <Button type="link" onClick={() => show(shown + 200)}>
          {say(`还有 ${rows.length - shown} 行`, `${rows.length - shown} more`)}
        </Button>
      )}
    </details>
  );
}

interface RowProps {
  readonly row: Row;
  /** Whether there is a column for what is said of rows. */
  readonly told: boolean;
}

function PlannedRow({ row: { place, what, problem, note, changes = [] }, told }: RowProps) {
  const { language } = useWords();
  return (
    <tr>
      <td className="mz-narrow">
        <span className="mz-code">{place}</span>
      </td>
      <td>
        <span>{what}</span>
      </td>
      {told && (
        <td>
          {problem !== undefined && <span className="mz-bad">{problem[language]}</span>}
          {note !== undefined && <span className="mz-soft">{note[language]} </span>}
          {changes.map(({ field, before, after }) => (
            <span key={field} className="mz-changed">
              {field}：{before !== '' && <del>{before}</del>} {after === '' ? '—' : <ins>{after}</ins>}
            </span>
          ))}
        </td>
      )}
    </tr>
  );
}
