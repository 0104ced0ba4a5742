import { useCallback } from 'react';
import { labelOf } from '../log-words/change-words.ts';
import type { NameOf } from '../log-words/value-words.ts';
import { useWords } from '../words/words.tsx';
import { useRecords } from './use-budget.ts';

/** What people call a record of the budget at hand: a unit, a project, a person, a line. */
export function useNameOf(): NameOf {
  const { language } = useWords();
  const { units, people, records, department, year } = useRecords();
  return useCallback<NameOf>(
    (table, id) => {
      if (table === 'users') return people[id];
      if (table === 'departments') return String(department.name);
      if (table === 'years') return year.id;
      const record = (table === 'units' ? units : records[table])?.find((one) => one.id === id);
      if (record === undefined) return undefined;
      const { id: _, ...fields } = record;
      return labelOf(table, fields, language);
    },
    [units, people, records, department, year, language],
  );
}
