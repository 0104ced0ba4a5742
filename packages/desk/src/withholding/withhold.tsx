import { Button, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { added, removed } from '../budget/changes.ts';
import { newId } from '../budget/new-id.ts';
import type { Withholding } from '../budget/records.ts';
import { useBudgetAddress, useRecords } from '../budget/use-budget.ts';
import { useChange } from '../budget/use-change.ts';
import { useMayEdit } from '../budget/use-may-edit.ts';
import { DayInput } from '../fields/day-input.tsx';
import { useSay } from '../words/words.tsx';
import { markOn } from './withholding-edits.ts';

interface Props {
  readonly kind: Withholding['kind'];
  /** Id of the record, or `form/row/measure` of a cell. */
  readonly target: string;
  /** What it is, as the person knows it. */
  readonly what: string;
}

interface Asked {
  readonly basis: string;
  readonly approver: string;
  readonly until?: string;
}

/** 涉密: marks a record as not to be published, and shows and takes back the mark. */
export function Withhold({ kind, target, what }: Props) {
  const say = useSay();
  const records = useRecords();
  const home = useBudgetAddress();
  const change = useChange();
  const mayEdit = useMayEdit();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Asked>();
  const held = markOn(records, kind, target);

  async function mark({ basis, approver, until }: Asked): Promise<void> {
    const fields = { ...home, kind, target, basis, approver, until: until === '' ? undefined : until };
    const edit = [
      ...(held === undefined ? [] : [removed('withholdings', held)]),
      added('withholdings', newId(), fields),
    ];
    if (await change(edit, say(`“${what}”标为涉密`, `Withhold “${what}”`))) setOpen(false);
  }

  async function unmark(): Promise<void> {
    if (held === undefined) return;
    const why = say(`“${what}”取消涉密`, `No longer withhold “${what}”`);
    if (await change([removed('withholdings', held)], why)) setOpen(false);
  }

  if (held === undefined && !mayEdit) return null;
  return (
    <>
      {held === undefined ? (
        <Button size="small" type="text" onClick={() => setOpen(true)}>
          {say('标为涉密…', 'Withhold…')}
        </Button>
      ) : (
        <Button
          size="small"
          type="text"
          onClick={() => setOpen(true)}
          aria-label={say(`${what}：涉密，查看依据`, `${what}: withheld, see why`)}
        >
          <Tag color="default" className="mz-withheld">
            ■ {say('涉密', 'withheld')}
          </Tag>
        </Button>
      )}
      <Modal
        open={open}
        title={say(`涉密：${what}`, `Withhold: ${what}`)}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        okText={say('标为涉密', 'Withhold')}
        okButtonProps={{ disabled: !mayEdit }}
        footer={(_, { OkBtn, CancelBtn }) => (
          <>
            {held !== undefined && mayEdit && (
              <Button danger onClick={() => void unmark()}>
                {say('取消涉密，照常公开', 'Publish it after all')}
              </Button>
            )}
            <CancelBtn />
            {mayEdit && <OkBtn />}
          </>
        )}
        destroyOnHidden
      >
        <p>
          {say(
            '标为涉密的内容不会出现在任何公开的文件里；其余照常公开，并且仍须相符。',
            'What is withheld appears in no published file. The rest is published and still has to add up.',
          )}
        </p>
        <Form
          form={form}
          layout="vertical"
          disabled={!mayEdit}
          initialValues={held ?? {}}
          onFinish={(asked) => void mark(asked)}
        >
          <Form.Item
            name="basis"
            label={say('依据（法律条款或定密文件）', 'Basis (law or classification decision)')}
            rules={[{ required: true, message: say('请写明依据', 'State the basis') }]}
          >
            <Input maxLength={500} />
          </Form.Item>
          <Form.Item
            name="approver"
            label={say('批准人', 'Approved by')}
            rules={[{ required: true, message: say('请写明批准人', 'Say who approved it') }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="until" label={say('保密期限至（可不填）', 'Until (optional)')}>
            <DayInput />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
