import type { WaiverRow } from '@mingzhang/api';
import { Input, Select } from 'antd';
import { type Say, useSay } from '../../../words/words.tsx';
import { countsOf, SOON } from './arrange.ts';
import { stateWords } from './state-words.ts';
import { SHOWN, type Shown, type WaiverSearch } from './waiver-search.ts';

interface Props {
  readonly rows: readonly WaiverRow[];
  readonly today: string;
  readonly search: WaiverSearch;
  readonly onSearch: (search: WaiverSearch) => void;
}

/** Which waivers are shown: by what became of them, each with its number, by department and by words. */
export function WaiverFilters({ rows, today, search, onSearch }: Props) {
  const say = useSay();
  const counts = countsOf(rows, today);
  const departments = new Map(rows.map(({ department, name }) => [department, name]));
  const put = (field: keyof WaiverSearch, value: string | undefined) => {
    const { [field]: _, ...others } = search;
    onSearch(value === undefined || value === '' ? others : { ...others, [field]: value });
  };
  return (
    <search className="mz-waiver-filters">
      <fieldset aria-label={say('按状态筛选', 'Filter by state')}>
        {SHOWN.map((shown) => (
          <button
            type="button"
            key={shown}
            aria-pressed={search.shown === shown}
            onClick={() => put('shown', search.shown === shown ? undefined : shown)}
          >
            {shownWords(shown, say)} <strong>{counts[shown]}</strong>
          </button>
        ))}
      </fieldset>
      <Select
        aria-label={say('部门', 'Department')}
        placeholder={say('全部部门', 'All departments')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={search.department ?? null}
        options={[...departments].map(([value, label]) => ({ value, label }))}
        onChange={(value) => put('department', value ?? undefined)}
      />
      <Input.Search
        allowClear
        aria-label={say('在豁免中找', 'Search the waivers')}
        placeholder={say('问题、理由、规则或姓名', 'Words or a name')}
        defaultValue={search.text ?? ''}
        onChange={({ target: { value } }) => put('text', value)}
      />
    </search>
  );
}

function shownWords(shown: Shown, say: Say): string {
  return shown === 'soon' ? say(`${SOON} 天内到期`, `Over within ${SOON} days`) : stateWords(shown, say);
}
