import type { LogEntry } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { useState } from 'react';
import { editInBrief } from '../../../log-words/brief.ts';
import { ChangeList } from '../../../log-words/change-list.tsx';
import type { NameOf } from '../../../log-words/value-words.ts';
import { momentWords } from '../../../words/moment.ts';
import { type Say, useWords } from '../../../words/words.tsx';
import { EntryChanges } from './entry-changes.tsx';

interface Props {
  readonly entries: readonly LogEntry[];
  readonly nameOf: NameOf;
  /** Of departments that have one, by id. */
  readonly shortNames: ReadonlyMap<string, string>;
}

/** Entries of the log, one a row; each opens to its changes and its hash. */
export function LogEntries({ entries, ...names }: Props) {
  const { say } = useWords();
  return (
    <div className="mz-plain-frame">
      <table className="mz-plain mz-log">
        <thead>
          <tr>
            <th scope="col" className="mz-figure">
              {say('版本', 'Revision')}
            </th>
            <th scope="col">{say('时间', 'When')}</th>
            <th scope="col">{say('操作人', 'Who')}</th>
            <th scope="col">{say('部门', 'Department')}</th>
            <th scope="col">{say('做了什么', 'What')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={entry.revision} entry={entry} {...names} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Entry({ entry, nameOf, shortNames }: Omit<Props, 'entries'> & { readonly entry: LogEntry }) {
  const { say, language } = useWords();
  const [opened, open] = useState(false);
  const { revision, at, who, name, department, why, conflicts, hash } = entry;
  const edit = entry.edit as Edit;
  return (
    <>
      <tr>
        <td className="mz-figure">{revision}</td>
        <td>
          <time dateTime={at} title={new Date(at).toLocaleString()}>
            {momentWords(at, language)}
          </time>
        </td>
        <td title={who}>{name}</td>
        <td title={department === null ? undefined : nameOf('departments', department)}>
          {department === null
            ? ''
            : (shortNames.get(department) ?? nameOf('departments', department) ?? department)}
        </td>
        <td>
          <button type="button" className="mz-log-open" aria-expanded={opened} onClick={() => open(!opened)}>
            {kindWords(entry, say)}
            {why === '' ? '' : `${why}　`}
            <span className="mz-hint">{editInBrief(edit, language)}</span>
          </button>
          {conflicts.length > 0 && (
            <span className="mz-warning">
              {' '}
              ! {say(`${conflicts.length} 处冲突`, `${conflicts.length} conflicts`)}
            </span>
          )}
        </td>
      </tr>
      {opened && (
        <tr className="mz-log-opened">
          <td />
          <td colSpan={4}>
            <EntryChanges entry={entry} nameOf={nameOf} />
            {conflicts.length > 0 && (
              <>
                <p className="mz-warning">
                  ! {say('没有并入、留在日志里的修改：', 'Changes that were not merged and are kept here:')}
                </p>
                <ChangeList edit={conflicts.map(({ yours }) => yours) as Edit} nameOf={nameOf} />
              </>
            )}
            <p className="mz-hash">
              {new Date(at).toLocaleString()} · SHA-256 {hash}
            </p>
          </td>
        </tr>
      )}
    </>
  );
}

function kindWords({ kind, target }: LogEntry, say: Say): string {
  const of = target ?? 0;
  switch (kind) {
    case 'edit':
      return '';
    case 'decision':
      return say('【办理】', '[decision] ');
    case 'undo':
      return say(`【撤销版本 ${of}】`, `[undoes ${of}] `);
    case 'redo':
      return say(`【重做版本 ${of}】`, `[redoes ${of}] `);
    case 'settle':
      return say(`【解决版本 ${of} 的冲突】`, `[settles the conflicts of ${of}] `);
  }
}
