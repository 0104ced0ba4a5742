import { INDICATOR_LEVELS } from '@mingzhang/forms';
import { fold } from '@mingzhang/model';
import { Button, Dropdown } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ordered, removed, set } from '../../budget/changes.ts';
import type { IndicatorRecord } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { SavedText } from '../../fields/saved-text.tsx';
import { Withhold } from '../../withholding/withhold.tsx';
import { withoutMarks } from '../../withholding/withholding-edits.ts';
import { useWords } from '../../words/words.tsx';
import { adviceOn, readOut } from './indicator-grammar.ts';
import { moveItems } from './move-items.ts';

interface Props {
  readonly indicator: IndicatorRecord;
  /** Money of the project. */
  readonly fen: number;
  readonly here: boolean;
  /** Just added: its name is to be written. */
  readonly fresh: boolean;
  /** Its levels, where it is the first of them, and how many rows they are for. */
  readonly levels?: { readonly level1: string; readonly level2: string; readonly rows: number };
  /** The indicators of the project in their order. */
  readonly all: readonly IndicatorRecord[];
}

type Field = 'level3' | 'description' | 'target' | 'basis';

/** One indicator, with remarks that follow what is typed. */
export function IndicatorRow({ indicator, fen, here, fresh, levels, all }: Props) {
  const { say, language } = useWords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const [typing, setTyping] = useState<Partial<Record<Field, string>>>({});
  const row = useRef<HTMLTableRowElement>(null);
  const now = { ...indicator, ...typing };
  const advice = adviceOn(now, fen);
  const said = readOut(now.target ?? '');

  useEffect(() => {
    if (here) row.current?.scrollIntoView({ block: 'center' });
    if (!fresh) return;
    const field = row.current?.querySelector('textarea');
    field?.focus();
    field?.select();
  }, [here, fresh]);

  const field = (name: Field, label: string, placeholder: string) => (
    <SavedText
      bare
      wrap
      label={`${indicator.level3}：${label}`}
      value={indicator[name] ?? ''}
      placeholder={placeholder}
      readOnly={!mayEdit}
      onTyping={(text) => setTyping((before) => ({ ...before, [name]: text }))}
      refuse={(text) =>
        name === 'level3' && text.trim() === '' ? say('指标要有名称', 'An indicator needs a name') : undefined
      }
      onSave={async (text) => {
        const after = text.trim() === '' ? null : text.trim();
        const isKept = await change(
          set('indicators', indicator, name, after),
          say('改绩效指标', 'Change an indicator'),
        );
        if (isKept) setTyping(({ [name]: _, ...others }) => others);
        return isKept;
      }}
    />
  );

  return (
    <>
      <tr ref={row} className={here ? 'mz-here mz-indicator' : 'mz-indicator'}>
        {levels !== undefined && (
          <th scope="rowgroup" rowSpan={2 * levels.rows}>
            {levels.level1}
            <br />
            {levels.level2}
          </th>
        )}
        <td>{field('level3', say('三级指标', 'indicator'), say('衡量什么', 'what is measured'))}</td>
        <td>{field('description', say('指标描述', 'description'), say('怎样计算', 'how it is counted'))}</td>
        <td>{field('target', say('指标值', 'value'), say('如 ≥95%、≤2万元', 'such as ≥95%'))}</td>
        <td>
          {field('basis', say('确定依据', 'basis'), say('计划、标准、合同', 'plan, standard, contract'))}
        </td>
        <td className="mz-narrow">
          <Withhold kind="indicators" target={indicator.id} what={indicator.level3} />
          {mayEdit && <RowActions indicator={indicator} all={all} />}
        </td>
      </tr>
      <tr className="mz-remarks">
        <td colSpan={5}>
          <ul className="mz-advice" aria-live="polite">
            {said.zh !== '' && <li className="mz-advice-hint">{language === 'zh' ? said.zh : said.en}</li>}
            {mayEdit &&
              advice.map(({ severity, zh, en }) => (
                <li key={zh} className={`mz-advice-${severity}`}>
                  {severity === 'warning' ? '!' : 'i'} {language === 'zh' ? zh : en}
                </li>
              ))}
          </ul>
        </td>
      </tr>
    </>
  );
}

function RowActions({ indicator, all }: Pick<Props, 'indicator' | 'all'>) {
  const { say } = useWords();
  const records = useRecords();
  const change = useChange();
  const index = all.findIndex(({ id }) => id === indicator.id);
  const why = say(`改指标“${indicator.level3}”`, `Change “${indicator.level3}”`);
  const move = (to: number) => {
    const next = all.filter(({ id }) => id !== indicator.id).toSpliced(to, 0, indicator);
    void change(ordered('indicators', next), why);
  };
  const under = (level1: string, level2: string) =>
    void change(
      [...set('indicators', indicator, 'level1', level1), ...set('indicators', indicator, 'level2', level2)],
      why,
    );
  const remove = () =>
    void change(
      [...withoutMarks(records, 'indicators', [indicator.id]), removed('indicators', indicator)],
      say(`删除指标“${indicator.level3}”`, `Remove “${indicator.level3}”`),
    );
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...moveItems(say, index, all.length, move),
          {
            key: 'under',
            label: say('换级别', 'Other level'),
            children: Object.entries(INDICATOR_LEVELS).flatMap(([level1, levels]) =>
              levels.map((level2) => ({
                key: `${level1}/${level2}`,
                label: `${level1} · ${level2}`,
                disabled: fold(indicator.level1) === level1 && fold(indicator.level2) === level2,
                onClick: () => under(level1, level2),
              })),
            ),
          },
          { type: 'divider' },
          { key: 'remove', label: say('删除', 'Remove'), danger: true, onClick: remove },
        ],
      }}
    >
      <Button
        size="small"
        type="text"
        aria-label={say(`${indicator.level3}：更多操作`, `${indicator.level3}: more actions`)}
      >
        ⋯
      </Button>
    </Dropdown>
  );
}
