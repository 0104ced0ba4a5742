import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useOrganisation } from '../../organisation/use-organisation.ts';
import { useSay } from '../../words/words.tsx';

/** From one budget year to another. */
export function YearSwitch({ year }: { readonly year: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const years = useOrganisation()
    .years.map(({ id }) => id)
    .toSorted((a, b) => (a < b ? 1 : -1));
  return (
    <Select
      aria-label={say('预算年度', 'Budget year')}
      value={year}
      options={years.map((id) => ({ value: id, label: say(`${id} 年`, id) }))}
      onChange={(to) => void navigate({ to: '/review/$year', params: { year: to } })}
    />
  );
}
