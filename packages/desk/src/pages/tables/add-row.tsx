import type { DraftTable } from '@mingzhang/api';
import { formOf } from '@mingzhang/forms';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useBudgetAddress } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useCodes } from '../../budget/use-codes.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { readTyped } from '../../money/read-typed.ts';
import { useSay } from '../../words/words.tsx';
import { typeOver } from './typed-cell.ts';

/** A row for a code that no line has, with its first amount typed in. Only in tables of one row a code. */
export function AddRow({ table }: { readonly table: DraftTable }) {
  const say = useSay();
  const mayEdit = useMayEdit();
  const [open, setOpen] = useState(false);
  const { by } = formOf(table.form).rows;
  if (!mayEdit || (by !== 'functional' && by !== 'economic')) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('加一行…', 'Add a row…')}
      </Button>
      {open && (
        <Ask
          table={table}
          list={by === 'functional' ? 'functional' : 'departmental'}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface AskProps {
  readonly table: DraftTable;
  readonly list: 'functional' | 'departmental';
  readonly onClose: () => void;
}

interface Typed {
  readonly row: string;
  readonly measure: string;
  readonly amount: string;
}

function Ask({ table, list, onClose }: AskProps) {
  const say = useSay();
  const home = useBudgetAddress();
  const change = useChange();
  const codes = useCodes(list, home.year);
  const [form] = Form.useForm<Typed>();
  const unit = table.unit === '元' ? '元' : '万元';
  const kinds = new Map(formOf(table.form).measures.map(({ id, kind }) => [id, kind]));
  const measures = table.columns.filter(({ measure }) => kinds.get(measure) === 'amount');
  const taken = new Set(table.rows.map(({ key }) => key));

  async function add({ row, measure, amount }: Typed): Promise<void> {
    const edit = typeOver(undefined, { form: table.form, row, measure }, amount, unit, home);
    if (edit === undefined) return;
    if (await change(edit, say(`${table.title}加一行 ${row}`, `Add row ${row} to ${table.title}`))) onClose();
  }

  return (
    <Modal
      open
      title={say(`${table.title}：加一行`, `${table.title}: add a row`)}
      okText={say('加上', 'Add')}
      cancelText={say('取消', 'Cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {say(
          '没有明细、但要直接填写的科目，在这里加。有明细的科目自动出现。',
          'For codes that no line has and that are typed in. Codes with lines come by themselves.',
        )}
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ measure: measures[0]?.measure }}
        onFinish={(typed) => void add(typed)}
      >
        <Form.Item
          name="row"
          label={say('科目', 'Code')}
          rules={[{ required: true, message: say('请选科目', 'Choose a code') }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={codes
              .filter(({ value }) => !taken.has(value))
              .map(({ value, label }) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="measure" label={say('栏', 'Column')}>
          <Select
            options={measures.map(({ measure, heading }) => ({ value: measure, label: heading.join(' / ') }))}
          />
        </Form.Item>
        <Form.Item
          name="amount"
          label={`${say('金额', 'Amount')}（${unit}）`}
          rules={[
            {
              validator: (_, text: string | undefined) =>
                readTyped(text ?? '', unit) === undefined
                  ? Promise.reject(new Error(say('请填金额，如 12.50', 'Enter an amount such as 12.50')))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  );
}
