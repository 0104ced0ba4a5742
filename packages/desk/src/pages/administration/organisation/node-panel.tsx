import type { AnyRecord } from '@mingzhang/api';
import { App, Button, Form, Space } from 'antd';
import { useState } from 'react';
import { removed, set } from '../../../budget/changes.ts';
import { labelOf } from '../../../log-words/change-words.ts';
import { TABLE_WORDS } from '../../../log-words/table-words.ts';
import { useOrganisationEdit } from '../../../organisation/use-organisation.ts';
import { told, useWords } from '../../../words/words.tsx';
import { EDITED } from './fields.ts';
import { RecordForm, type Values } from './record-form.tsx';
import type { TreeNode } from './tree-of.ts';

interface Props {
  readonly node: TreeNode;
  readonly onRemoved: () => void;
  /** Moves a unit among those of its department; nothing where it is at that end. */
  readonly onMove?: { readonly up?: () => void; readonly down?: () => void };
}

/** One division, department or unit: its fields, and what can be done with it. */
export function NodePanel({ node: { level, record, children }, onRemoved, onMove }: Props) {
  const { say, language } = useWords();
  const { modal } = App.useApp();
  const edit = useOrganisationEdit();
  const [form] = Form.useForm<Values>();
  const [changed, setChanged] = useState(false);
  const [busy, setBusy] = useState(false);
  const fields = EDITED[level];
  const kind = TABLE_WORDS[level];
  const name = labelOf(level, record, language) ?? record.id;
  const save = async (values: Values) => {
    setBusy(true);
    const changes = fields.flatMap((field) =>
      set(level, record, field.name, values[field.name]?.trim() || null),
    );
    const done = await edit(changes, say(`修改${kind?.zh ?? ''} ${name}`, `Change ${name}`));
    setBusy(false);
    if (done) setChanged(false);
  };
  const remove = () =>
    void modal.confirm({
      title: say(`删除“${name}”？`, `Remove “${name}”?`),
      content: say(
        '已有预算数据的不能删除。删除记入日志。',
        'What already has budget data cannot be removed. The removal is logged.',
      ),
      okText: say('删除', 'Remove'),
      okButtonProps: { danger: true },
      cancelText: say('取消', 'Cancel'),
      onOk: async () => {
        if (await edit([removed(level, record)], say(`删除 ${name}`, `Remove ${name}`))) onRemoved();
      },
    });
  return (
    <section aria-label={name}>
      <h2>
        {name} <small>{kind && told(kind, language)}</small>
      </h2>
      <RecordForm
        form={form}
        fields={fields}
        values={valuesOf(record)}
        onFinish={(values) => void save(values)}
        onChange={() => setChanged(true)}
      />
      <Space wrap>
        <Button type="primary" disabled={!changed} loading={busy} onClick={() => form.submit()}>
          {say('保存', 'Save')}
        </Button>
        {onMove && (
          <>
            <Button disabled={onMove.up === undefined} onClick={onMove.up}>
              {say('上移', 'Move up')}
            </Button>
            <Button disabled={onMove.down === undefined} onClick={onMove.down}>
              {say('下移', 'Move down')}
            </Button>
          </>
        )}
        <Button danger disabled={children.length > 0} onClick={remove}>
          {say('删除…', 'Remove…')}
        </Button>
      </Space>
      {children.length > 0 && (
        <p className="mz-hint">
          {level === 'divisions'
            ? say(
                `有 ${children.length} 个部门，不能删除。`,
                `It has ${children.length} departments and cannot be removed.`,
              )
            : say(
                `有 ${children.length} 个单位，不能删除。`,
                `It has ${children.length} units and cannot be removed.`,
              )}
        </p>
      )}
    </section>
  );
}

function valuesOf(record: AnyRecord): Values {
  return Object.fromEntries(Object.entries(record).map(([field, value]) => [field, String(value)]));
}
