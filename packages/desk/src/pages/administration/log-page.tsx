import type { User } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Empty, Skeleton } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { addressOf, call } from '../../api/client.ts';
import { holds, useSession } from '../../app/session.tsx';
import { useProblemWords } from '../../app/tell.ts';
import type { NameOf } from '../../log-words/value-words.ts';
import { useOrganisation } from '../../organisation/use-organisation.ts';
import { useSay } from '../../words/words.tsx';
import { LogEntries } from './log/log-entries.tsx';
import { LogFilters } from './log/log-filters.tsx';
import { type LogSearch, useLog } from './log/use-log.ts';
import { VerifyLog } from './log/verify-log.tsx';
import { USERS } from './users/use-users.ts';
import '../../look/tones.css';
import '../../look/plain-table.css';
import './administration.css';

const NOBODY: readonly User[] = [];

/** 操作日志: everything that was ever done, by whom, and that none of it was altered. */
export function LogPage() {
  const say = useSay();
  const problem = useProblemWords();
  const mayBackUp = holds(useSession(), 'administrator');
  const organisation = useOrganisation();
  const { data: people } = useQuery({ queryKey: USERS, queryFn: () => call('readUsers', {}) });
  const users = people?.users ?? NOBODY;
  const [search, setSearch] = useState<LogSearch>({});
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useLog(search);
  const nameOf = useNames(organisation, users);
  const shortNames = new Map(
    organisation.departments.flatMap(({ id, shortName }) =>
      shortName === undefined ? [] : [[id, String(shortName)] as const],
    ),
  );
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <main className="mz-page mz-administration">
      <header className="mz-page-head">
        <h1>{say('操作日志', 'Log')}</h1>
        <VerifyLog />
        {mayBackUp && (
          <a className="mz-push-end" href={addressOf('backUp', {})} download>
            {say('下载备份', 'Download a backup')}
          </a>
        )}
      </header>
      <LogFilters search={search} onSearch={setSearch} organisation={organisation} users={users} />
      {error !== null && <Alert type="warning" showIcon title={problem(error)} />}
      {data === undefined && error === null && <Skeleton active />}
      {entries.length > 0 && <LogEntries entries={entries} nameOf={nameOf} shortNames={shortNames} />}
      {data !== undefined && entries.length === 0 && !hasNextPage && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say('没有符合条件的记录，请放宽条件。', 'No entry meets this. Ask for less.')}
        />
      )}
      {hasNextPage && (
        <p>
          <Button loading={isFetching} onClick={() => void fetchNextPage()}>
            {say('更早的记录', 'Earlier entries')}
          </Button>
        </p>
      )}
    </main>
  );
}

/** Names of what the log points at: people, departments, units. */
function useNames(organisation: ReturnType<typeof useOrganisation>, users: readonly User[]): NameOf {
  const names = useMemo(() => {
    const { divisions, departments, units } = organisation;
    const tables = { divisions, departments, units, users };
    return new Map(
      Object.entries(tables).flatMap(([table, records]) =>
        records.map(({ id, name }) => [`${table}/${id}`, String(name)] as const),
      ),
    );
  }, [organisation, users]);
  return useCallback((table, id) => names.get(`${table}/${id}`), [names]);
}
