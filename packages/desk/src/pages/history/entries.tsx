import type { LogEntry } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useNameOf } from '../../budget/use-name-of.ts';
import { editInBrief } from '../../log-words/brief.ts';
import { ChangeList } from '../../log-words/change-list.tsx';
import { oneChange } from '../../log-words/one-change.ts';
import { momentWords } from '../../words/moment.ts';
import { useWords } from '../../words/words.tsx';
import { entryKind } from './entry-kind.ts';

interface Props {
  readonly entries: readonly LogEntry[];
  /** Revisions that are ticked. */
  readonly chosen: readonly number[];
  readonly onChoose: (revision: number) => void;
}

/** Entries one a line; each opens to what it changed. */
export function Entries({ entries, chosen, onChoose }: Props) {
  const { say } = useWords();
  return (
    <table className="mz-entries">
      <thead>
        <tr>
          <th scope="col">{say('版本', 'Revision')}</th>
          <th scope="col">{say('时间', 'When')}</th>
          <th scope="col">{say('谁', 'Who')}</th>
          <th scope="col">{say('改了什么', 'What')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry
            key={entry.revision}
            entry={entry}
            chosen={chosen.includes(entry.revision)}
            onChoose={() => onChoose(entry.revision)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface EntryProps {
  readonly entry: LogEntry;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Entry({ entry, chosen, onChoose }: EntryProps) {
  const { say, language } = useWords();
  const nameOf = useNameOf();
  const [open, setOpen] = useState(false);
  const { revision, at, name, why, conflicts } = entry;
  const edit = entry.edit as Edit;
  const kind = entryKind(entry, say);
  const one = oneChange(edit, language, say, nameOf);
  const brief = editInBrief(edit, language);
  return (
    <>
      <tr>
        <td>
          <Checkbox checked={chosen} onChange={onChoose}>
            {revision}
          </Checkbox>
        </td>
        <td>
          <time dateTime={at}>{momentWords(at, language)}</time>
        </td>
        <td>{name}</td>
        <td>
          <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '▾' : '▸'} {one ?? (why === '' ? brief : why)}
          </Button>
          {kind !== '' && <span className="mz-entry-kind">{kind}</span>}
          {one === undefined && why !== '' && <span className="mz-entry-kind">{brief}</span>}
          {conflicts.length > 0 && (
            <span className="mz-severity mz-severity-warning">
              ! {say(`${conflicts.length} 处没有并入`, `${conflicts.length} not merged`)}
            </span>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td />
          <td colSpan={3}>
            <ChangeList edit={edit} nameOf={nameOf} />
          </td>
        </tr>
      )}
    </>
  );
}
