import { Button } from 'antd';
import { useState } from 'react';
import { added, set } from '../../budget/changes.ts';
import { newId } from '../../budget/new-id.ts';
import { type Asset, listOf } from '../../budget/records.ts';
import { useDraft, useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { Thread } from '../../comments/thread.tsx';
import { DayInput } from '../../fields/day-input.tsx';
import '../../fields/entry.css';
import { FindingList } from '../../findings/finding-list.tsx';
import { Amount } from '../../money/amount.tsx';
import { useMoneyUnit } from '../../money/money-unit.ts';
import { UnitSwitch } from '../../money/unit-switch.tsx';
import { UnitWords } from '../../money/unit-words.tsx';
import { useSay } from '../../words/words.tsx';
import { homeOf } from '../projects/project-edits.ts';
import { KINDS, totalOf } from './asset-kinds.ts';
import { AssetRow } from './asset-row.tsx';

/** 国有资产占用: what each unit held on one day, by kind. */
export function AssetsPage() {
  const say = useSay();
  const records = useRecords();
  const { findings } = useDraft();
  const [unit] = useMoneyUnit();
  const assets = listOf(records, 'assets');
  const [day, setDay] = useState(`${Number(records.year.id) - 1}-12-31`);
  const asOf = assets[0]?.asOf ?? day;
  const found = findings.filter(
    ({ verdict, cells }) => verdict === 'fail' && cells.some(({ form }) => form === 'fixed-assets'),
  );
  return (
    <main className="mz-page">
      <h1>{say('国有资产', 'State assets')}</h1>
      <div className="mz-bar">
        <AsOf day={asOf} onDay={setDay} />
        <span>
          {say('全部单位合计 ', 'All units ')}
          <Amount fen={totalOf(assets)} unit={unit} /> <UnitWords unit={unit} />
        </span>
        <span className="mz-push">
          <UnitSwitch />
        </span>
      </div>
      <p className="mz-soft">
        {say(
          '每个单位都要填；没有的填 0。办公用房含在房屋内，不另计入合计。',
          'Every unit is entered, with 0 where there is none. Offices are part of buildings and not added again.',
        )}
      </p>
      {records.units.map(({ id, name }) => (
        <UnitAssets
          key={id}
          unit={id}
          name={String(name)}
          asOf={asOf}
          assets={assets.filter((one) => one.unit === id)}
        />
      ))}
      {found.length > 0 && (
        <section className="mz-part" aria-labelledby="asset-findings">
          <h2 id="asset-findings">{say('检查出的问题', 'Findings')}</h2>
          <FindingList findings={found} />
        </section>
      )}
      <Thread at={{ form: 'fixed-assets' }} deep />
    </main>
  );
}

interface AsOfProps {
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** The day the assets are of: one for all. */
function AsOf({ day, onDay }: AsOfProps) {
  const say = useSay();
  const records = useRecords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const assets = listOf(records, 'assets');
  const days = [...new Set(assets.map(({ asOf }) => asOf))];
  return (
    <span>
      <label htmlFor="as-of">{say('截至 ', 'As of ')}</label>
      <DayInput
        id="as-of"
        required
        readOnly={!mayEdit}
        value={day}
        onChange={(value) => {
          if (value < '2000-01-01') return;
          onDay(value);
          const edit = assets.flatMap((one) => set('assets', one, 'asOf', value));
          void change(edit, say('改资产截止日期', 'Change the day of the assets'));
        }}
      />
      {days.length > 1 && (
        <span className="mz-advice mz-advice-warning">
          ! {say(`各行日期不一：${days.join('、')}`, `The rows differ: ${days.join(', ')}`)}
        </span>
      )}
    </span>
  );
}

interface UnitProps {
  readonly unit: string;
  readonly name: string;
  readonly asOf: string;
  readonly assets: readonly Asset[];
}

function UnitAssets({ unit, name, asOf, assets }: UnitProps) {
  const say = useSay();
  const records = useRecords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const [money] = useMoneyUnit();
  const missing = KINDS.filter(({ kind }) => !assets.some((one) => one.kind === kind));

  function fillIn(): void {
    const edit = missing.map(({ kind, measured }) =>
      added('assets', newId(), {
        ...homeOf(records),
        unit,
        kind,
        asOf,
        quantity: measured === undefined ? undefined : '0',
        fen: 0,
      }),
    );
    void change(edit, say(`${name}没有的资产填 0`, `Enter 0 for what ${name} has none of`));
  }

  return (
    <section className="mz-part" aria-label={name}>
      <header className="mz-bar">
        <h2>{name}</h2>
        {mayEdit && missing.length > 0 && (
          <Button size="small" onClick={fillIn}>
            {missing.length === KINDS.length
              ? say('没有资产，全部填 0', 'It has none: enter 0 for all')
              : say('其余填 0', 'Enter 0 for the others')}
          </Button>
        )}
      </header>
      <table className="mz-entry mz-assets">
        <thead>
          <tr>
            <th>{say('类别', 'Kind')}</th>
            <th className="mz-right">{say('数量', 'Quantity')}</th>
            <th className="mz-right">
              {say('价值', 'Value')} (<UnitWords unit={money} />)
            </th>
          </tr>
        </thead>
        <tbody>
          {KINDS.flatMap((kind) => {
            const held = assets.filter((one) => one.kind === kind.kind);
            return (held.length === 0 ? [undefined] : held).map((asset) => (
              <AssetRow
                key={asset?.id ?? kind.kind}
                kind={kind}
                home={{ ...homeOf(records), unit, asOf }}
                owner={name}
                {...(asset === undefined ? {} : { asset })}
              />
            ));
          })}
          <tr className="mz-sum">
            <td>{say('合计', 'Total')}</td>
            <td />
            <td className="mz-right">
              <Amount fen={assets.length === 0 ? null : totalOf(assets)} unit={money} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
