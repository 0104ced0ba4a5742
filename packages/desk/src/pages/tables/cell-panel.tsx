import type { DraftCell, DraftTable } from '@mingzhang/api';
import { Button } from 'antd';
import { removed } from '../../budget/changes.ts';
import { wayTo } from '../../budget/place.ts';
import { PlaceLink } from '../../budget/place-link.tsx';
import { useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { Thread } from '../../comments/thread.tsx';
import { CellExplained } from '../../findings/cell-explained.tsx';
import { FindingList } from '../../findings/finding-list.tsx';
import { cellWords } from '../../log-words/cell-words.ts';
import { unitName } from '../../money/unit-said.ts';
import { withMarks } from '../../money/with-marks.ts';
import { Withhold } from '../../withholding/withhold.tsx';
import { useWords } from '../../words/words.tsx';
import type { CellMarks } from './cell-marks.ts';
import { DifferenceBox } from './difference-box.tsx';
import { type Address, addressKey } from './sheet.ts';

interface Props {
  readonly table: DraftTable;
  readonly address: Address;
  readonly cell: DraftCell | undefined;
  readonly name: string;
  readonly marks: CellMarks;
}

/** Everything about one cell: where its number comes from, what is wrong with it, who says what of it. */
export function CellPanel({ table, address, cell, name, marks }: Props) {
  const { say, language } = useWords();
  const records = useRecords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const key = addressKey(address);
  const difference = marks.differences.get(key);
  const findings = marks.findings.get(key) ?? [];
  const target = cell?.target;
  const isTyped = target?.table === 'typedCells';
  const where = cellWords(address, language);
  const isAmount = cell?.kind === 'amount' || cell?.kind === 'number' || cell?.absence !== undefined;

  function untype(): void {
    const typed = records.records.typedCells?.find(({ id }) => id === target?.id);
    if (typed !== undefined)
      void change([removed('typedCells', typed)], say(`取消填写 ${where}`, `No longer type ${where}`));
  }

  return (
    <aside className="mz-cell-panel" aria-label={say('这一格', 'This cell')}>
      <h2>
        {name} <small>{where}</small>
      </h2>
      <p className="mz-cell-stands">
        <strong>
          {cell === undefined || cell.text.trim() === '' ? say('空白', 'blank') : withMarks(cell.text)}
        </strong>{' '}
        {isAmount && cell.text !== '' && table.unit !== null && unitName(table.unit, language)}
        <span>{sourceWords()}</span>
      </p>
      {difference !== undefined && <DifferenceBox difference={difference} />}
      {isTyped && difference === undefined && mayEdit && (
        <Button size="small" onClick={untype}>
          {say('不再直接填写，用明细算出的数', 'Take what the lines come to instead')}
        </Button>
      )}
      {target !== undefined && !isTyped && (
        <p>
          <PlaceLink way={wayTo(target, records)}>
            {say('到它所在的页面修改', 'Change it where it is kept')}
          </PlaceLink>
        </p>
      )}
      {findings.length > 0 && <FindingList findings={findings} />}
      {!mayEdit && <Thread at={address} />}
      {isAmount && (
        <>
          <h3>{say('这个数怎么来的', 'How this number comes about')}</h3>
          <CellExplained cell={address} />
        </>
      )}
      <p>
        <Withhold kind="cell" target={key} what={where} />
      </p>
      {mayEdit && <Thread at={address} />}
    </aside>
  );

  function sourceWords(): string {
    if (isTyped) return say('直接填写', 'typed in');
    if (target !== undefined) return say('来自录入的数据', 'from what was entered');
    return isAmount ? say('由明细算出', 'computed from the lines') : '';
  }
}
