import { useSuspenseQuery } from '@tanstack/react-query';
import { useMatchRoute, useNavigate, useParams } from '@tanstack/react-router';
import { Select } from 'antd';
import { call } from '../api/client.ts';
import { useSay } from '../words/words.tsx';
import { ORGANISATION } from './start-page.ts';

/** Which department's budget of which year is at hand, and the way to another. */
export function BudgetSwitch() {
  const say = useSay();
  const navigate = useNavigate();
  const { department, year } = useParams({ strict: false });
  const isBudget = useMatchRoute()({ to: '/budgets/$department/$year', fuzzy: true });
  const { data } = useSuspenseQuery({
    queryKey: ORGANISATION,
    queryFn: () => call('readOrganisation', {}),
  });
  if (isBudget === false || department === undefined || year === undefined) return null;
  const departments = data.departments.map(({ id, name, code }) => ({
    value: id,
    label: String(name),
    searched: `${code} ${name}`,
  }));
  const years = data.years
    .map(({ id }) => id)
    .sort()
    .reverse();
  const go = (to: { department: string; year: string }) =>
    void navigate({ to: '/budgets/$department/$year', params: to });
  return (
    <div className="mz-budget-switch">
      {departments.length > 1 ? (
        <Select
          variant="borderless"
          aria-label={say('部门', 'Department')}
          showSearch={{ optionFilterProp: 'searched' }}
          popupMatchSelectWidth={false}
          value={department}
          options={departments}
          onChange={(chosen) => go({ department: chosen, year })}
        />
      ) : (
        <strong>{departments[0]?.label}</strong>
      )}
      {years.length > 1 ? (
        <Select
          variant="borderless"
          aria-label={say('预算年度', 'Budget year')}
          popupMatchSelectWidth={false}
          value={year}
          options={years.map((one) => ({ value: one, label: say(`${one} 年度`, one) }))}
          onChange={(chosen) => go({ department, year: chosen })}
        />
      ) : (
        <span>{say(`${year} 年度`, year)}</span>
      )}
    </div>
  );
}
