import type { AnyRecord, Organisation } from '@mingzhang/api';
import { Form, Modal } from 'antd';
import { useState } from 'react';
import { added } from '../../../budget/changes.ts';
import { newId } from '../../../budget/new-id.ts';
import { TABLE_WORDS } from '../../../log-words/table-words.ts';
import { useOrganisationEdit } from '../../../organisation/use-organisation.ts';
import { useSay } from '../../../words/words.tsx';
import { DIVISION_CODE, EDITED } from './fields.ts';
import { RecordForm, type Values } from './record-form.tsx';
import { type Level, nodeKey } from './tree-of.ts';

interface Props {
  readonly level: Level;
  /** The division of a department, the department of a unit. */
  readonly parent?: AnyRecord;
  readonly organisation: Organisation;
  readonly onAdded: (key: string) => void;
  readonly onClose: () => void;
}

const FIRST: Readonly<Record<Level, Values>> = {
  divisions: {},
  departments: { template: 'standard' },
  units: { nature: 'administrative' },
};

/** A new division, department or unit. A code becomes its id where no other has it. */
export function AddDialog({ level, parent, organisation, onAdded, onClose }: Props) {
  const say = useSay();
  const edit = useOrganisationEdit();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const kind = TABLE_WORDS[level];
  const add = async (values: Values) => {
    setBusy(true);
    const code = (values.id ?? values.code ?? '').trim();
    const taken = organisation[level].some(({ id }) => id === code);
    const id = level === 'divisions' || !taken ? code : newId();
    const fields = Object.fromEntries(EDITED[level].map(({ name }) => [name, values[name]?.trim() || null]));
    const home =
      level === 'units'
        ? { department: parent?.id ?? null, position: nextPosition(organisation, parent) }
        : level === 'departments'
          ? { division: parent?.id ?? null }
          : {};
    const name = String(values.name);
    const done = await edit([added(level, id, { ...fields, ...home })], say(`新增 ${name}`, `Add ${name}`));
    setBusy(false);
    if (done) onAdded(nodeKey(level, id));
  };
  return (
    <Modal
      open
      title={
        parent === undefined
          ? say(`新增${kind?.zh ?? ''}`, `New ${kind?.en ?? ''}`)
          : say(`在“${parent.name}”下新增${kind?.zh ?? ''}`, `New ${kind?.en ?? ''} under “${parent.name}”`)
      }
      okText={say('新增', 'Add')}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <RecordForm
        form={form}
        fields={level === 'divisions' ? [DIVISION_CODE, ...EDITED.divisions] : EDITED[level]}
        values={FIRST[level]}
        onFinish={(values) => void add(values)}
      />
    </Modal>
  );
}

function nextPosition({ units }: Organisation, department: AnyRecord | undefined): number {
  const positions = units
    .filter((unit) => unit.department === department?.id)
    .map(({ position }) => Number(position));
  return Math.max(0, ...positions) + 1;
}
