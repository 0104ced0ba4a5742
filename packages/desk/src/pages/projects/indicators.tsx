import { INDICATOR_LEVELS } from '@mingzhang/forms';
import { fold } from '@mingzhang/model';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { added, set } from '../../budget/changes.ts';
import { newId } from '../../budget/new-id.ts';
import { type IndicatorRecord, ofProject, type ProjectRecord } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { Wide } from '../../fields/wide.tsx';
import { useWords } from '../../words/words.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { adviceOnAll, aspectsOf } from './project-advice.ts';
import { homeOf } from './project-edits.ts';
import { moneyOf } from './project-figures.ts';

interface Group {
  readonly level1: string;
  readonly level2: string;
  readonly rows: readonly IndicatorRecord[];
}

/** 绩效指标 of a project by their levels, with what is missing and what reads wrong while it is written. */
export function Indicators({ project, at }: { readonly project: ProjectRecord; readonly at?: string }) {
  const { say, language } = useWords();
  const records = useRecords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const [fresh, setFresh] = useState<string>();
  const indicators = ofProject(records, 'indicators', project.id);
  const fen = moneyOf(records, project.id);

  function add(level1: string, level2: string): void {
    const before = indicators.findLastIndex((one) => one.level1 === level1 && one.level2 === level2);
    const place = before < 0 ? placeOf(level1, level2, indicators) : before + 1;
    const id = newId();
    const behind = indicators.slice(place);
    const position = (indicators[place - 1]?.position ?? 0) + 1;
    const edit = [
      ...behind.flatMap((one, i) => set('indicators', one, 'position', position + 1 + i)),
      added('indicators', id, {
        ...homeOf(records),
        project: project.id,
        level1,
        level2,
        level3: say('新指标', 'New indicator'),
        position,
      }),
    ];
    void change(edit, say(`新增${level2}`, `Add an indicator of ${level2}`)).then(() => setFresh(id));
  }

  return (
    <section className="mz-part" aria-labelledby="project-indicators">
      <header className="mz-bar">
        <h2 id="project-indicators">{say('绩效指标', 'Indicators')}</h2>
        <ul className="mz-aspects">
          {aspectsOf(indicators).map(({ id, zh, en, count }) => (
            <li key={id} className={count === 0 ? 'mz-aspect-missing' : ''}>
              {count === 0 ? '○' : '●'} {language === 'zh' ? zh : en}{' '}
              {count === 0 ? say('缺', 'missing') : count}
            </li>
          ))}
        </ul>
        {mayEdit && <Adder onAdd={add} />}
      </header>
      {indicators.length > 0 && (
        <Wide label={say('绩效指标', 'Indicators')}>
          <table className="mz-entry mz-indicators">
            <thead>
              <tr>
                <th>{say('级别', 'Levels')}</th>
                <th>{say('三级指标', 'Indicator')}</th>
                <th>{say('指标描述', 'Description')}</th>
                <th>{say('指标值', 'Value')}</th>
                <th>{say('确定依据', 'Basis')}</th>
                <th className="mz-narrow">{say('操作', 'Actions')}</th>
              </tr>
            </thead>
            {groupsOf(indicators).map(({ level1, level2, rows }) => (
              <tbody key={rows[0]?.id}>
                {rows.map((one, i) => (
                  <IndicatorRow
                    key={one.id}
                    indicator={one}
                    fen={fen}
                    here={at === one.id}
                    fresh={fresh === one.id}
                    all={indicators}
                    {...(i === 0 ? { levels: { level1, level2, rows: rows.length } } : {})}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </Wide>
      )}
      {indicators.length === 0 && (
        <p className="mz-advice mz-advice-hint">
          {say(
            '还没有指标。每个项目至少设数量、质量、时效、成本各一个，效益一个；有服务对象的再设满意度。',
            'No indicators yet. A project has at least one each of quantity, quality, timeliness, cost and effect, and satisfaction where it serves somebody.',
          )}
        </p>
      )}
      {adviceOnAll(indicators, fen).map(({ zh, en }) => (
        <p key={zh} role="status" className="mz-advice mz-advice-warning">
          ! {language === 'zh' ? zh : en}
        </p>
      ))}
    </section>
  );
}

function Adder({ onAdd }: { readonly onAdd: (level1: string, level2: string) => void }) {
  const { say } = useWords();
  const items = Object.entries(INDICATOR_LEVELS).map(([level1, under]) => ({
    type: 'group' as const,
    key: level1,
    label: level1,
    children: under.map((level2) => ({
      key: `${level1}/${level2}`,
      label: level2,
      onClick: () => onAdd(level1, level2),
    })),
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size="small">+ {say('指标', 'Indicator')}</Button>
    </Dropdown>
  );
}

/** Neighbours of the same two levels. */
function groupsOf(indicators: readonly IndicatorRecord[]): readonly Group[] {
  const groups: { level1: string; level2: string; rows: IndicatorRecord[] }[] = [];
  for (const one of indicators) {
    const last = groups.at(-1);
    if (last?.level1 === one.level1 && last.level2 === one.level2) last.rows.push(one);
    else groups.push({ level1: one.level1, level2: one.level2, rows: [one] });
  }
  return groups;
}

const ORDER = Object.entries(INDICATOR_LEVELS).flatMap(([level1, under]) =>
  under.map((level2) => `${level1}/${level2}`),
);

/** Before the first indicator whose levels come later in the official order. */
function placeOf(level1: string, level2: string, indicators: readonly IndicatorRecord[]): number {
  const rank = ORDER.indexOf(`${level1}/${level2}`);
  const later = indicators.findIndex(
    (one) => ORDER.indexOf(`${fold(one.level1)}/${fold(one.level2)}`) > rank,
  );
  return later < 0 ? indicators.length : later;
}
