import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button, Empty, Select, Skeleton } from 'antd';
import { currentYear } from '../../app/start-page.ts';
import { useProblemWords } from '../../app/tell.ts';
import { saveFile } from '../../files/save-file.ts';
import { useOrganisation } from '../../organisation/use-organisation.ts';
import { useSay } from '../../words/words.tsx';
import { arranged } from './waivers/arrange.ts';
import { useWaivers } from './waivers/use-waivers.ts';
import { WaiverFilters } from './waivers/waiver-filters.tsx';
import type { WaiverSearch } from './waivers/waiver-search.ts';
import { WaiverTable } from './waivers/waiver-table.tsx';
import { waiversCsv } from './waivers/waivers-csv.ts';
import '../../look/tones.css';
import '../../look/plain-table.css';
import './administration.css';
import './waivers/waivers.css';

const route = getRouteApi('/inside/administration/waivers');

/** 豁免: the findings of all departments that somebody asked to let stand, and what became of each. */
export function WaiversPage() {
  const say = useSay();
  const problem = useProblemWords();
  const organisation = useOrganisation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { year = currentYear(organisation) } = search;
  const { data, error } = useWaivers(year);
  const look = (next: WaiverSearch) => void navigate({ search: next, replace: true });
  const rows = data === undefined ? [] : arranged(data.rows, search, data.today);
  const years = organisation.years.toSorted((a, b) => (a.id < b.id ? 1 : -1));

  function save(): void {
    const text = waiversCsv(rows, data?.today ?? '', say);
    const headers = { 'content-type': 'text/csv; charset=utf-8' };
    void saveFile(new Response(text, { headers }), say(`豁免-${year}.csv`, `waivers-${year}.csv`));
  }

  return (
    <main className="mz-page mz-administration">
      <header className="mz-page-head">
        <h1>{say('豁免', 'Waivers')}</h1>
        <Select
          aria-label={say('预算年度', 'Budget year')}
          value={year}
          options={years.map(({ id }) => ({ value: id, label: say(`${id} 年`, id) }))}
          onChange={(to) => look({ ...search, year: to })}
        />
        <Button className="mz-push-end" disabled={rows.length === 0} onClick={save}>
          {say('导出 CSV', 'Export as CSV')}
        </Button>
      </header>
      {error !== null && <Alert type="warning" showIcon title={problem(error)} />}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && data.rows.length > 0 && (
        <WaiverFilters rows={data.rows} today={data.today} search={search} onSearch={look} />
      )}
      {data !== undefined && rows.length > 0 && (
        <WaiverTable
          year={year}
          open={years.some(({ id, state }) => id === year && state === 'open')}
          today={data.today}
          rows={rows}
        />
      )}
      {data !== undefined && data.rows.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say(
            `${year} 年没有豁免。部门确有理由不改的问题，由经办人在“核对”页该问题下申请保留，再由部门负责人或财政审核人员批准。`,
            `There are no waivers in ${year}. Where there is good reason to let a finding stand, the clerk asks for it under the finding on the page “Check”; a head or reviewer approves it.`,
          )}
        />
      )}
      {data !== undefined && data.rows.length > 0 && rows.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say('没有符合条件的豁免。', 'No waiver meets this.')}
        >
          <Button onClick={() => look(search.year === undefined ? {} : { year })}>
            {say('显示全部', 'Show all')}
          </Button>
        </Empty>
      )}
    </main>
  );
}
