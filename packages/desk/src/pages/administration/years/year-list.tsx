import type { Organisation } from '@mingzhang/api';
import { Button, Select } from 'antd';
import { added, set } from '../../../budget/changes.ts';
import { DayInput } from '../../../fields/day-input.tsx';
import { YEAR_STATES } from '../../../log-words/organisation-words.ts';
import { useOrganisationEdit } from '../../../organisation/use-organisation.ts';
import { told, useWords } from '../../../words/words.tsx';

interface Props {
  readonly organisation: Organisation;
  readonly chosen: string | undefined;
  readonly onChoose: (year: string) => void;
}

/** Budget years: whether each may be edited, and when the congress approved it. */
export function YearList({ organisation: { years, approvals, departments }, chosen, onChoose }: Props) {
  const { say, language } = useWords();
  const edit = useOrganisationEdit();
  const ordered = years.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const next = String(Number(ordered[0]?.id ?? new Date().getFullYear() - 1) + 1);
  return (
    <>
      <div className="mz-plain-frame">
        <table className="mz-plain mz-years">
          <thead>
            <tr>
              <th scope="col">{say('年度', 'Year')}</th>
              <th scope="col">{say('状态', 'State')}</th>
              <th scope="col">{say('人大批准日期', 'Approved by the congress')}</th>
              <th scope="col" className="mz-figure">
                {say('已批复部门', 'Departments approved')}
              </th>
              <th scope="col">{say('批复日期', 'Approvals')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((year) => {
              const approved = approvals.filter((one) => one.year === year.id && one.unit === undefined);
              return (
                <tr key={year.id} aria-current={year.id === chosen ? 'true' : undefined}>
                  <th scope="row">{say(`${year.id} 年`, year.id)}</th>
                  <td>
                    <Select
                      aria-label={say(`${year.id} 年的状态`, `State of ${year.id}`)}
                      value={String(year.state)}
                      options={Object.entries(YEAR_STATES).map(([value, words]) => ({
                        value,
                        label: told(words, language),
                      }))}
                      onChange={(state) =>
                        void edit(
                          set('years', year, 'state', state),
                          say(
                            `${year.id} 年度改为${YEAR_STATES[state as keyof typeof YEAR_STATES].zh}`,
                            `Year ${year.id}: ${state}`,
                          ),
                        )
                      }
                    />
                  </td>
                  <td>
                    <DayInput
                      label={say(`${year.id} 年人大批准日期`, `Congress approval of ${year.id}`)}
                      value={String(year.approvedOn ?? '')}
                      onChange={(value) =>
                        void edit(
                          set('years', year, 'approvedOn', value === '' ? null : value),
                          say(`${year.id} 年人大批准日期`, `Congress approval of ${year.id}`),
                        )
                      }
                    />
                  </td>
                  <td className="mz-figure">
                    {approved.length} / {departments.length}
                  </td>
                  <td>
                    <Button size="small" onClick={() => onChoose(year.id)}>
                      {say('填写批复日期', 'Enter approvals')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p>
        <Button
          onClick={() =>
            void edit(
              [added('years', next, { state: 'preparing' })],
              say(`开设 ${next} 年度`, `Open the year ${next}`),
            )
          }
        >
          {say(`开设 ${next} 年度`, `Open the year ${next}`)}
        </Button>{' '}
        <span className="mz-hint">
          {say(
            '新年度先为“筹备”；改为“开放”后各部门可以编制，改为“关闭”后只能查看。',
            'A new year is being set up at first; once open, departments prepare it; once closed it can only be read.',
          )}
        </span>
      </p>
    </>
  );
}
