import type { Organisation, User } from '@mingzhang/api';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../../fields/day-input.tsx';
import { TABLE_WORDS } from '../../../log-words/table-words.ts';
import { told, useWords } from '../../../words/words.tsx';
import type { LogSearch } from './use-log.ts';

interface Props {
  readonly search: LogSearch;
  readonly onSearch: (search: LogSearch) => void;
  readonly organisation: Organisation;
  readonly users: readonly User[];
}

/** Who, where, what, when. */
export function LogFilters({ search, onSearch, organisation, users }: Props) {
  const { say, language } = useWords();
  const [id, setId] = useState(search.id ?? '');
  const put = (field: keyof LogSearch, value: string | undefined) => {
    const { [field]: _, ...others } = search;
    onSearch(value === undefined || value === '' ? others : { ...others, [field]: value });
  };
  const select = (field: 'department' | 'who' | 'table', words: string, options: readonly Option[]) => (
    <Select
      aria-label={words}
      placeholder={words}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={search[field] ?? null}
      options={[...options]}
      onChange={(value) => put(field, value ?? undefined)}
    />
  );
  const day = (field: 'from' | 'to', words: string) => (
    <DayInput
      label={words}
      prefix={words}
      value={search[field] ?? ''}
      onChange={(value) => put(field, value)}
    />
  );
  return (
    <search className="mz-log-filters">
      {select(
        'who',
        say('操作人', 'Person'),
        users.map((user) => ({ value: user.id, label: `${user.name}（${user.id}）` })),
      )}
      {select(
        'department',
        say('部门', 'Department'),
        organisation.departments.map((one) => ({ value: one.id, label: String(one.name) })),
      )}
      {select(
        'table',
        say('内容', 'What'),
        Object.entries(TABLE_WORDS).map(([value, words]) => ({ value, label: told(words, language) })),
      )}
      {search.table !== undefined && (
        <Input
          aria-label={say('记录编号', 'Record id')}
          placeholder={say('记录编号', 'Record id')}
          allowClear
          value={id}
          onChange={({ target: { value } }) => setId(value)}
          onBlur={() => put('id', id.trim())}
          onPressEnter={() => put('id', id.trim())}
        />
      )}
      {day('from', say('从', 'from'))}
      {day('to', say('到', 'to'))}
    </search>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}
