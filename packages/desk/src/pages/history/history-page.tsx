import { Button, Select, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useProblemWords } from '../../app/tell.ts';
import { TABLE_WORDS } from '../../log-words/table-words.ts';
import { told, useWords } from '../../words/words.tsx';
import { Entries } from './entries.tsx';
import './history.css';
import { RevisionsBeside } from './revisions-beside.tsx';
import { useHistory } from './use-history.ts';

/** Who changed what and when, and what lies between any two revisions. */
export function HistoryPage() {
  const { say, language } = useWords();
  const problem = useProblemWords();
  const [who, chooseWho] = useState<string>();
  const [table, chooseTable] = useState<string>();
  const [beside, setBeside] = useState<readonly number[]>([]);
  const { entries, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useHistory(who);
  const [people, setPeople] = useState<Readonly<Record<string, string>>>({});
  const known = useMemo(
    () => ({ ...people, ...Object.fromEntries(entries.map((entry) => [entry.who, entry.name])) }),
    [people, entries],
  );
  const shown = entries.filter(
    ({ edit }) => table === undefined || edit.some((change) => change.table === table),
  );
  const toggle = (revision: number) =>
    setBeside((chosen) =>
      chosen.includes(revision) ? chosen.filter((one) => one !== revision) : [...chosen, revision].slice(-2),
    );
  return (
    <main className="mz-page mz-history">
      <h1>{say('历史', 'History')}</h1>
      <div className="mz-history-filters">
        <Select
          aria-label={say('谁改的', 'By whom')}
          value={who ?? ''}
          popupMatchSelectWidth={false}
          onChange={(chosen) => {
            setPeople(known);
            chooseWho(chosen === '' ? undefined : chosen);
          }}
          options={[
            { value: '', label: say('所有人', 'Everybody') },
            ...Object.entries(known).map(([value, label]) => ({ value, label })),
          ]}
        />
        <Select
          aria-label={say('改了什么', 'What')}
          value={table ?? ''}
          popupMatchSelectWidth={false}
          onChange={(chosen) => chooseTable(chosen === '' ? undefined : chosen)}
          options={[
            { value: '', label: say('所有内容', 'Everything') },
            ...Object.entries(TABLE_WORDS).flatMap(([value, words]) =>
              'department' in words.fields && value !== 'units' && value !== 'roles' && value !== 'approvals'
                ? [{ value, label: told(words, language) }]
                : [],
            ),
          ]}
        />
        <span>
          {say(
            '勾选两个版本，看它们之间改了什么；只勾一个，与现在比。Ctrl+Z 撤销自己最近的修改，没有次数限制。',
            'Tick two revisions to see what lies between them, or one to set it beside now. Ctrl+Z undoes your last edits, without limit.',
          )}
        </span>
      </div>
      {beside.length > 0 && <RevisionsBeside revisions={beside} onClose={() => setBeside([])} />}
      {error !== null && <p role="alert">{problem(error)}</p>}
      {isPending ? (
        <Skeleton active />
      ) : shown.length === 0 ? (
        <p>{say('还没有修改记录。', 'Nothing has been changed yet.')}</p>
      ) : (
        <Entries entries={shown} chosen={beside} onChoose={toggle} />
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('更早的', 'Earlier')}
        </Button>
      )}
    </main>
  );
}
