import type { DraftTable } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { Button, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { readBlock } from '../../grid/block.ts';
import { useSay } from '../../words/words.tsx';
import { planTablePaste } from './paste-plan.ts';
import { addressKey, sheetOf } from './sheet.ts';
import { typedByAddress, typeOver } from './typed-cell.ts';

/** A whole table from a spreadsheet, put into the cells of its codes or names. Not for tables of two sides. */
export function PasteTable({ table }: { readonly table: DraftTable }) {
  const say = useSay();
  const mayEdit = useMayEdit();
  const [open, setOpen] = useState(false);
  const isTwoSided = table.columns.some(({ measure }) => measure.startsWith('expenditure'));
  const hasAmounts = sheetOf(table).columns.some(({ kind }) => kind === 'amount');
  if (!mayEdit || isTwoSided || !hasAmounts || table.form === 'procurement-budget') return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('整块粘贴…', 'Paste a block…')}
      </Button>
      {open && <Ask table={table} onClose={() => setOpen(false)} />}
    </>
  );
}

const MOST = 8;

function Ask({ table, onClose }: { readonly table: DraftTable; readonly onClose: () => void }) {
  const say = useSay();
  const home = useBudgetAddress();
  const { records } = useRecords();
  const change = useChange();
  const [text, setText] = useState('');
  const unit = table.unit === '元' ? '元' : '万元';
  const plan = useMemo(
    () => planTablePaste(readBlock(text), table, sheetOf(table).columns, unit),
    [text, table, unit],
  );

  async function paste(): Promise<void> {
    const typed = typedByAddress(records.typedCells);
    const edit = plan.cells.flatMap(
      ({ address, text: amount }): Edit =>
        typeOver(typed.get(addressKey(address)), address, amount, unit, home) ?? [],
    );
    if (await change(edit, say(`粘贴到${table.title}`, `Paste into ${table.title}`))) onClose();
  }

  return (
    <Modal
      open
      width={720}
      title={say(`${table.title}：整块粘贴`, `${table.title}: paste a block`)}
      okText={say(`填入 ${plan.cells.length} 个数`, `Fill in ${plan.cells.length}`)}
      okButtonProps={{ disabled: plan.cells.length === 0 }}
      cancelText={say('取消', 'Cancel')}
      onOk={() => void paste()}
      onCancel={onClose}
    >
      <p>
        {say(
          `从表格软件复制整张表（要带科目编码或项目名称），粘贴到下面。金额单位：${unit}。填入的数盖过明细算出的数，不一致的会列出来。`,
          `Copy the table from a spreadsheet, codes or names included, and paste it here. Unit: ${unit}. What is filled in stands over what the lines come to; differences are listed.`,
        )}
      </p>
      <Input.TextArea
        autoFocus
        rows={8}
        aria-label={say('粘贴的内容', 'What is pasted')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div role="status">
        {plan.bad.length > 0 && (
          <p>
            {say('读不出、不会填入：', 'Cannot be read and is left out: ')}
            {plan.bad
              .slice(0, MOST)
              .map((one) => `${one.row} ${one.column} “${one.text}”`)
              .join(say('；', '; '))}
          </p>
        )}
        {text.trim() !== '' && plan.unknown.length > 0 && (
          <p>
            {say(
              `${plan.unknown.length} 行认不出是哪一行：`,
              `${plan.unknown.length} rows are none of this table: `,
            )}
            {plan.unknown.slice(0, MOST).join(say('；', '; '))}
          </p>
        )}
      </div>
    </Modal>
  );
}
