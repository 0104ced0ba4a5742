import type { Organisation } from '@mingzhang/api';
import { Button, Checkbox, Space } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../../fields/day-input.tsx';
import { useOrganisationEdit } from '../../../organisation/use-organisation.ts';
import { useSay } from '../../../words/words.tsx';
import { byPosition } from '../organisation/tree-of.ts';
import { approvalEdits, placeKey, type TypedDays } from './approval-edits.ts';
import { approvalOf, departmentDeadline, type KnownDays, unitDeadline } from './deadline.ts';

interface Props {
  readonly year: string;
  readonly organisation: Organisation;
}

/** 批复: the day each department's budget was approved, and the last day to publish that follows from it. */
export function Approvals({ year, organisation: { departments, units, years, approvals } }: Props) {
  const say = useSay();
  const edit = useOrganisationEdit();
  const [typed, type] = useState<TypedDays>({});
  const [all, setAll] = useState('');
  const [withUnits, showUnits] = useState(false);
  const [busy, setBusy] = useState(false);
  const congress = years.find(({ id }) => id === year)?.approvedOn;
  const ordered = departments.toSorted((a, b) => (String(a.code) < String(b.code) ? -1 : 1));
  const dayOf = (department: string, unit?: string): string =>
    typed[placeKey(department, unit)] ??
    String(approvalOf(approvals, year, department, unit)?.approvedOn ?? '');
  const changes = approvalEdits(typed, approvals, year);
  const without = ordered.filter(({ id }) => dayOf(id) === '');
  const save = async () => {
    setBusy(true);
    if (await edit(changes, say(`${year} 年批复日期`, `Approvals of ${year}`))) type({});
    setBusy(false);
  };
  const known = (department: string, unit?: string): KnownDays => ({
    congress: congress === undefined ? undefined : String(congress),
    department: dayOf(department) || undefined,
    unit: unit === undefined ? undefined : dayOf(department, unit) || undefined,
  });
  const day = (name: string, department: string, unit?: string) => (
    <DayInput
      label={say(`${name}的批复日期`, `Approval of ${name}`)}
      value={dayOf(department, unit)}
      onChange={(value) => type({ ...typed, [placeKey(department, unit)]: value })}
    />
  );
  return (
    <section aria-label={say(`${year} 年批复日期`, `Approvals of ${year}`)}>
      <h2>{say(`${year} 年批复日期`, `Approvals of ${year}`)}</h2>
      <Space wrap className="mz-approvals-bar">
        {without.length > 0 && (
          <>
            <DayInput
              label={say('给没有日期的部门', 'For departments without a day')}
              value={all}
              onChange={setAll}
            />
            <Button
              disabled={all === ''}
              onClick={() =>
                type({ ...typed, ...Object.fromEntries(without.map(({ id }) => [placeKey(id), all])) })
              }
            >
              {say(`填入没有日期的 ${without.length} 个部门`, `Fill in the ${without.length} without a day`)}
            </Button>
          </>
        )}
        <Checkbox checked={withUnits} onChange={({ target: { checked } }) => showUnits(checked)}>
          {say('显示单位', 'Show units')}
        </Checkbox>
        <Button type="primary" disabled={changes.length === 0} loading={busy} onClick={() => void save()}>
          {changes.length === 0
            ? say('保存', 'Save')
            : say(`保存 ${changes.length} 处`, `Save ${changes.length}`)}
        </Button>
      </Space>
      <div className="mz-plain-frame">
        <table className="mz-plain mz-approvals">
          <thead>
            <tr>
              <th scope="col">{say('部门', 'Department')}</th>
              <th scope="col">{say('批复日期', 'Approved on')}</th>
              <th scope="col">{say('公开期限', 'To be published by')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.flatMap(({ id, code, name }) => [
              <tr key={id}>
                <th scope="row">
                  <span className="mz-node-code">{code}</span> {name}
                </th>
                <td>{day(String(name), id)}</td>
                <td>
                  <Deadline day={departmentDeadline(known(id))} firm={dayOf(id) !== ''} />
                </td>
              </tr>,
              ...(withUnits
                ? units.filter(({ department }) => department === id).toSorted(byPosition)
                : []
              ).map((unit) => (
                <tr key={unit.id} className="mz-below">
                  <th scope="row">
                    <span className="mz-node-code">{unit.code}</span> {unit.name}
                  </th>
                  <td>{day(String(unit.name), id, unit.id)}</td>
                  <td>
                    <Deadline day={unitDeadline(known(id, unit.id))} firm={dayOf(id, unit.id) !== ''} />
                  </td>
                </tr>
              )),
            ])}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A last day: firm once there is an approval, else the latest it can come to. */
function Deadline({ day, firm }: { readonly day: string | undefined; readonly firm: boolean }) {
  const say = useSay();
  if (day === undefined) return <span className="mz-hint">{say('未起算', 'not begun')}</span>;
  if (firm) return <>{day}</>;
  return <span className="mz-hint">{say(`最迟 ${day}`, `${day} at the latest`)}</span>;
}
